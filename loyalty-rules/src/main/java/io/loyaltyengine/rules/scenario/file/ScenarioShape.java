package io.loyaltyengine.rules.scenario.file;

import io.loyaltyengine.activity.ActivityType;
import io.loyaltyengine.calendar.Term;
import io.loyaltyengine.decision.Refusal;
import io.loyaltyengine.rules.json.ActivityReader;
import io.loyaltyengine.rules.scenario.Expectation;
import io.loyaltyengine.rules.scenario.ScenarioClock;
import io.loyaltyengine.rules.shape.ChoiceShape;
import io.loyaltyengine.rules.shape.JsonSchema;
import io.loyaltyengine.rules.shape.Shape;
import io.loyaltyengine.rules.shape.StructShape;
import io.loyaltyengine.rules.shape.TextShape;
import java.time.ZoneOffset;
import java.util.Arrays;

/** What a file of scenarios may contain. Both the check of files and the published schema come from here. */
final class ScenarioShape {

    private static final TextShape NAME = Shape.text();

    private static final TextShape ID = Shape.text().atMost(100);

    private static final TextShape MOMENT = Shape.text()
            .written(
                    "loyalty-moment",
                    "a moment such as 2026-03-02T08:15, 2026-03-02 or 2026-03-02T08:15:00Z",
                    ScenarioShape::isMoment)
            .like("2026-03-02T08:15", "2026-03-02", "2026-03-02T08:15:00Z");

    private static final TextShape TERM = Shape.text()
            .written("loyalty-term", "a length of time such as `14 days` or `6 months`", ScenarioShape::isTerm)
            .like("14 days", "6 months", "2 hours");

    private static final Shape AMOUNTS =
            Shape.mapOf(Shape.number().atLeast("0")).named(Shape.text().like("POINTS"));

    private static final Shape RULES =
            Shape.listOf(Shape.text().like("goods")).atLeast(1).distinct();

    private static final ChoiceShape WHEN = when();

    private static final StructShape EARLIER = Shape.struct("earlier", "Something that happened before.")
            .required("at", MOMENT, "When, not before the enrolment.")
            .optional("id", ID.like("till-1"), "Its id, for what refers to it.", "one that the scenario makes up")
            .required("what", Shape.reference("when", () -> WHEN), "What happened.");

    private static final StructShape GIVEN = ActivityReader.withProfile(
                    Shape.struct("given", "A member as the scenario finds them.")
                            .required("member", ID.like("ada"), "Who."))
            .optional("enrolled", MOMENT, "Since when they are a member.", "the moment of the first step")
            .optional("history", Shape.listOf(EARLIER), "What happened before, the earliest first.")
            .optional("tier", NAME.like("gold"), "The tier that they have, just so.", "what comes of the rest")
            .optional("balances", AMOUNTS, "What is available to them, by currency.", "what comes of the rest");

    private static final StructShape THEN = Shape.struct("then", "What is so afterwards.")
            .optional(
                    "refused",
                    Shape.text()
                            .among(Arrays.stream(Refusal.Reason.values())
                                    .map(Expectation::label)
                                    .toArray(String[]::new)),
                    "Why it is refused.",
                    "it is accepted")
            .optional("earned", AMOUNTS, "What all rules give together, by currency; `{}` for nothing of any currency.")
            .optional("byRule", Shape.mapOf(AMOUNTS), "What a rule gives after caps and stacking, by currency.")
            .optional("takenBack", AMOUNTS, "What a return takes back, by currency.")
            .optional("worth", Shape.number().atLeast("0"), "The money off that a redemption moves.")
            .optional("balances", AMOUNTS, "What is available, by currency.")
            .optional("pending", AMOUNTS, "What cannot be spent yet, by currency.")
            .optional("held", AMOUNTS, "What is set aside for redemptions, by currency.")
            .optional("debt", AMOUNTS, "What is owed, by currency.")
            .optional("tier", NAME.like("gold"), "The tier, or `none`.")
            .optional(
                    "perks",
                    Shape.mapOf(Shape.number().whole().atLeast("0").atMost("1000000")),
                    "How often each can be used in the present period.")
            .optional("tags", Shape.listOf(NAME.like("newcomer")), "The tags that the member has, and no others.")
            .optional("applied", RULES, "Rules that apply, whether or not a cap cuts what they give.")
            .optional("notApplied", RULES, "Rules that do not apply, for whatever reason.")
            .optional("stackedOut", RULES, "Rules that give way to another one of their group.")
            .optional("excluded", RULES, "Rules that another one excludes.")
            .optional("capped", RULES, "Rules that apply and are cut by a cap.")
            .optional("notMet", RULES, "Candidates whose condition is not met.")
            .optional("missing", Shape.mapOf(Shape.number()), "How much more a rule's condition would have taken.");

    private static final StructShape STEP = Shape.struct("step", "One step: when, what happens, and what is so then.")
            .optional("at", MOMENT, "When, local times in the program's zone.", "when the step before was")
            .optional("later", TERM, "How long after the step before, in place of `at`.", "at once")
            .optional("member", ID.like("ada"), "Whom it happens to.", "the last of those given")
            .optional(
                    "id",
                    ID.like("till-1"),
                    "The id of what happens, for what refers to it.",
                    "`activity-` and a number")
            .optional("when", WHEN, "What happens.", "nothing, only time passes")
            .optional("then", THEN, "What is so then.", "it is accepted");

    private static final StructShape SCENARIO = Shape.struct("scenario", "A story with what is expected of it.")
            .required("name", NAME.like("two coffees before nine"), "What it shows, unlike any other.")
            .optional("description", NAME, "Why it is as it is.")
            .optional("given", Shape.listOf(GIVEN), "Who is there.", "nobody")
            .required("steps", Shape.listOf(STEP).atLeast(1), "What happens, in its order.");

    static final StructShape FILE = Shape.struct("scenarios", "Scenarios of a program.")
            .optional(
                    "program",
                    NAME.like("../programs/coffee-club.yaml"),
                    "The file of the program, seen from this file.",
                    "the program that these are played under says so")
            .optional("description", NAME, "What they are for.")
            .required("scenarios", Shape.listOf(SCENARIO).atLeast(1), "The scenarios.");

    private ScenarioShape() {}

    static String schema() {
        return JsonSchema.of(FILE, "Loyalty scenarios", "urn:io.loyaltyengine:scenarios");
    }

    private static ChoiceShape when() {
        ChoiceShape when = Shape.oneOf("when", "What happens.");
        for (ActivityType type : ActivityType.values()) {
            when = when.variant(
                    type.label(),
                    Shape.struct("when-" + type.label(), "What happens.")
                            .required(type.label(), ActivityReader.contents(type), "The details."));
        }
        return when;
    }

    private static boolean isMoment(String text) {
        try {
            ScenarioClock.moment(text, ZoneOffset.UTC);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isTerm(String text) {
        try {
            Term.parse(text);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
