package io.loyaltyengine.rules.dsl;

import io.loyaltyengine.rules.definition.Expression;
import io.loyaltyengine.rules.definition.Expression.Binary;
import io.loyaltyengine.rules.definition.Expression.Call;
import io.loyaltyengine.rules.definition.Expression.ListOf;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a condition that is put together in Java. What can be asked of it depends on its type, so that a text has no
 * {@code atLeast} and a number no {@code startsWith}. Two are equal when their trees are. Immutable.
 */
public abstract sealed class Term permits Condition, NumberTerm, TextTerm, DateTerm, TextList, Elements {

    private final Expression expression;

    Term(Expression expression) {
        this.expression = expression;
    }

    /**
     * The tree that it stands for.
     *
     * @return the tree, equal to that of {@link Expression#toCel() its CEL text}
     */
    public final Expression expression() {
        return expression;
    }

    final Condition compared(Binary.Operator operator, Expression with) {
        return new Condition(new Binary(operator, expression, with));
    }

    final Condition among(Stream<? extends Expression> values) {
        return compared(
                Binary.Operator.IN,
                new ListOf(values.map(Expression.class::cast).toList()));
    }

    final Call call(String function, Expression... arguments) {
        return new Call(expression, function, List.of(arguments));
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof Term term && expression.equals(term.expression);
    }

    @Override
    public final int hashCode() {
        return expression.hashCode();
    }

    /** The CEL text. */
    @Override
    public final String toString() {
        return expression.toCel();
    }
}
