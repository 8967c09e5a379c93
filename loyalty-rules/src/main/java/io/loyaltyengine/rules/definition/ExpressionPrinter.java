package io.loyaltyengine.rules.definition;

import io.loyaltyengine.rules.definition.Expression.Binary;
import io.loyaltyengine.rules.definition.Expression.Binding;
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
import java.util.List;

/** Writes a tree as CEL. */
final class ExpressionPrinter {

    private final StringBuilder out = new StringBuilder();

    String print(Expression expression) {
        write(expression);
        return out.toString();
    }

    private void write(Expression expression) {
        if (expression instanceof Truth truth) {
            out.append(truth.value());
        } else if (expression instanceof Decimal number) {
            out.append(number.value().toPlainString());
        } else if (expression instanceof Text text) {
            ExpressionText.quote(text.value(), out);
        } else if (expression instanceof Name name) {
            out.append(name.name());
        } else if (expression instanceof Select select) {
            receiver(select.operand());
            out.append('.').append(select.field());
        } else if (expression instanceof Index index) {
            receiver(index.operand());
            out.append('[');
            write(index.index());
            out.append(']');
        } else if (expression instanceof Unary unary) {
            unary(unary);
        } else if (expression instanceof Binary binary) {
            Binding binding = binary.operator().binding();
            writeAtLeast(binding, binary.left());
            out.append(' ').append(binary.operator().symbol()).append(' ');
            write(binary.right(), binding(binary.right()).compareTo(binding) > 0);
        } else if (expression instanceof Conditional conditional) {
            writeAtLeast(Binding.OR, conditional.condition());
            out.append(" ? ");
            writeAtLeast(Binding.OR, conditional.then());
            out.append(" : ");
            write(conditional.otherwise());
        } else {
            writeApplied(expression);
        }
    }

    private void writeApplied(Expression expression) {
        if (expression instanceof Call call) {
            if (call.receiver() != null) {
                receiver(call.receiver());
                out.append('.');
            }
            out.append(call.name()).append('(');
            list(call.arguments());
            out.append(')');
        } else if (expression instanceof ListOf list) {
            out.append('[');
            list(list.elements());
            out.append(']');
        } else if (expression instanceof Has has) {
            out.append("has(");
            write(has.selection());
            out.append(')');
        } else if (expression instanceof Comprehension comprehension) {
            receiver(comprehension.range());
            out.append('.').append(comprehension.kind().macro()).append('(');
            out.append(comprehension.variable()).append(", ");
            write(comprehension.body());
            out.append(')');
        }
    }

    /** A number before a dot gets parentheses: a reader should not have to know how {@code -5.x} is split. */
    private void receiver(Expression operand) {
        write(operand, !(operand instanceof Decimal) && binding(operand) == Binding.MEMBER);
    }

    /** The grammar allows {@code !!a} and {@code --a} but not {@code !-a}, and reads {@code -5} as one number. */
    private void unary(Unary unary) {
        out.append(unary.prefix().symbol());
        Expression operand = unary.operand();
        boolean repeated = operand instanceof Unary inner && inner.prefix() == unary.prefix();
        boolean sign = operand instanceof Decimal && unary.prefix() == Unary.Prefix.NEGATE;
        write(operand, repeated || (binding(operand) == Binding.MEMBER && !sign));
    }

    private void list(List<Expression> expressions) {
        for (int i = 0; i < expressions.size(); i++) {
            out.append(i == 0 ? "" : ", ");
            write(expressions.get(i));
        }
    }

    private void writeAtLeast(Binding binding, Expression operand) {
        write(operand, binding(operand).compareTo(binding) >= 0);
    }

    private void write(Expression expression, boolean bare) {
        if (bare) {
            write(expression);
        } else {
            out.append('(');
            write(expression);
            out.append(')');
        }
    }

    private static Binding binding(Expression expression) {
        if (expression instanceof Binary binary) {
            return binary.operator().binding();
        } else if (expression instanceof Conditional) {
            return Binding.CONDITIONAL;
        } else if (expression instanceof Unary) {
            return Binding.UNARY;
        }
        return Binding.MEMBER;
    }
}
