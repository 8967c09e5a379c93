package io.loyaltyengine.rules.file;

import io.loyaltyengine.calendar.Expiry;
import io.loyaltyengine.calendar.Term;
import io.loyaltyengine.member.MemberKind;
import io.loyaltyengine.rules.notation.Structure;
import io.loyaltyengine.rules.shape.ChoiceShape;
import io.loyaltyengine.rules.shape.JsonSchema;
import io.loyaltyengine.rules.shape.NumberShape;
import io.loyaltyengine.rules.shape.Shape;
import io.loyaltyengine.rules.shape.StructShape;
import io.loyaltyengine.rules.shape.TextShape;
import io.loyaltyengine.rules.vocabulary.AttributeType;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;

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

    private static final TextShape MOMENT = Shape.text()
            .written(
                    "loyalty-moment",
                    "a day such as `2026-03-01`, a time in the program's zone such as `2026-03-01T08:00`, or a moment with"
                            + " its offset such as `2026-03-01T08:00:00Z`",
                    LocalMoment::isMoment)
            .like("2026-03-01", "2026-03-01T08:00", "2026-03-01T08:00:00Z");

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

    private static final StructShape BUDGET = Shape.struct("budget", "The most that all members together can earn.")
            .required("id", NAME, "Its name.")
            .required("currency", CODE, "Of what.")
            .required("limit", Shape.number().above("0"), "How much.")
            .optional("per", PERIOD, "In which period.", "for ever");

    private static final NumberShape UNITS = Shape.number().whole().atLeast("1").atMost("1000000");

    private static final TextShape ROUNDING = Shape.text().among("basket", "line");

    private static final TextShape BASIS = Shape.text().among("net", "gross");

    private static final StructShape PART = Shape.struct("part", "Which part of the lines counts: one of the three.")
            .optional("upTo", Shape.number().above("0"), "The first so much money, line by line.")
            .optional("cheapest", UNITS, "So many units, the cheapest first.")
            .optional("dearest", UNITS, "So many units, the dearest first.")
            .optional("ofEvery", UNITS, "Of how many units each; with `cheapest` or `dearest`.", "so many of all");

    private static final StructShape BAND = Shape.struct("band", "A band of a rate, until the next one.")
            .required("from", Shape.number().atLeast("0"), "Where it begins, inclusive.")
            .required("give", Shape.number().atLeast("0"), "How much each `per` gives in it.");

    private static StructShape money(StructShape award) {
        return award.required("currency", CODE, "Of what.")
                .optional("of", BASIS, "After or before discounts on the whole order.", "net")
                .optional("part", PART, "Which part of the lines counts.", "all of it")
                .optional("atMost", Shape.number().above("0"), "The most that it gives at once.", "no bound");
    }

    private static final ChoiceShape AWARD = Shape.oneOf("award", "What a rule gives.")
            .variant(
                    "perAmount",
                    money(Shape.struct("per-amount", "So much for an amount of money.")
                            .required("perAmount", Shape.number().above("0"), "For how much money.")
                            .required("give", Shape.number().above("0"), "How much.")
                            .optional("round", ROUNDING, "Where to round.", "basket")))
            .variant(
                    "banded",
                    money(Shape.struct("banded", "So much for an amount of money, at a rate that depends on it.")
                            .required("banded", Shape.listOf(BAND).atLeast(1), "The bands, from low to high.")
                            .optional("per", Shape.number().above("0"), "For how much money.", "1")
                            .required(
                                    "rate",
                                    Shape.text().among("marginal", "whole-band"),
                                    "Of each part the rate of its band, or of all of it that of the band reached.")))
            .variant(
                    "perSet",
                    Shape.struct("per-set", "So much for every full set of units on the lines.")
                            .required("perSet", Shape.number().above("0"), "How many units make a set.")
                            .required("give", Shape.number().above("0"), "How much.")
                            .required("currency", CODE, "Of what.")
                            .optional(
                                    "atMost", Shape.number().above("0"), "The most that it gives at once.", "no bound"))
            .variant(
                    "tag",
                    Shape.struct("tag-award", "A mark on the member, which conditions find in `member.tags`.")
                            .required("tag", NAME, "Which.")
                            .optional("lasts", TERM, "For how long.", "for ever"))
            .variant(
                    "fixed",
                    Shape.struct("fixed", "So much, once.")
                            .required("fixed", Shape.number().above("0"), "How much.")
                            .required("currency", CODE, "Of what."))
            .variant(
                    "percent",
                    money(Shape.struct("percent", "A percentage of the money.")
                            .required("percent", Shape.number().above("0").atMost("1000"), "How many per cent.")
                            .optional("round", ROUNDING, "Where to round.", "basket")))
            .variant(
                    "perUnit",
                    Shape.struct("per-unit", "So much for a number of the line or the activity.")
                            .required("perUnit", EXPRESSION, "The number.")
                            .required("give", Shape.number().above("0"), "How much.")
                            .optional("per", Shape.number().above("0"), "For how much of the number.", "1")
                            .required("currency", CODE, "Of what.")
                            .optional("round", ROUNDING, "Where to round.", "basket")
                            .optional(
                                    "atMost", Shape.number().above("0"), "The most that it gives at once.", "no bound"))
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

    private static final TextShape KIND = Shape.text()
            .among(Arrays.stream(MemberKind.values()).map(MemberKind::label).toArray(String[]::new));

    static final StructShape RULE = Shape.struct("rule", "When it applies and what it gives.")
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
            .optional("budgets", Shape.listOf(NAME).distinct(), "The budgets that it draws on.")
            .optional("from", MOMENT, "From when on it is effective, inclusive.", "ever before")
            .optional("until", MOMENT, "Until when it is effective, exclusive.", "ever after")
            .optional("kinds", Shape.listOf(KIND).distinct(), "In what role members have to take part.", "any")
            .optional("excludes", Shape.listOf(NAME).distinct(), "The rules that cannot stand where this one applies.")
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
            .optional("effective", MOMENT, "From when on activities are judged by this version.", "ever before")
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
            .optional(
                    "budgets",
                    Shape.listOf(BUDGET),
                    "The most that all members together can earn by the rules that draw on it.")
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
