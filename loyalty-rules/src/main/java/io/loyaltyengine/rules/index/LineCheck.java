package io.loyaltyengine.rules.index;

import io.loyaltyengine.rules.compile.CompiledCondition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a line must pass: tests that must all hold, and perhaps a condition that must be true besides. */
final class LineCheck {

    private final LineTest[] tests;
    private final @Nullable CompiledCondition lines;

    LineCheck(List<LineTest> tests, @Nullable CompiledCondition lines) {
        this.tests = tests.toArray(LineTest[]::new);
        this.lines = lines;
    }

    boolean isPassed(Scratch scratch, int line) {
        for (LineTest test : tests) {
            if (!test.holds(scratch.facts(), line)) {
                return false;
            }
        }
        return lines == null || scratch.holds(lines, line);
    }
}
