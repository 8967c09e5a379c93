package io.loyaltyengine.rules.lint;

import io.loyaltyengine.rules.definition.Expression;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects the names of all fields that an expression asks for, whatever they are of. */
final class Asked {

    private Asked() {}

    static void of(@Nullable Expression expression, Set<String> names) {
        if (expression == null) {
            return;
        }
        if (expression instanceof Expression.Select select) {
            names.add(select.field());
            of(select.operand(), names);
        } else if (expression instanceof Expression.Has has) {
            of(has.selection(), names);
        } else if (expression instanceof Expression.Index index) {
            of(index.operand(), names);
            of(index.index(), names);
        } else if (expression instanceof Expression.Unary unary) {
            of(unary.operand(), names);
        } else if (expression instanceof Expression.Binary binary) {
            of(binary.left(), names);
            of(binary.right(), names);
        } else if (expression instanceof Expression.Conditional choice) {
            of(choice.condition(), names);
            of(choice.then(), names);
            of(choice.otherwise(), names);
        } else if (expression instanceof Expression.Call call) {
            of(call.receiver(), names);
            call.arguments().forEach(argument -> of(argument, names));
        } else if (expression instanceof Expression.ListOf list) {
            list.elements().forEach(element -> of(element, names));
        } else if (expression instanceof Expression.Comprehension comprehension) {
            of(comprehension.range(), names);
            of(comprehension.body(), names);
        }
    }
}
