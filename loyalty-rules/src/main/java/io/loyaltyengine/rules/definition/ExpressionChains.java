package io.loyaltyengine.rules.definition;

import java.util.List;

/** Takes chains of one logical operator apart. */
final class ExpressionChains {

    private ExpressionChains() {}

    static void operands(Expression expression, Expression.Binary.Operator operator, List<Expression> into) {
        if (expression instanceof Expression.Binary binary && binary.operator() == operator) {
            operands(binary.left(), operator, into);
            operands(binary.right(), operator, into);
        } else {
            into.add(expression);
        }
    }
}
