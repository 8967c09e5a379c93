package io.loyaltyengine.rules.json;

import io.loyaltyengine.rules.shape.ChoiceShape;
import io.loyaltyengine.rules.shape.Shape;
import io.loyaltyengine.rules.shape.StructShape;
import io.loyaltyengine.rules.shape.TextShape;

/** What a step of an explanation is as JSON. */
final class StepShape {

    private static final Shape NUMBER = Shape.number();
    private static final TextShape TEXT = Shape.text().orEmpty();

    static final ChoiceShape STEP = Shape.oneOfBy("step", "One step of the decision.", "step")
            .variant(
                    "applied",
                    said(ofRule("applied", "A rule applied and proposed an amount.")
                            .required("basis", NUMBER, "What it counted.")
                            .required("factor", NUMBER, "What so much of it gives.")
                            .required("per", NUMBER, "How much of it gives that.")
                            .required("currency", TEXT, "The currency of the amount.")
                            .required("amount", NUMBER, "The basis times the factor by how much gives that.")))
            .variant(
                    "multiplied",
                    said(ofRule("multiplied", "A multiplier applied to a sum.")
                            .required("factor", NUMBER, "By how much.")
                            .required("currency", TEXT, "The currency of the sum.")
                            .required("base", NUMBER, "The sum before it.")
                            .required("extra", NUMBER, "What it adds.")))
            .variant(
                    "stacked-out",
                    said(ofRule("stacked-out", "Another rule took its place.")
                            .required("group", TEXT, "The stacking group.")
                            .required("by", TEXT, "The rule that stands.")))
            .variant(
                    "capped",
                    said(ofRule("capped", "A cap cut an amount.")
                            .required("cap", TEXT, "The cap.")
                            .required("currency", TEXT, "The currency of the amounts.")
                            .required("from", NUMBER, "The amount before.")
                            .required("to", NUMBER, "The amount after.")
                            .required("used", NUMBER, "How much of the cap was used before.")
                            .required("limit", NUMBER, "The cap's limit.")))
            .variant(
                    "not-met",
                    said(ofRule("not-met", "A rule did not apply.")
                            .required("condition", TEXT, "The part of its condition that did not hold.")
                            .optional("actual", TEXT, "What was found.")
                            .optional("missing", NUMBER, "How far it was from holding.")))
            .variant(
                    "perk-granted",
                    said(ofRule("perk-granted", "A rule granted a perk.").required("perk", TEXT, "The perk.")))
            .variant(
                    "limited",
                    said(Shape.struct("limited", "A request was cut to what the terms allow.")
                            .required("limit", TEXT, "What limited it, in words.")
                            .required("currency", TEXT, "The currency of the amounts.")
                            .required("from", NUMBER, "The amount before.")
                            .required("to", NUMBER, "The amount after.")))
            .variant(
                    "taken-back",
                    said(ofRule("taken-back", "A return took back part of what a rule had granted.")
                            .required("activity", TEXT, "The activity that it was granted for.")
                            .required("currency", TEXT, "The currency of the amounts.")
                            .required("granted", NUMBER, "What was granted.")
                            .required("due", NUMBER, "What the returned goods had earned of it.")))
            .variant(
                    "recovered",
                    said(Shape.struct("recovery", "What was due could not all be taken from its own lots.")
                            .required("currency", TEXT, "The currency of the amounts.")
                            .required("due", NUMBER, "What was due.")
                            .required("fromOwnLots", NUMBER, "What its own lots had left.")
                            .required("fromBalance", NUMBER, "What was taken from the rest of the balance.")
                            .required("debt", NUMBER, "What the member now owes.")
                            .required("waived", NUMBER, "What the program's policy lets go.")))
            .variant(
                    "given-back",
                    said(Shape.struct("given-back", "Some of what was refunded had expired meanwhile.")
                            .required("currency", TEXT, "The currency of the amounts.")
                            .required("back", NUMBER, "What went back to lots that live still.")
                            .required("expired", NUMBER, "What went back to lots that had expired.")
                            .optional(
                                    "graceUntil",
                                    TEXT,
                                    "Until when that can be spent all the same, exclusive.",
                                    "it stays expired")))
            .variant(
                    "converted",
                    said(Shape.struct("converted", "An amount of one currency became an amount of another.")
                            .required("conversion", TEXT, "The conversion.")
                            .required("currency", TEXT, "The currency of what was taken, and of the residual.")
                            .required("taken", NUMBER, "What was taken.")
                            .required("residual", NUMBER, "What of that bought nothing.")
                            .required("givenCurrency", TEXT, "The currency of what was given.")
                            .required("given", NUMBER, "What was given for it.")))
            .variant(
                    "applied-in-bands",
                    said(ofRule("applied-in-bands", "A rule applied and proposed an amount that grows in bands.")
                            .required(
                                    "bands",
                                    Shape.listOf(Shape.struct("band", "What one band contributed.")
                                            .required("basis", NUMBER, "What was counted in it.")
                                            .required("factor", NUMBER, "What so much of it gives.")
                                            .required("per", NUMBER, "How much of it gives that.")),
                                    "The bands that were reached.")
                            .required("currency", TEXT, "The currency of the amount.")
                            .required("amount", NUMBER, "The sum of the bands, rounded once.")))
            .variant(
                    "excluded",
                    said(ofRule("excluded", "Another rule that applied excludes it.")
                            .required("by", TEXT, "The rule that excludes it.")))
            .variant(
                    "tagged",
                    said(ofRule("tagged", "A rule put a mark on the member.").required("tag", TEXT, "The mark.")))
            .variant(
                    "too-late",
                    said(ofRule("too-late", "What a rule would have granted can never be spent.")
                            .required("currency", TEXT, "The currency of the amount.")
                            .required("amount", NUMBER, "How much.")));

    private StepShape() {}

    private static StructShape ofRule(String name, String description) {
        return Shape.struct(name, description).required("rule", TEXT, "The rule, or the tier that multiplies.");
    }

    private static StructShape said(StructShape step) {
        return step.required("sentence", TEXT, "The step in words.");
    }
}
