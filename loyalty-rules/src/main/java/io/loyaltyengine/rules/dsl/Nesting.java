package io.loyaltyengine.rules.dsl;

import io.loyaltyengine.rules.definition.Expression;
import io.loyaltyengine.rules.definition.Expression.Binary;
import io.loyaltyengine.rules.definition.Expression.Call;
import io.loyaltyengine.rules.definition.Expression.Comprehension;
import io.loyaltyengine.rules.definition.Expression.Conditional;
import io.loyaltyengine.rules.definition.Expression.Has;
import io.loyaltyengine.rules.definition.Expression.Index;
import io.loyaltyengine.rules.definition.Expression.ListOf;
import io.loyaltyengine.rules.definition.Expression.Select;
import io.loyaltyengine.rules.definition.Expression.Unary;
import java.util.ArrayList;
import java.util.List;

/** How many questions about elements stand in each other. */
final class Nesting {

    private Nesting() {}

    static int of(Expression tree) {
        int deepest = 0;
        for (Expression part : parts(tree)) {
            deepest = Math.max(deepest, of(part));
        }
        return tree instanceof Comprehension ? deepest + 1 : deepest;
    }

    private static List<Expression> parts(Expression tree) {
        if (tree instanceof Select select) {
            return List.of(select.operand());
        } else if (tree instanceof Index index) {
            return List.of(index.operand(), index.index());
        } else if (tree instanceof Unary unary) {
            return List.of(unary.operand());
        } else if (tree instanceof Binary binary) {
            return List.of(binary.left(), binary.right());
        } else if (tree instanceof Conditional choice) {
            return List.of(choice.condition(), choice.then(), choice.otherwise());
        } else if (tree instanceof ListOf list) {
            return list.elements();
        } else if (tree instanceof Has has) {
            return List.of(has.selection());
        } else if (tree instanceof Comprehension asked) {
            return List.of(asked.range(), asked.body());
        } else if (tree instanceof Call call) {
            List<Expression> parts = new ArrayList<>(call.arguments());
            if (call.receiver() != null) {
                parts.add(call.receiver());
            }
            return parts;
        }
        return List.of();
    }
}
