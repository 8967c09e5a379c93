package io.loyaltyengine.rules.json;

import io.loyaltyengine.activity.ActivityType;
import io.loyaltyengine.activity.Discount;
import io.loyaltyengine.activity.Purchase;
import io.loyaltyengine.member.MemberKind;
import io.loyaltyengine.rules.shape.ChoiceShape;
import io.loyaltyengine.rules.shape.JsonSchema;
import io.loyaltyengine.rules.shape.ListShape;
import io.loyaltyengine.rules.shape.Shape;
import io.loyaltyengine.rules.shape.StructShape;
import io.loyaltyengine.rules.shape.TextShape;
import java.math.BigDecimal;
import java.util.function.BiFunction;

/** What an activity may be as JSON. Both the reader's checks and the published schema come from here. */
final class ActivityShape {

    static final int LONGEST_ID = 100;
    static final int LONGEST_SOURCE = 50;
    static final BigDecimal MOST_GOODS = new BigDecimal("1000000000");

    private static final TextShape NAME = Shape.text();

    private static final TextShape ID = Shape.text().atMost(LONGEST_ID);

    private static final TextShape SOURCE = Shape.text()
            .orEmpty()
            .atMost(LONGEST_SOURCE)
            .matching("[^/]*", "text without `/`")
            .like("till-3");

    private static final TextShape MOMENT = Shape.text()
            .written("date-time", "a moment like 2026-11-23T09:30:00+01:00", text -> Moments.instant(text) != null)
            .like("2026-11-23T09:30:00+01:00", "2026-11-23T08:30:00Z");

    private static final TextShape DATE = Shape.text()
            .written("date", "a date like 2026-11-23", text -> Moments.date(text) != null)
            .like("2026-11-23");

    private static final String ISO_CODE = "[A-Z]{3}";

    private static final TextShape ISO =
            Shape.text().matching(ISO_CODE, "an ISO 4217 code such as GBP").like("GBP");

    /** Which codes there are is left to the reader, which knows the program. */
    private static final TextShape CODE = Shape.text().like("POINTS");

    /** Whether a text is a decimal number is left to the reader, which knows how many decimals the currency has. */
    private static final Shape AMOUNT = Shape.scalar();

    private static final Shape QUANTITY = Shape.number().above("0").atMost(MOST_GOODS.toPlainString());

    private static final StructShape LINE = attributed(Shape.struct("line", "One line of a purchase.")
            .optional("id", NAME.like("1"), "Its name within the purchase.", "its place in the list, from 1")
            .required("sku", NAME.like("COFFEE-250"), "The stock-keeping unit.")
            .optional("category", Shape.text().orEmpty().like("grocery"), "The kind of goods.")
            .optional("quantity", QUANTITY, "How many or how much, with up to 6 decimals.", "1")
            .required(
                    "amount",
                    AMOUNT,
                    "The price of the whole line, before what is taken off the whole order: a number, or one"
                            + " as text."));

    private static final StructShape DISCOUNT = Shape.struct("discount", "Money taken off the whole order.")
            .required("reason", Shape.text().among(Labels.of(Discount.Reason.values())), "Why.")
            .required("amount", AMOUNT, "How much: a number, or one as text.");

    private static final StructShape PAYMENT = Shape.struct("payment", "One way in which it was paid.")
            .required("method", NAME.like("card"), "The host's name for it.")
            .required("amount", AMOUNT, "How much: a number, or one as text.");

    private static final ChoiceShape RETURNED = Shape.oneOf("returned", "Goods that come back.")
            .variant(
                    "purchase",
                    Shape.struct("ofPurchase", "Goods of a known purchase.")
                            .required("purchase", ID.like("INV-1042"), "The id of the purchase.")
                            .optional("source", SOURCE, "The source of the purchase.", "none")
                            .required("line", NAME.like("1"), "The id of the line in it.")
                            .optional("quantity", QUANTITY, "How much, with up to 6 decimals.", "1"))
            .variant(
                    "sku",
                    Shape.struct("withoutReceipt", "Goods for which nobody can show the receipt.")
                            .required("sku", NAME.like("COFFEE-250"), "The stock-keeping unit.")
                            .optional("quantity", QUANTITY, "How much, with up to 6 decimals.", "1"));

    static final ChoiceShape ACTIVITY = activity();

    private ActivityShape() {}

    static boolean isIso(String text) {
        return text.matches(ISO_CODE);
    }

    static String schema() {
        return JsonSchema.of(ACTIVITY, "Loyalty activity", "urn:io.loyaltyengine:activity");
    }

    private static ChoiceShape activity() {
        ChoiceShape activity = Shape.oneOfBy("activity", "Something that happened with a member.", "type");
        for (ActivityType type : ActivityType.values()) {
            activity = activity.variant(type.label(), struct(type, ActivityShape::base));
        }
        return activity;
    }

    /** What an activity says beside who, when and under which key. */
    static StructShape contents(ActivityType type) {
        return struct(type, (of, description) -> Shape.struct(of.label(), description));
    }

