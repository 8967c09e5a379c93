package io.loyaltyengine.rules.file;

import io.loyaltyengine.calendar.Expiry;
import io.loyaltyengine.calendar.Term;
import io.loyaltyengine.rules.notation.Structure;
import io.loyaltyengine.rules.shape.ChoiceShape;
import io.loyaltyengine.rules.shape.JsonSchema;
import io.loyaltyengine.rules.shape.Shape;
import io.loyaltyengine.rules.shape.StructShape;
import io.loyaltyengine.rules.shape.TextShape;
import io.loyaltyengine.rules.vocabulary.AttributeType;
import java.time.DateTimeException;
import java.time.ZoneId;

/** What a program file may contain. Both the check of files and the published schema come from here. */
final class ProgramShape {

    private static final TextShape NAME = Shape.text()
            .atMost(60)
            .matching("[A-Za-z0-9][A-Za-z0-9_.-]*", "a name of letters, digits, `_`, `.` and `-`")
            .like("goods");

    private static final TextShape CODE = Shape.text()
            .matching("[A-Z][A-Z0-9_-]{0,31}", "a code of capital letters, digits, `_` and `-`")
            .like("POINTS");

    private static final TextShape TERM = Shape.text()
            .written("loyalty-term", "a length of time such as `14 days` or `6 months`", ProgramShape::isTerm)
            .like("14 days", "6 months", "P1Y");

    private static final TextShape EXPIRY = Shape.text()
            .written(
                    "loyalty-expiry",
                    "`never`, a length of time such as `12 months`, `end of month`, `end of month after 12 months`,"
                            + " `on 2027-01-15`, `every 31 March after 6 months` or `24 months without activity`",
                    ProgramShape::isExpiry)
            .like(
                    "12 months",
                    "never",
                    "end of month after 12 months",
                    "on 2027-01-15",
                    "every 31 March after 6 months",
                    "24 months without activity");

    private static final TextShape PERIOD = Shape.text().among("day", "week", "month", "quarter", "year", "lifetime");

    private static final Shape EXPRESSION = Structure.shape();

    private static final Shape ATTRIBUTES = Shape.mapOf(Shape.text().among(AttributeType.labels()))
            .named(Shape.text()
                    .matching("[A-Za-z_][A-Za-z0-9_]*", "a name of letters, digits and `_`")
                    .like("kilometres"));

    private static final StructShape CURRENCY = Shape.struct("currency", "Something that members earn.")
            .required("kind", Shape.text().among("points", "cashback", "token", "stamp", "qualifying"), "What it is.")
            .optional("unit", Shape.text(), "What one of it is called.", "the kind; for cashback the program's money")
            .optional(
                    "decimals",
                    Shape.number().whole().atLeast("0").atMost("18"),
                    "How many decimals it has.",
                    "0; for cashback those of the money")
            .optional(
                    "rounding",
                    Shape.text().among("down", "half-up", "half-even", "up"),
                    "How exact results become amounts.",
                    "down")
            .optional("pending", TERM, "How long it cannot be spent yet.", "not at all")
            .optional("expires", EXPIRY, "When it is gone, from the activity on.", "never")
            .optional(
                    "clawBack",
                    Shape.text().among("only-pending", "within-balance", "unlimited"),
                    "How far a return may go.",
                    "within-balance")
            .optional(
                    "grace",
                    TERM,
                    "How long an amount can be spent that is refunded after it has expired.",
                    "not at all: it stays expired")
            .optional("transferable", Shape.bool(), "Whether members can give it to each other.", "false");

    private static final StructShape TIER = Shape.struct("tier", "One step of the ladder.")
            .required("tier", NAME, "Its name.")
            .required("from", Shape.number().atLeast("0"), "How much of the measure it takes.")
            .optional(
                    "multiply",
                    Shape.mapOf(Shape.number().atLeast("1")).named(CODE),
                    "What its members earn is multiplied by, by currency.")
            .optional("perks", Shape.listOf(NAME).distinct(), "The perks that come with it.");

