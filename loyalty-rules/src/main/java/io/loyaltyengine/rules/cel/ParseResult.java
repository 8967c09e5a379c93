package io.loyaltyengine.rules.cel;

import io.loyaltyengine.rules.definition.Expression;
import io.loyaltyengine.rules.definition.Issue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of a text: a tree, or everything that kept it from being one. Immutable. */
public final class ParseResult {

    private final @Nullable Expression expression;
    private final List<Issue> issues;

    private ParseResult(@Nullable Expression expression, List<Issue> issues) {
        this.expression = expression;
        this.issues = issues;
    }

    static ParseResult of(Expression expression) {
        return new ParseResult(expression, List.of());
    }

    static ParseResult refused(List<Issue> issues) {
        return new ParseResult(null, List.copyOf(issues));
    }

    /**
     * Tells whether the text was an expression.
     *
     * @return whether there are no issues
     */
    public boolean isAccepted() {
        return issues.isEmpty();
    }

    /**
     * Tells what was wrong with the text.
     *
     * @return the issues in the order of the text, empty if it was accepted
     */
    public List<Issue> issues() {
        return issues;
    }

    /**
     * Gives the tree.
     *
     * @return the expression that was read
     * @throws IllegalStateException if the text was refused
     */
    public Expression expression() {
        if (expression == null) {
            throw new IllegalStateException("The text was refused: " + issues);
        }
        return expression;
    }
}
