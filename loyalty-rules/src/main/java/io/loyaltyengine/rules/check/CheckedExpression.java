package io.loyaltyengine.rules.check;

import io.loyaltyengine.rules.definition.Expression;
import java.util.List;

/** An expression that fits its vocabulary. Only a {@link Checker} makes one. Immutable. */
public final class CheckedExpression {

    private final Expression expression;
    private final Type<?> type;
    private final Vocabulary vocabulary;

    CheckedExpression(Expression expression, Type<?> type, Vocabulary vocabulary) {
        this.expression = expression;
        this.type = type;
        this.vocabulary = vocabulary;
    }

    /**
     * Tells what was checked.
     *
     * @return the tree
     */
    public Expression expression() {
        return expression;
    }

    /**
     * Tells what it gives.
     *
     * @return the type of its value
     */
    public Type<?> type() {
        return type;
    }

    /**
     * Splits a condition at its outermost {@code &&}.
     *
     * @return the conditions that must all hold, in the order they were written; this alone if it is no conjunction
     */
    public List<CheckedExpression> conjuncts() {
        return expression.conjuncts().stream()
                .map(conjunct -> new CheckedExpression(conjunct, type, vocabulary))
                .toList();
    }

    /**
     * Tells what it was checked against.
     *
     * @return the vocabulary
     */
    public Vocabulary vocabulary() {
        return vocabulary;
    }
}
