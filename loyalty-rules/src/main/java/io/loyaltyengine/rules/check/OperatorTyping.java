package io.loyaltyengine.rules.check;

import io.loyaltyengine.rules.definition.Expression;
import io.loyaltyengine.rules.definition.Expression.Binary;
import io.loyaltyengine.rules.definition.Expression.Decimal;
import io.loyaltyengine.rules.definition.Expression.ListOf;
import io.loyaltyengine.rules.definition.Expression.Text;
import io.loyaltyengine.rules.definition.Expression.Unary;
import io.loyaltyengine.rules.source.Suggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The types of operators and of what they join. */
final class OperatorTyping {

    private static final Set<Type<?>> COMPARABLE =
            Set.of(BasicType.BOOL, BasicType.NUMBER, BasicType.STRING, BasicType.DATE, BasicType.TIMESTAMP);
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

    private final Typing typing;

    OperatorTyping(Typing typing) {
        this.typing = typing;
    }

    Type<?> unary(Unary unary, Scope scope) {
        Type<?> operand = typing.type(unary.operand(), scope);
        Type<?> needed = unary.prefix() == Unary.Prefix.NOT ? BasicType.BOOL : BasicType.NUMBER;
        String place =
                unary.prefix() == Unary.Prefix.NOT ? "after `!` stands a condition" : "after `-` stands a number";
        typing.require(unary.operand(), operand, needed, place);
        return needed;
    }

    Type<?> binary(Binary binary, Scope scope) {
        Type<?> left = typing.type(binary.left(), scope);
        Type<?> right = typing.type(binary.right(), scope);
        String symbol = "`" + binary.operator().symbol() + "`";
        switch (binary.operator()) {
            case OR, AND -> {
                typing.require(binary.left(), left, BasicType.BOOL, symbol + " joins conditions");
                typing.require(binary.right(), right, BasicType.BOOL, symbol + " joins conditions");
            }
            case ADD, SUBTRACT, MULTIPLY, DIVIDE, REMAINDER -> {
                typing.require(binary.left(), left, BasicType.NUMBER, symbol + " is for numbers");
                typing.require(binary.right(), right, BasicType.NUMBER, symbol + " is for numbers");
                division(binary);
                return BasicType.NUMBER;
            }
            default -> {
                if (left != null && right != null) {
                    relation(binary, left, right, symbol);
                }
            }
        }
        return BasicType.BOOL;
    }

    private void division(Binary binary) {
        boolean divides = binary.operator() == Binary.Operator.DIVIDE || binary.operator() == Binary.Operator.REMAINDER;
        if (divides
                && binary.right() instanceof Decimal number
                && number.value().signum() == 0) {
            typing.report(binary.right().span(), "nothing can be divided by 0", null);
        }
    }

    private void relation(Binary binary, Type<?> left, Type<?> right, String symbol) {
        if (binary.operator() == Binary.Operator.IN) {
            in(binary, left, right);
        } else if (!left.accepts(right)) {
            String message = Wording.is(binary.left(), left) + " and " + Wording.is(binary.right(), right)
                    + ": both sides of " + symbol + " must have one type";
            typing.report(binary.span(), message, conversion(binary.left(), left, binary.right(), right));
        } else if (!isComparable(left)) {
            String message = Wording.is(binary.left(), left) + ": " + symbol + " compares simple values only";
            typing.report(binary.left().span(), message, adviceForCollections(left));
        } else if (binary.operator().isOrdering()) {
            ordering(binary, left, right, symbol);
        } else {
            value(binary.left(), left, binary.right(), right);
            value(binary.right(), right, binary.left(), left);
            overlap(binary, left, right);
        }
    }

    private static @Nullable String adviceForCollections(Type<?> type) {
        return type instanceof Type.ListType ? "ask with `in`, `size`, `all` or `exists`" : "compare its fields";
    }

    private void ordering(Binary binary, Type<?> left, Type<?> right, String symbol) {
        boolean foreseen = left instanceof Type.OneOf || right instanceof Type.OneOf;
        if (foreseen) {
            Expression named = left instanceof Type.OneOf ? binary.left() : binary.right();
            String message = "the values of " + Wording.quoted(named) + " have no order that " + symbol + " could use";
            typing.report(binary.span(), message, "name them, as in `" + named.toCel() + " in [\"…\", \"…\"]`");
        } else if (left.equals(BasicType.BOOL)) {
            typing.report(binary.span(), symbol + " cannot order truth values", null);
        }
    }