    private static final StructShape TIERS = Shape.struct("tiers", "The ladder.")
            .required("measure", CODE, "The qualifying currency; its lifetime is the window.")
            .required("ladder", Shape.listOf(TIER).atLeast(1), "The tiers, the lowest first.");

    private static final StructShape PERK = Shape.struct("perk", "Something that entitled members may use.")
            .required("quota", Shape.number().whole().atLeast("1").atMost("1000000"), "How often in each period.")
            .required("per", PERIOD, "The period.");

    private static final StructShape CAP = Shape.struct("cap", "The most that a member can earn.")
            .required("id", NAME, "Its name.")
            .required("currency", CODE, "Of what.")
            .required("limit", Shape.number().above("0"), "How much.")
            .optional("per", PERIOD, "In which period.", "each activity");

    private static final StructShape GROUP = Shape.struct("group", "Rules that share one decision on who stands.")
            .required("group", NAME, "Its name.")
            .required("take", Shape.text().among("all", "best", "first"), "Which of its members stand.")
            .optional("groups", Shape.listOf(Shape.reference("group", ProgramShape::group)), "The groups within it.");

    private static final TextShape ROUNDING = Shape.text().among("basket", "line");

    private static final TextShape BASIS = Shape.text().among("net", "gross");

    private static final ChoiceShape AWARD = Shape.oneOf("award", "What a rule gives.")
            .variant(
                    "perAmount",
                    Shape.struct("per-amount", "So much for an amount of money.")
                            .required("perAmount", Shape.number().above("0"), "For how much money.")
                            .required("give", Shape.number().above("0"), "How much.")
                            .required("currency", CODE, "Of what.")
                            .optional("round", ROUNDING, "Where to round.", "basket")
                            .optional("of", BASIS, "After or before discounts on the whole order.", "net"))
            .variant(
                    "fixed",
                    Shape.struct("fixed", "So much, once.")
                            .required("fixed", Shape.number().above("0"), "How much.")
                            .required("currency", CODE, "Of what."))
            .variant(
                    "percent",
                    Shape.struct("percent", "A percentage of the money.")
                            .required("percent", Shape.number().above("0").atMost("1000"), "How many per cent.")
                            .required("currency", CODE, "In what.")
                            .optional("round", ROUNDING, "Where to round.", "basket")
                            .optional("of", BASIS, "After or before discounts on the whole order.", "net"))
            .variant(
                    "perUnit",
                    Shape.struct("per-unit", "So much for a number of the line or the activity.")
                            .required("perUnit", EXPRESSION, "The number.")
                            .required("give", Shape.number().above("0"), "How much.")
                            .optional("per", Shape.number().above("0"), "For how much of the number.", "1")
                            .required("currency", CODE, "Of what.")
                            .optional("round", ROUNDING, "Where to round.", "basket"))
            .variant(
                    "multiply",
                    Shape.struct("multiply", "A factor on what other rules give.")
                            .required("multiply", Shape.number().atLeast("1"), "By how much.")
                            .required("currency", CODE, "The currency that it multiplies.")
                            .optional(
                                    "groups",
                                    Shape.listOf(NAME).distinct(),
                                    "The stacking groups whose awards it multiplies.",
                                    "all"))
            .variant(
                    "perk",
                    Shape.struct("perk-award", "The right to use a perk.")
                            .required("perk", NAME, "Which.")
                            .optional("lasts", TERM, "For how long.", "for ever"));

    private static final StructShape RULE = Shape.struct("rule", "When it applies and what it gives.")
            .required("id", NAME, "Its name.")
            .optional("description", Shape.text(), "What it is for, in a sentence.")
            .optional("on", Shape.text(), "`purchase`, `enrolment`, or the name of an interaction.", "purchase")
            .optional("when", EXPRESSION, "The condition on the activity.", "always")
            .optional("lines", EXPRESSION, "The condition on a line of a purchase.", "all lines")
            .required("awards", Shape.listOf(AWARD).atLeast(1), "What it gives.")
            .optional("group", NAME, "Its stacking group.", "none: it stacks with everything")
            .optional(
                    "priority",
                    Shape.number().whole().atLeast("-1000000").atMost("1000000"),
                    "The higher goes first.",
                    "0")
            .optional("caps", Shape.listOf(CAP), "The most that a member gets by it.")
            .optional("pending", TERM, "As for a currency.", "that of the currency")
            .optional("expires", EXPIRY, "As for a currency.", "that of the currency");

