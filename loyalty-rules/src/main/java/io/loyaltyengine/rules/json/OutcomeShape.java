package io.loyaltyengine.rules.json;

import io.loyaltyengine.decision.Outcome;
import io.loyaltyengine.decision.Refusal;
import io.loyaltyengine.ledger.Hold;
import io.loyaltyengine.rules.shape.ChoiceShape;
import io.loyaltyengine.rules.shape.JsonSchema;
import io.loyaltyengine.rules.shape.ListShape;
import io.loyaltyengine.rules.shape.NumberShape;
import io.loyaltyengine.rules.shape.Shape;
import io.loyaltyengine.rules.shape.StructShape;
import io.loyaltyengine.rules.shape.TextShape;

/** What an outcome is as JSON, for those who read it. */
final class OutcomeShape {

    private static final TextShape NAME = Shape.text();

    private static final TextShape SOURCE = Shape.text().like("till-3");

    private static final TextShape CODE = Shape.text()
            .matching("[A-Z][A-Z0-9_-]{0,31}", "the code of a currency")
            .like("POINTS");

    private static final TextShape MOMENT = Shape.text()
            .written("date-time", "a moment like 2026-11-23T08:30:00Z", text -> Moments.instant(text) != null)
            .like("2026-11-23T08:30:00Z");

    private static final NumberShape AMOUNT = Shape.number().atLeast("0");

    private static final StructShape GRANTED = Shape.struct("granted", "What a rule granted.")
            .required("rule", NAME, "The rule, or `tier:` and the tier whose multiplier it is.")
            .required("currency", CODE, "Of what.")
            .required("amount", AMOUNT, "How much.")
            .required("activeFrom", MOMENT, "From when on it can be spent.")
            .optional("expiresAt", MOMENT, "When it is gone.", "never");

    private static final StructShape RETURNED = Shape.struct("returned", "Goods that came back.")
            .required("sku", Shape.text().orEmpty(), "The stock-keeping unit.")
            .required("quantity", Shape.number().above("0"), "How much.")
            .optional("purchase", NAME, "The purchase that it was matched to.", "none, and nothing was taken back")
            .optional("source", SOURCE, "The source of the purchase.", "none");

    private static final StructShape RECOVERED = Shape.struct("recovered", "What was taken back in one currency.")
            .required("currency", CODE, "Of what.")
            .required("due", AMOUNT, "What the goods had earned.")
            .required("taken", AMOUNT, "What was taken from the member's lots.")
            .required("debt", AMOUNT, "What the member owes for it.")
            .required("waived", AMOUNT, "What the program's policy let go.");

    private static final StructShape REDEMPTION = Shape.struct("redemption", "What a redemption is about.")
            .required("redemption", NAME, "The id of the redemption.")
            .optional("source", SOURCE, "The source of the redemption.", "none")
            .required("currency", CODE, "Of what.")
            .required("amount", AMOUNT, "How much it is over.")
            .required("worth", AMOUNT, "The money off for all of it.")
            .required("money", Shape.text().like("GBP"), "The ISO 4217 currency of the money off.")
            .required("moved", AMOUNT, "How much the activity set aside, spent or gave back.")
            .required("movedWorth", AMOUNT, "The money off for that.")
            .required("held", AMOUNT, "What is set aside still.")
            .required("captured", AMOUNT, "What was spent, refunded or not.")
            .required("refunded", AMOUNT, "What of that was refunded.")
            .required("state", Shape.text().among(Labels.of(Hold.State.values())), "Where it stands now.")
            .optional("heldUntil", MOMENT, "When it is released by itself.", "nothing is held");

    private static final StructShape MOVED = Shape.struct("moved", "What else came to the member, or left them.")
            .required("currency", CODE, "Of what.")
            .required("amount", Shape.number(), "How much; negative for what left.")
            .optional("other", NAME, "The other member of a transfer.", "none");

    private static final StructShape PERK = Shape.struct("perk", "A perk that was granted, lost or used.")
            .required("perk", NAME, "Which.")
            .required("event", Shape.text().among(Labels.of(Outcome.PerkEvent.Kind.values())), "What happened to it.")
            .required(
                    "left",
                    Shape.number().whole().atLeast("-1"),
                    "How often it can still be used in the present period; -1 where the member is not entitled any"
                            + " more.");

    private static final StructShape BALANCE = Shape.struct("balance", "What the member has of one currency.")
            .required("pending", AMOUNT, "Granted, and not yet to be spent.")
            .required("available", AMOUNT, "To be spent.")
            .required("held", AMOUNT, "Set aside for redemptions.")
            .required("debt", AMOUNT, "Owed.");

    private static final StructShape REFUSAL = Shape.struct("refusal", "One reason why it was refused.")
            .required("reason", Shape.text().among(Labels.of(Refusal.Reason.values())), "For programs.")
            .required("message", NAME, "For people: what was found and what would do.");

    private static final ListShape EXPLANATION = Shape.listOf(StepShape.STEP);

    static final ChoiceShape OUTCOME = Shape.oneOfBy("outcome", "What became of an activity.", "status")
            .variant(
                    "accepted",
                    base("accepted", "It was accepted, with everything that it brought about.")
                            .optional("granted", Shape.listOf(GRANTED), "What was granted, by which rule.")
                            .optional("returned", Shape.listOf(RETURNED), "What came back.")
                            .optional("recovered", Shape.listOf(RECOVERED), "What was taken back for it.")
                            .optional("redemption", REDEMPTION, "What was redeemed, held, captured or given back.")
                            .optional(
                                    "moved",
                                    Shape.listOf(MOVED),
                                    "What else came or left: by staff, a conversion, a transfer, or the reversal of"
                                            + " one.")
                            .optional("perks", Shape.listOf(PERK), "The perks that were granted, lost or used.")
                            .optional("tierBefore", NAME, "The tier before.", "none")
                            .optional("tierAfter", NAME, "The tier after.", "none")
                            .required("balances", Shape.mapOf(BALANCE).named(CODE), "What the member has afterwards.")
                            .optional("explanation", EXPLANATION, "Why, step by step."))
            .variant(
                    "refused",
                    base("refused", "It was refused, and has changed nothing.")
                            .required("refusals", Shape.listOf(REFUSAL).atLeast(1), "Every reason.")
                            .optional("explanation", EXPLANATION, "What led to it."));

    private OutcomeShape() {}

    private static StructShape base(String name, String description) {
        return Shape.struct(name, description)
                .required("activity", NAME, "The id of the activity.")
                .optional("source", SOURCE, "The source of the activity.", "none")
                .required("member", NAME, "Whose it is.")
                .required(
                        "repeated", Shape.bool(), "Whether it was decided before, and this call has changed nothing.");
    }

    static String schema() {
        return JsonSchema.of(OUTCOME, "Loyalty outcome", "urn:io.loyaltyengine:outcome");
    }
}
