package io.loyaltyengine.rules.scenario.coverage;

import io.loyaltyengine.rules.check.Checker;
import io.loyaltyengine.rules.compile.CompiledNumber;
import io.loyaltyengine.rules.compile.Frame;
import io.loyaltyengine.rules.definition.Expression;
import java.math.BigDecimal;
import java.util.List;

/**
 * Counts how often a number that a condition speaks of is at a threshold, or next to it on either side.
 *
 * @param number the number
 * @param threshold what it is compared with
 */
record NumberBoundary(CompiledNumber number, Threshold threshold) implements Probe {

    static NumberBoundary of(Expression number, BigDecimal threshold, BigDecimal step, String where, Checker checker) {
        return new NumberBoundary(
                CompiledNumber.of(checker.number(number).checked()),
                new Threshold("`" + number.toCel() + "`", threshold, step, where));
    }

    @Override
    public void look(Frame frame) {
        BigDecimal value = number.value(frame);
        if (value != null) {
            threshold.look(value);
        }
    }

    @Override
    public List<Goal> goals() {
        return threshold.goals();
    }
}
