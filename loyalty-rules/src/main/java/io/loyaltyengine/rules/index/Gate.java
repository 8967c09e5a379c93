package io.loyaltyengine.rules.index;

import io.loyaltyengine.rules.compile.CompiledCondition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an activity must pass, whichever lines it has: tests that must all hold, and perhaps a condition that must be true
 * besides. Rules that need the same share one, which is asked once for each activity.
 */
final class Gate {

    private final int number;
    private final FactTest[] tests;
    private final @Nullable CompiledCondition when;

    Gate(int number, List<FactTest> tests, @Nullable CompiledCondition when) {
        this.number = number;
        this.tests = tests.toArray(FactTest[]::new);
        this.when = when;
    }

    /** Its place among the gates of the index. */
    int number() {
        return number;
    }

    boolean isPassed(Scratch scratch) {
        for (FactTest test : tests) {
            if (!test.holds(scratch.facts())) {
                return false;
            }
        }
        return when == null || scratch.holds(when);
    }
}
