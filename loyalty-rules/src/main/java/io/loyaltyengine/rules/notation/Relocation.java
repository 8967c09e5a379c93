package io.loyaltyengine.rules.notation;

import io.loyaltyengine.rules.definition.Expression;
import io.loyaltyengine.rules.definition.Expression.Binary;
import io.loyaltyengine.rules.definition.Expression.Call;
import io.loyaltyengine.rules.definition.Expression.Comprehension;
import io.loyaltyengine.rules.definition.Expression.Conditional;
import io.loyaltyengine.rules.definition.Expression.Decimal;
import io.loyaltyengine.rules.definition.Expression.Has;
import io.loyaltyengine.rules.definition.Expression.Index;
import io.loyaltyengine.rules.definition.Expression.ListOf;
import io.loyaltyengine.rules.definition.Expression.Name;
import io.loyaltyengine.rules.definition.Expression.Select;
import io.loyaltyengine.rules.definition.Expression.Text;
import io.loyaltyengine.rules.definition.Expression.Truth;
import io.loyaltyengine.rules.definition.Expression.Unary;
import io.loyaltyengine.rules.definition.Span;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Moves the spans of a tree, from the text that it was read from to the source that the text stands in. */
record Relocation(UnaryOperator<Span> spans) {

    Expression of(Expression tree) {
        Span span = spans.apply(tree.span());
        if (tree instanceof Truth truth) {
            return new Truth(truth.value(), span);
        } else if (tree instanceof Decimal number) {
            return new Decimal(number.value(), span);
        } else if (tree instanceof Text text) {
            return new Text(text.value(), span);
        } else if (tree instanceof Name name) {
            return new Name(name.name(), span);
        } else if (tree instanceof Select select) {
            return select(select);
        } else if (tree instanceof Index index) {
            return new Index(of(index.operand()), of(index.index()), span);
        } else if (tree instanceof Unary unary) {
            return new Unary(unary.prefix(), of(unary.operand()), span);
        } else if (tree instanceof Binary binary) {
            return new Binary(binary.operator(), of(binary.left()), of(binary.right()), span);
        } else if (tree instanceof Conditional choice) {
            return new Conditional(of(choice.condition()), of(choice.then()), of(choice.otherwise()), span);
        } else if (tree instanceof Call call) {
            Span name = spans.apply(call.nameSpan());
            return new Call(receiver(call.receiver()), call.name(), all(call.arguments()), name, span);
        } else if (tree instanceof ListOf list) {
            return new ListOf(all(list.elements()), span);
        } else if (tree instanceof Has has) {
            return new Has(select(has.selection()), span);
        } else if (tree instanceof Comprehension asked) {
            Span variable = spans.apply(asked.variableSpan());
            return new Comprehension(
                    asked.kind(), of(asked.range()), asked.variable(), of(asked.body()), variable, span);
        }
        throw new IllegalArgumentException("Unknown expression " + tree);
    }

    private Select select(Select select) {
        return new Select(
                of(select.operand()), select.field(), spans.apply(select.fieldSpan()), spans.apply(select.span()));
    }

    private @Nullable Expression receiver(@Nullable Expression receiver) {
        return receiver == null ? null : of(receiver);
    }

    private List<Expression> all(List<Expression> trees) {
        return trees.stream().map(this::of).toList();
    }
}