    private static final StructShape REWARD = Shape.struct("reward", "On what terms an amount becomes money off.")
            .required("id", NAME, "Its name.")
            .required("currency", CODE, "What it is paid with.")
            .required("spend", Shape.number().above("0"), "So much of the currency …")
            .required("worth", Shape.number().above("0"), "… is worth so much money.")
            .optional("minimum", Shape.number().atLeast("0"), "The least that can be redeemed.", "one step")
            .optional(
                    "step", Shape.number().above("0"), "Only multiples of this can be redeemed.", "the amount to spend")
            .optional(
                    "maxShare",
                    Shape.number().above("0").atMost("1"),
                    "The largest part of an order that can be paid so.",
                    "1, the whole order")
            .optional("hold", TERM, "How long an authorisation holds.", "30 minutes");

    private static final StructShape CONVERSION = Shape.struct(
                    "conversion", "On what terms an amount becomes an amount of another currency.")
            .required("id", NAME, "Its name, which no reward has.")
            .required("spend", Shape.number().above("0"), "So much …")
            .required("currency", CODE, "… of this currency …")
            .required("give", Shape.number().above("0"), "… becomes so much …")
            .required("to", CODE, "… of that one.")
            .optional("minimum", Shape.number().atLeast("0"), "The least that can be converted.", "one step")
            .optional(
                    "step",
                    Shape.number().above("0"),
                    "Only multiples of this can be converted.",
                    "the amount to spend");

    private static final StructShape INTERACTION_TYPES = Shape.struct(
                    "attributes", "The attributes that the host gives.")
            .optional("member", ATTRIBUTES, "Of a member.")
            .optional("purchase", ATTRIBUTES, "Of a purchase.")
            .optional("line", ATTRIBUTES, "Of a line.");

    static final StructShape PROGRAM = Shape.struct("program", "A loyalty program.")
            .required("program", NAME.like("coffee-club"), "Its name.")
            .required("version", Shape.text().atMost(60).like("\"2026-1\""), "Which version of it.")
            .optional("description", Shape.text(), "What it is for.")
            .required(
                    "zone",
                    Shape.text()
                            .written("loyalty-zone", "a time zone such as `Europe/London`", ProgramShape::isZone)
                            .like("Europe/London"),
                    "The time zone of its calendar.")
            .required("money", Shape.text().like("GBP"), "The ISO 4217 currency in which people pay.")
            .required("currencies", Shape.mapOf(CURRENCY).named(CODE), "What members earn, by code.")
            .optional("tiers", TIERS, "The ladder.")
            .optional("perks", Shape.mapOf(PERK).named(NAME), "The perks, by name.")
            .optional("attributes", INTERACTION_TYPES, "The attributes that conditions can speak of.")
            .optional(
                    "interactions", Shape.mapOf(ATTRIBUTES).named(NAME), "The interactions, each with its attributes.")
            .optional("stacking", Shape.listOf(GROUP), "The outermost stacking groups.")
            .required("rules", Shape.listOf(RULE), "The rules.")
            .optional("caps", Shape.listOf(CAP), "The most that a member gets by all rules together.")
            .optional("rewards", Shape.listOf(REWARD), "What can be redeemed.")
            .optional("conversions", Shape.listOf(CONVERSION), "What can become an amount of another currency.");

    private ProgramShape() {}

    private static Shape group() {
        return GROUP;
    }

    private static boolean isTerm(String text) {
        try {
            Term.parse(text);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isExpiry(String text) {
        try {
            Expiry.parse(text);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isZone(String text) {
        try {
            ZoneId.of(text);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    static String schema() {
        return JsonSchema.of(PROGRAM, "Loyalty program", "urn:io.loyaltyengine:program");
    }
}
