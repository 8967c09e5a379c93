package io.loyaltyengine.rules.check;

import io.loyaltyengine.rules.definition.Issue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a check found: an expression that can run, or everything that does not fit. Immutable. */
public final class CheckResult {

    private final @Nullable CheckedExpression checked;
    private final List<Issue> issues;

    private CheckResult(@Nullable CheckedExpression checked, List<Issue> issues) {
        this.checked = checked;
        this.issues = issues;
    }

    static CheckResult of(CheckedExpression checked) {
        return new CheckResult(checked, List.of());
    }

    static CheckResult refused(List<Issue> issues) {
        return new CheckResult(null, List.copyOf(issues));
    }

    /**
     * Tells whether the expression fits.
     *
     * @return whether there are no issues
     */
    public boolean isAccepted() {
        return issues.isEmpty();
    }

    /**
     * Tells what does not fit.
     *
     * @return the issues in the order of the text, empty if the expression was accepted
     */
    public List<Issue> issues() {
        return issues;
    }

    /**
     * Gives what can be compiled.
     *
     * @return the checked expression
     * @throws IllegalStateException if it was refused
     */
    public CheckedExpression checked() {
        if (checked == null) {
            throw new IllegalStateException("The expression was refused: " + issues);
        }
        return checked;
    }
}
