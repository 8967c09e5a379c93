package io.loyaltyengine.rules.json;

import io.loyaltyengine.rules.shape.ChoiceShape;
import io.loyaltyengine.rules.shape.JsonSchema;
import io.loyaltyengine.rules.shape.ListShape;
import io.loyaltyengine.rules.shape.NumberShape;
import io.loyaltyengine.rules.shape.Shape;
import io.loyaltyengine.rules.shape.StructShape;
import io.loyaltyengine.rules.shape.TextShape;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/** What an activity in JSON may contain. Both the check and the published schema come from here. */
final class ActivityShape {

    private static final TextShape ID = Shape.text().atMost(100).like("invoice-1042");

    private static final TextShape SOURCE = Shape.text()
            .orEmpty()
            .atMost(50)
            .matching("[^/]*", "a text without `/`")
            .like("till-3");

    private static final TextShape MOMENT = Shape.text()
            .written("date-time", "a moment such as `2026-11-23T09:30:00Z`", ActivityShape::isMoment)
            .like("2026-11-23T09:30:00Z");

    private static final TextShape DAY = Shape.text()
            .written("date", "a day such as `1990-02-28`", ActivityShape::isDay)
            .like("1990-02-28");

    private static final NumberShape AMOUNT = Shape.number();

    private static final Shape ATTRIBUTES = Shape.mapOf(Shape.scalar());

    private static final StructShape LINE = Shape.struct("line", "A line of a purchase.")
            .optional("id", ID, "Its name within the purchase.", "its number, counted from 1")
            .required("sku", ID.like("FLAT-WHITE"), "The stock-keeping unit.")
            .optional("category", Shape.text(), "The kind of goods.")
            .optional("quantity", Shape.number(), "How many or how much.", "1")
            .required("amount", AMOUNT, "The price of the whole line.")
            .optional("attributes", ATTRIBUTES, "What else is known of it.");

    private static final StructShape DISCOUNT = Shape.struct("discount", "Money taken off the whole order.")
            .required("reason", Shape.text().among("promotion", "redemption"), "Why.")
            .required("amount", AMOUNT, "How much.");

    private static final StructShape PAYMENT = Shape.struct("payment", "One way in which it was paid.")
            .required("method", Shape.text().like("card"), "How.")
            .required("amount", AMOUNT, "How much.");

    private static final StructShape RETURNED = Shape.struct("returned", "What comes back.")
            .optional("purchase", ID, "The purchase; without it the article is matched to earlier ones.")
            .optional("source", SOURCE, "The source of the purchase.", "none")
            .optional("line", ID, "The id of the line in the purchase.")
            .optional("sku", ID, "The article, where no purchase is named.")
            .optional("quantity", Shape.number(), "How many or how much.", "1");

    private static final ListShape LINES = Shape.listOf(LINE).atLeast(1).atMost(10_000);

    static final ChoiceShape ACTIVITY = Shape.oneOfBy("activity", "Something that happened with a member.", "type")
            .variant("enrolment", profile("enrolment", "Somebody becomes a member."))
            .variant("profile-update", profile("profile-update", "What is known of a member changes."))
            .variant(
                    "purchase",
                    common("purchase", "Something was bought.")
                            .optional("currency", Shape.text().like("GBP"), "The ISO currency.", "the program's money")
                            .required("lines", LINES, "What was bought.")
                            .optional("discounts", Shape.listOf(DISCOUNT), "What was taken off the whole order.")
                            .optional("payments", Shape.listOf(PAYMENT), "How it was paid.")
                            .optional("attributes", ATTRIBUTES, "What else is known of it."))
            .variant(
                    "purchase-return",
                    common("purchase-return", "Goods come back.")
                            .required("lines", Shape.listOf(RETURNED).atLeast(1).atMost(10_000), "What comes back."))
            .variant(
                    "interaction",
                    common("interaction", "Anything else that has a name.")
                            .required("name", Shape.text().like("review"), "What happened.")
                            .optional("attributes", ATTRIBUTES, "What else is known of it."))
            .variant(
                    "redemption",
                    common("redemption", "An amount is spent for money off.")
                            .required("reward", Shape.text().like("five-off"), "On the terms of which reward.")
                            .optional("requested", Shape.number(), "How much at the most.", "as much as possible")
                            .required("order", AMOUNT, "The value of the order.")
                            .optional("hold", Shape.bool(), "Whether it is held until it is captured.", "false"))
            .variant("redemption-capture", settling("redemption-capture", "What a redemption holds is taken."))
            .variant("redemption-void", settling("redemption-void", "A redemption is undone."))
            .variant(
                    "perk-use",
                    common("perk-use", "A perk is used.")
                            .required("perk", Shape.text().like("free-delivery"), "Which."));

    private ActivityShape() {}

    private static StructShape common(String name, String description) {
        return Shape.struct(name, description)
                .required("id", ID, "The key under which it is reported, once or many times.")
                .optional("source", SOURCE, "The system that reports it.", "none")
                .required("member", ID.like("17850"), "Whom it happened with.")
                .required("at", MOMENT, "When it happened.");
    }

    private static StructShape profile(String name, String description) {
        return common(name, description)
                .optional("kind", Shape.text().among("customer", "employee", "partner"), "Their role.", "customer")
                .optional("birthday", DAY, "The day they were born.")
                .optional("segments", Shape.listOf(Shape.text()).distinct(), "The groups they are counted to.")
                .optional("attributes", ATTRIBUTES, "What else is known of them.");
    }

    private static StructShape settling(String name, String description) {
        return common(name, description)
                .required("redemption", ID, "The key of the redemption.")
                .optional("redemptionSource", SOURCE, "The source of the redemption.", "none");
    }

    private static boolean isMoment(String text) {
        try {
            OffsetDateTime.parse(text);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean isDay(String text) {
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    static String schema() {
        return JsonSchema.of(ACTIVITY, "Activity", "urn:io.loyaltyengine:activity");
    }
}