    private void in(Binary binary, Type<?> left, Type<?> right) {
        if (right instanceof Type.MapType) {
            typing.require(binary.left(), left, BasicType.STRING, "the keys of a map are strings");
        } else if (right instanceof Type.ListType<?> list) {
            if (!list.element().accepts(left)) {
                String message = Wording.is(binary.left(), left) + " and " + Wording.quoted(binary.right()) + " is "
                        + Wording.a(list) + ": it can never be in it";
                Expression sample = binary.right() instanceof ListOf written
                        ? written.elements().get(0)
                        : binary.right();
                typing.report(binary.span(), message, conversion(binary.left(), left, sample, list.element()));
            } else if (!isComparable(left)) {
                String message = Wording.is(binary.left(), left) + ": `in` finds simple values only";
                typing.report(binary.left().span(), message, adviceForCollections(left));
            } else {
                value(binary.left(), left, binary.right(), list.element());
                if (binary.right() instanceof ListOf written) {
                    written.elements().forEach(element -> value(element, BasicType.STRING, binary.left(), left));
                }
            }
        } else {
            String advice = right.isText() && left.isText()
                    ? "write `" + binary.right().toCel() + ".contains("
                            + binary.left().toCel() + ")` to look into a string"
                    : null;
            typing.report(
                    binary.right().span(), Wording.is(binary.right(), right) + ": after `in` stands a list", advice);
        }
    }

    /** Reports a written string that is not among the values that the other side can have. */
    private void value(Expression literal, Type<?> literalType, Expression other, Type<?> otherType) {
        if (literalType.isText()
                && literal instanceof Text text
                && otherType instanceof Type.OneOf oneOf
                && !oneOf.values().contains(text.value())) {
            String near = Suggestion.of(text.value(), oneOf.values()).orElse(null);
            String known = String.join(
                    ", ",
                    oneOf.values().stream()
                            .map(value -> new Text(value).toCel())
                            .toList());
            String advice = near == null
                    ? "its values are " + known
                    : "did you mean " + new Text(near).toCel() + "? Its values are " + known;
            String message = Wording.quoted(other) + " is never " + text.toCel();
            typing.report(literal.span(), message, advice);
        }
    }

    private void overlap(Binary binary, Type<?> left, Type<?> right) {
        if (left instanceof Type.OneOf one && right instanceof Type.OneOf other) {
            List<String> shared = new ArrayList<>(one.values());
            shared.retainAll(other.values());
            if (shared.isEmpty()) {
                String message = Wording.quoted(binary.left()) + " and " + Wording.quoted(binary.right())
                        + " have no value in common";
                typing.report(binary.span(), message, null);
            }
        }
    }

    /** How the two sides would have to be written to fit each other. */
    private static @Nullable String conversion(Expression one, Type<?> oneType, Expression other, Type<?> otherType) {
        if (oneType instanceof Type.ListType<?> list && isElement(otherType, list)) {
            return "write `" + other.toCel() + " in " + one.toCel() + "`";
        } else if (otherType instanceof Type.ListType<?> list && isElement(oneType, list)) {
            return "write `" + one.toCel() + " in " + other.toCel() + "`";
        }
        String advice = literalAs(one, otherType);
        return advice == null ? literalAs(other, oneType) : advice;
    }

    private static boolean isElement(Type<?> type, Type.ListType<?> list) {
        return isComparable(type) && list.element().accepts(type);
    }

    private static boolean isComparable(Type<?> type) {
        return COMPARABLE.stream().anyMatch(comparable -> comparable.accepts(type));
    }

    private static @Nullable String literalAs(Expression literal, Type<?> needed) {
        if (literal instanceof Decimal number && needed.isText()) {
            return "write " + new Text(number.toCel()).toCel();
        } else if (literal instanceof Text text && needed.equals(BasicType.NUMBER)) {
            return NUMBER.matcher(text.value()).matches() ? "write " + text.value() + ", without quotes" : null;
        } else if (literal instanceof Text text && needed.equals(BasicType.BOOL)) {
            boolean truth = text.value().equals("true") || text.value().equals("false");
            return truth ? "write " + text.value() + ", without quotes" : null;
        } else if (literal instanceof Text text && needed.equals(BasicType.DATE)) {
            return "write `date(" + text.toCel() + ")`";
        } else if (literal instanceof Text text && needed.equals(BasicType.TIMESTAMP)) {
            return "write `timestamp(" + text.toCel() + ")`";
        }
        return null;
    }
}
