package io.loyaltyengine.rules.json;

import io.loyaltyengine.rules.shape.JsonSchema;
import io.loyaltyengine.rules.shape.NumberShape;
import io.loyaltyengine.rules.shape.Shape;
import io.loyaltyengine.rules.shape.StructShape;
import io.loyaltyengine.rules.shape.TextShape;

/** What an outcome in JSON contains, for its published schema; tests hold the writer to it. */
final class OutcomeShape {

    private static final TextShape TEXT = Shape.text();

    private static final NumberShape NUMBER = Shape.number();

    private static final StructShape GRANTED = Shape.struct("granted", "What a rule granted.")
            .required("rule", TEXT, "The rule, or `tier:` and the tier that multiplied.")
            .required("currency", TEXT, "In what.")
            .required("amount", NUMBER, "How much.")
            .required("activeFrom", TEXT, "From when on it can be spent.")
            .optional("expiresAt", TEXT, "When it is gone.", "never");

    private static final StructShape RETURNED = Shape.struct("returned", "Goods that came back.")
            .required("sku", TEXT, "The article.")
            .required("quantity", NUMBER, "How much.")
            .optional("purchase", TEXT, "The purchase that it was matched to.", "none: nothing is taken back for it");

    private static final StructShape RECOVERED = Shape.struct("recovered", "What was taken back in one currency.")
            .required("currency", TEXT, "In what.")
            .required("due", NUMBER, "What the goods had earned.")
            .required("taken", NUMBER, "What was taken from lots.")
            .required("debt", NUMBER, "What is owed for it.")
            .required("waived", NUMBER, "What was let go.");

    private static final StructShape REDEMPTION = Shape.struct("redemption", "What a redemption is about.")
            .required("redemption", TEXT, "Its key.")
            .required("currency", TEXT, "In what.")
            .required("amount", NUMBER, "How much.")
            .required("worth", NUMBER, "The money off.")
            .required("state", TEXT.among("held", "captured", "released", "restored"), "Where it stands.")
            .optional("heldUntil", TEXT, "When it is released by itself.");

    private static final StructShape PERK = Shape.struct("perk", "A perk that was granted, lost or used.")
            .required("perk", TEXT, "Which.")
            .required("event", TEXT.among("granted", "lost", "used"), "What happened to it.")
            .required("left", NUMBER.whole(), "How often it can still be used in this period; -1 where not at all.");

    private static final StructShape BALANCE = Shape.struct("balance", "What the member has.")
            .required("pending", NUMBER, "Not yet to be spent.")
            .required("available", NUMBER, "To be spent.")
            .required("held", NUMBER, "Set aside.")
            .required("debt", NUMBER, "Owed.");

    private static final StructShape REFUSAL = Shape.struct("refusal", "A reason for a refusal.")
            .required("reason", TEXT, "For programs.")
            .required("message", TEXT, "For people.");

    private static final StructShape STEP = Shape.struct("step", "A step of the decision.")
            .required("step", TEXT, "What kind of step.")
            .required("sentence", TEXT, "The step in words.");

    static final StructShape OUTCOME = Shape.struct("outcome", "What became of an activity.")
            .required("activity", TEXT, "Its id.")
            .optional("source", TEXT, "Its source.", "none")
            .required("member", TEXT, "Whose.")
            .required("status", TEXT.among("accepted", "refused"), "What became of it.")
            .required("repeated", Shape.bool(), "Whether it was decided before.")
            .optional("refusals", Shape.listOf(REFUSAL), "Every reason.")
            .optional("granted", Shape.listOf(GRANTED), "What was granted.")
            .optional("returned", Shape.listOf(RETURNED), "What came back.")
            .optional("recovered", Shape.listOf(RECOVERED), "What was taken back.")
            .optional("redemption", REDEMPTION, "What was redeemed.")
            .optional("perks", Shape.listOf(PERK), "Perks granted, lost or used.")
            .optional("tierBefore", TEXT, "The tier before.", "none")
            .optional("tierAfter", TEXT, "The tier after.", "none")
            .optional("balances", Shape.mapOf(BALANCE), "The balances after it, by currency.")
            .optional("explanation", Shape.listOf(STEP), "Why.");

    private OutcomeShape() {}

    static String schema() {
        return JsonSchema.of(OUTCOME, "Outcome", "urn:io.loyaltyengine:outcome");
    }
}
