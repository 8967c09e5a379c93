package io.loyaltyengine.rules.dsl;

import io.loyaltyengine.rules.definition.Expression;
import io.loyaltyengine.rules.definition.Expression.Binary;
import io.loyaltyengine.rules.definition.Expression.Unary;

/** Something that holds or does not. Immutable. */
public sealed class Condition extends Term permits Flag {

    Condition(Expression expression) {
        super(expression);
    }

    /**
     * Both this and another condition.
     *
     * @param other the other one
     * @return {@code this && other}
     */
    public final Condition and(Condition other) {
        return compared(Binary.Operator.AND, other.expression());
    }

    /**
     * This or another condition, or both.
     *
     * @param other the other one
     * @return {@code this || other}
     */
    public final Condition or(Condition other) {
        return compared(Binary.Operator.OR, other.expression());
    }

    /**
     * The opposite.
     *
     * @return {@code !this}
     */
    public final Condition negated() {
        return new Condition(new Unary(Unary.Prefix.NOT, expression()));
    }

    /**
     * One of two numbers.
     *
     * @param then the number where this holds
     * @param otherwise the number where it does not
     * @return {@code this ? then : otherwise}
     */
    public final NumberTerm choose(NumberTerm then, NumberTerm otherwise) {
        return new NumberTerm(new Expression.Conditional(expression(), then.expression(), otherwise.expression()));
    }
}
