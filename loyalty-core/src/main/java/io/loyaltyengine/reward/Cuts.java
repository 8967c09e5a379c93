package io.loyaltyengine.reward;

import io.loyaltyengine.amount.Amount;
import io.loyaltyengine.explain.Step;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What a member asked for, cut by one limit after the other, with a step for each cut. */
final class Cuts {

    private final List<Step> steps = new ArrayList<>();
    private Amount amount;

    Cuts(Amount requested) {
        this.amount = requested;
    }

    Amount amount() {
        return amount;
    }

    List<Step> steps() {
        return steps;
    }

    void to(Amount limit, String what) {
        if (amount.compareTo(limit) > 0) {
            steps.add(new Step.Limited(what, amount, limit));
            amount = limit;
        }
    }

    void toWhole(Amount step) {
        BigDecimal whole = amount.value().divideToIntegralValue(step.value()).multiply(step.value());
        to(new Amount(amount.currency(), whole), "steps of " + step);
    }

    void toNothingBelow(Amount minimum) {
        if (amount.compareTo(minimum) < 0) {
            to(amount.currency().zero(), "the minimum of " + minimum);
        }
    }
}
