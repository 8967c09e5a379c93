package io.loyaltyengine.rules.json;

import io.loyaltyengine.explain.Step;

/** Writes the steps of an explanation: what kind, the numbers, the sentence. */
final class StepWriter {

    private StepWriter() {}

    static void write(JsonLine json, Step step) {
        if (step instanceof Step.Applied applied) {
            json.text("step", "applied")
                    .text("rule", applied.rule())
                    .number("basis", applied.basis())
                    .number("factor", applied.factor())
                    .number("per", applied.per())
                    .amount("amount", applied.amount());
        } else if (step instanceof Step.Multiplied multiplied) {
            json.text("step", "multiplied")
                    .text("rule", multiplied.rule())
                    .number("factor", multiplied.factor())
                    .amount("base", multiplied.base())
                    .number("extra", multiplied.extra().value());
        } else if (step instanceof Step.StackedOut out) {
            json.text("step", "stacked-out")
                    .text("rule", out.rule())
                    .text("group", out.group())
                    .text("by", out.by());
        } else if (step instanceof Step.Capped capped) {
            json.text("step", "capped")
                    .text("rule", capped.rule())
                    .text("cap", capped.cap())
                    .amount("from", capped.from())
                    .number("to", capped.to().value())
                    .number("used", capped.used().value())
                    .number("limit", capped.limit().value());
        } else if (step instanceof Step.NotMet notMet) {
            notMet(json, notMet);
        } else if (step instanceof Step.PerkGranted granted) {
            json.text("step", "perk-granted").text("rule", granted.rule()).text("perk", granted.perk());
        } else if (step instanceof Step.Limited limited) {
            json.text("step", "limited")
                    .text("limit", limited.limit())
                    .amount("from", limited.from())
                    .number("to", limited.to().value());
        } else if (step instanceof Step.TakenBack back) {
            json.text("step", "taken-back")
                    .text("rule", back.rule())
                    .text("activity", back.activity())
                    .amount("granted", back.granted())
                    .number("due", back.due().value());
        } else if (step instanceof Step.Recovered recovered) {
            json.text("step", "recovered")
                    .amount("due", recovered.due())
                    .number("fromOwnLots", recovered.fromOwnLots().value())
                    .number("fromBalance", recovered.fromBalance().value())
                    .number("debt", recovered.debt().value())
                    .number("waived", recovered.waived().value());
        } else {
            rest(json, step);
        }
        json.text("sentence", step.sentence());
    }

    private static void rest(JsonLine json, Step step) {
        if (step instanceof Step.GivenBack back) {
            json.text("step", "given-back")
                    .amount("back", back.back())
                    .number("expired", back.expired().value())
                    .optional("graceUntil", back.graceUntil());
        } else if (step instanceof Step.Converted converted) {
            json.text("step", "converted")
                    .text("conversion", converted.conversion())
                    .amount("taken", converted.taken())
                    .number("residual", converted.residual().value())
                    .text("givenCurrency", converted.given().currency().code())
                    .number("given", converted.given().value());
        } else if (step instanceof Step.AppliedInBands bands) {
            json.text("step", "applied-in-bands").text("rule", bands.rule());
            json.objects(
                    "bands",
                    bands.bands(),
                    band -> json.number("basis", band.basis())
                            .number("factor", band.factor())
                            .number("per", band.per()));
            json.amount("amount", bands.amount());
        } else if (step instanceof Step.Excluded excluded) {
            json.text("step", "excluded").text("rule", excluded.rule()).text("by", excluded.by());
        } else if (step instanceof Step.Tagged tagged) {
            json.text("step", "tagged").text("rule", tagged.rule()).text("tag", tagged.tag());
        } else if (step instanceof Step.TooLate late) {
            json.text("step", "too-late").text("rule", late.rule()).amount("amount", late.amount());
        } else {
            throw new AssertionError(step.getClass());
        }
    }

    private static void notMet(JsonLine json, Step.NotMet notMet) {
        json.text("step", "not-met")
                .text("rule", notMet.rule())
                .text("condition", notMet.condition())
                .optional("actual", notMet.actual());
        if (notMet.missing() != null) {
            json.number("missing", notMet.missing());
        }
    }
}