    private static StructShape struct(ActivityType type, BiFunction<ActivityType, String, StructShape> base) {
        return switch (type) {
            case ENROLMENT -> profile(base.apply(type, "Somebody becomes a member."));
            case PROFILE_UPDATE -> profile(base.apply(type, "What is known of a member is replaced."));
            case PURCHASE -> purchase(base.apply(type, "Something was bought."));
            case PURCHASE_RETURN ->
                base.apply(type, "Something that was bought comes back.")
                        .required("lines", lines(RETURNED), "What comes back.");
            case INTERACTION ->
                attributed(base.apply(type, "Anything else that has a name.")
                        .required("name", NAME.like("review"), "What happened."));
            case REDEMPTION -> redemption(base.apply(type, "An amount is spent for money off."));
            case REDEMPTION_CAPTURE ->
                capture(base.apply(type, "What a redemption holds is taken, at once or in parts."));
            case REDEMPTION_VOID -> ofRedemption(base.apply(type, "A redemption is undone."));
            case REDEMPTION_REFUND -> refund(base.apply(type, "What was captured goes back."));
            case PERK_USE -> base.apply(type, "A perk is used.").required("perk", NAME.like("lounge"), "Which perk.");
            case CURRENCY_CONVERSION ->
                conversion(base.apply(type, "An amount of one currency becomes one of another."));
            case TRANSFER -> transfer(base.apply(type, "A member gives an amount to another."));
            case ADJUSTMENT -> adjustment(base.apply(type, "Staff grant an amount, or take one."));
            case REVERSAL ->
                reversal(base.apply(type, "Something that was recorded is undone, with all that it moved."));
            case MEMBER_MERGE ->
                base.apply(type, "Two members become one.")
                        .required("absorbed", ID.like("m-2"), "Who becomes a part of `member`.");
            case MEMBERSHIP_CLOSURE ->
                base.apply(type, "A membership ends.").required("reason", NAME.like("asked to leave"), "Why.");
            case ERASURE ->
                base.apply(type, "A person is forgotten.")
                        .required(
                                "pseudonym",
                                ID.like("x-7f3a"),
                                "The name under which the postings stay; nobody has it.");
        };
    }

    private static StructShape base(ActivityType type, String description) {
        return Shape.struct(type.label(), description)
                .required("id", ID.like("INV-1042"), "The key under which the host reports it, once or many times.")
                .optional("source", SOURCE, "The system that reports it.", "none")
                .required("member", ID.like("m-1"), "The host's name for the member.")
                .required("at", MOMENT, "When it happened.");
    }

    private static StructShape attributed(StructShape struct) {
        return struct.optional("attributes", Shape.mapOf(Shape.scalar()), "What else is known of it.")
                .optional("dates", Shape.mapOf(DATE), "What else is known of it, as far as it is a date.");
    }

    static StructShape profile(StructShape base) {
        return attributed(base.optional(
                        "kind", Shape.text().among(Labels.of(MemberKind.values())), "Their role.", "customer")
                .optional("birthday", DATE, "The day they were born.")
                .optional(
                        "segments",
                        Shape.listOf(Shape.text().orEmpty().like("students")).distinct(),
                        "The groups that the host counts them to."));
    }

    private static StructShape purchase(StructShape base) {
        return attributed(base.optional("currency", ISO, "The currency of all its amounts.", "the program's money")
                .required("lines", lines(LINE), "What was bought.")
                .optional("discounts", Shape.listOf(DISCOUNT), "What was taken off the whole order.")
                .optional("payments", Shape.listOf(PAYMENT), "How it was paid: the lines less the discounts."));
    }

    private static StructShape redemption(StructShape base) {
        return base.required("reward", NAME.like("money-off"), "The reward whose terms apply.")
                .optional(
                        "requested",
                        AMOUNT,
                        "How much would be spent at the most, in the reward's currency: a number, or one as text.",
                        "as much as the terms and the balance allow")
                .optional("currency", ISO, "The currency of the order.", "the program's money")
                .required("order", AMOUNT, "What the order is worth before the money is taken off.")
                .optional("hold", Shape.bool(), "Whether the amount is held until it is captured.", "false");
    }

    private static StructShape ofRedemption(StructShape base) {
        return base.required("redemption", ID.like("R-17"), "The id of the redemption.")
                .optional("redemptionSource", SOURCE, "The source of the redemption.", "none");
    }

    private static StructShape capture(StructShape base) {
        return part(ofRedemption(base), "all that is held still")
                .optional(
                        "last",
                        Shape.bool(),
                        "Whether what it leaves held goes back to the member.",
                        "true without an `amount`, false with one");
    }

    private static StructShape refund(StructShape base) {
        return part(
                base.required("capture", ID.like("C-17"), "The id of the capture, or of a redemption taken at once.")
                        .optional("captureSource", SOURCE, "The source of the capture.", "none"),
                "all that is not refunded yet");
    }

    private static StructShape conversion(StructShape base) {
        return base.required("conversion", NAME.like("points-to-cash"), "The conversion whose terms apply.")
                .optional(
                        "requested",
                        AMOUNT,
                        "How much would be given at the most, in the currency it is from: a number, or one as text.",
                        "as much as the terms and the balance allow");
    }

    private static StructShape transfer(StructShape base) {
        return base.required("to", ID.like("m-2"), "Who receives.")
                .required("amount", AMOUNT, "How much: a number, or one as text.")
                .required("currency", CODE, "The code of its currency in the program.");
    }

    private static StructShape adjustment(StructShape base) {
        return base.required("amount", AMOUNT, "How much is granted, or taken where it is negative; never nothing.")
                .required("currency", CODE, "The code of its currency in the program.")
                .required("reason", NAME.like("late delivery"), "Why.")
                .required("author", NAME.like("desk-3"), "Who asked for it.")
                .required("approver", NAME.like("desk-1"), "Who approved it: somebody else.");
    }

    private static StructShape reversal(StructShape base) {
        return base.required("activity", ID.like("INV-1042"), "The id of what is undone.")
                .optional("activitySource", SOURCE, "The source of what is undone.", "none");
    }

    private static StructShape part(StructShape base, String all) {
        return base.optional("amount", AMOUNT, "How much: a number, or one as text.", all)
                .optional("currency", CODE, "The code of its currency in the program.", "none without an `amount`");
    }

    private static ListShape lines(Shape line) {
        return Shape.listOf(line).atLeast(1).atMost(Purchase.MAX_LINES);
    }
}
