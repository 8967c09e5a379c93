package io.loyaltyengine.rules.json;

import io.loyaltyengine.activity.ActivityId;
import io.loyaltyengine.decision.Outcome;
import io.loyaltyengine.explain.Explanation;
import io.loyaltyengine.explain.Step;
import io.loyaltyengine.ledger.Balance;

/**
 * Writes outcomes as JSON, one object on one line, always with the fields in one order. Amounts are numbers with the
 * decimals of their currency, such as {@code 3.20}; lists without items are left out. Stateless and safe for use by
 * many threads.
 */
public final class OutcomeWriter {

    /** A writer. */
    public OutcomeWriter() {}

    /**
     * The JSON Schema (draft 2020-12) of an outcome.
     *
     * @return the schema as JSON
     */
    public static String schema() {
        return OutcomeShape.schema();
    }

    /**
     * Writes an outcome.
     *
     * @param outcome the outcome
     * @return one line of JSON, without a line break at its end
     */
    public String write(Outcome outcome) {
        JsonLine json = new JsonLine().open();
        id(json, "activity", outcome.activity())
                .text("member", outcome.member().value())
                .text("status", outcome instanceof Outcome.Accepted ? "accepted" : "refused")
                .flag("repeated", outcome.repeated());
        if (outcome instanceof Outcome.Accepted accepted) {
            accepted(json, accepted);
        } else if (outcome instanceof Outcome.Refused refused) {
            json.objects(
                    "refusals",
                    refused.refusals(),
                    refusal -> json.text("reason", Labels.of(refusal.reason())).text("message", refusal.message()));
            explanation(json, refused.explanation());
        }
        return json.close().toString();
    }

    private static void accepted(JsonLine json, Outcome.Accepted accepted) {
        json.objects(
                        "granted",
                        accepted.granted(),
                        granted -> json.text("rule", granted.rule())
                                .amount("amount", granted.amount())
                                .text("activeFrom", granted.activeFrom().toString())
                                .optional("expiresAt", granted.expiresAt()))
                .objects("returned", accepted.returned(), (Outcome.ReturnedGoods goods) -> returned(json, goods))
                .objects(
                        "recovered",
                        accepted.recovered(),
                        recovered -> json.amount("due", recovered.due())
                                .number("taken", recovered.taken().value())
                                .number("debt", recovered.debt().value())
                                .number("waived", recovered.waived().value()));
        Outcome.RedeemedAmount redemption = accepted.redemption();
        if (redemption != null) {
            redemption(json, redemption);
        }
        json.objects(
                        "moved",
                        accepted.moved(),
                        moved -> json.amount("amount", moved.amount()).optional("other", moved.other()))
                .objects(
                        "perks",
                        accepted.perks(),
                        perk -> json.text("perk", perk.perk())
                                .text("event", Labels.of(perk.kind()))
                                .whole("left", perk.left()))
                .optional("tierBefore", accepted.tierBefore())
                .optional("tierAfter", accepted.tierAfter())
                .open("balances");
        for (Balance balance : accepted.balances()) {
            json.open(balance.available().currency().code())
                    .number("pending", balance.pending().value())
                    .number("available", balance.available().value())
                    .number("held", balance.held().value())
                    .number("debt", balance.debt().value())
                    .close();
        }
        json.close();
        explanation(json, accepted.explanation());
    }

    private static void returned(JsonLine json, Outcome.ReturnedGoods goods) {
        json.text("sku", goods.sku()).number("quantity", goods.quantity());
        if (goods.purchase() != null) {
            id(json, "purchase", goods.purchase());
        }
    }

    private static void redemption(JsonLine json, Outcome.RedeemedAmount redemption) {
        id(json.open("redemption"), "redemption", redemption.redemption())
                .amount("amount", redemption.amount())
                .number("worth", redemption.worth().value())
                .text("money", redemption.worth().iso())
                .number("moved", redemption.moved().value())
                .number("movedWorth", redemption.movedWorth().value())
                .number("held", redemption.held().value())
                .number("captured", redemption.captured().value())
                .number("refunded", redemption.refunded().value())
                .text("state", Labels.of(redemption.state()))
                .optional("heldUntil", redemption.heldUntil())
                .close();
    }

    private static void explanation(JsonLine json, Explanation explanation) {
        json.objects("explanation", explanation.steps(), (Step step) -> StepWriter.write(json, step));
    }

    private static JsonLine id(JsonLine json, String name, ActivityId id) {
        json.text(name, id.value());
        return id.source().isEmpty() ? json : json.text("source", id.source());
    }
}
