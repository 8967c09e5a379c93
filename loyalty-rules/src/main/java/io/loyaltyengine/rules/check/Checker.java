package io.loyaltyengine.rules.check;

import io.loyaltyengine.rules.definition.Expression;
import io.loyaltyengine.rules.definition.Issue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Checks expressions against a vocabulary and reports everything that does not fit at once. What follows from something
 * already reported is not reported again. Has no state beside the vocabulary; may be used by several threads.
 */
public final class Checker {

    private final Vocabulary vocabulary;

    /**
     * Makes a checker.
     *
     * @param vocabulary the names that expressions may use
     */
    public Checker(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * Checks a condition.
     *
     * @param expression what must be true or false
     * @return the condition, or every issue
     */
    public CheckResult condition(Expression expression) {
        return check(expression, BasicType.BOOL);
    }

    /**
     * Checks a formula.
     *
     * @param expression what must be a number
     * @return the formula, or every issue
     */
    public CheckResult number(Expression expression) {
        return check(expression, BasicType.NUMBER);
    }

    /**
     * Checks an expression of any type.
     *
     * @param expression the expression
     * @param expected the type its value must have
     * @return the expression, or every issue
     */
    public CheckResult check(Expression expression, Type<?> expected) {
        List<Issue> issues = new ArrayList<>();
        Type<?> type = new Typing(issues).type(expression, Scope.of(vocabulary));
        if (type != null && !expected.accepts(type)) {
            issues.add(new Issue(
                    expression.span(), mismatch(expression, type, expected), advice(expression, type, expected)));
        }
        if (type == null || !issues.isEmpty()) {
            issues.sort(Comparator.comparingInt(issue -> issue.span().offset()));
            return CheckResult.refused(issues);
        }
        return CheckResult.of(new CheckedExpression(expression, type, vocabulary));
    }

    private static String mismatch(Expression expression, Type<?> type, Type<?> expected) {
        String wanted = expected.equals(BasicType.BOOL) ? "a condition" : Wording.a(expected);
        return Wording.is(expression, type) + ", not " + wanted;
    }

    private static @Nullable String advice(Expression expression, Type<?> type, Type<?> expected) {
        return expected.equals(BasicType.BOOL) ? Wording.asCondition(expression, type) : null;
    }
}
