package io.loyaltyengine.rules.check;

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
import io.loyaltyengine.rules.definition.Issue;
import io.loyaltyengine.rules.definition.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the type of each piece of an expression from the types of its parts. A piece whose type cannot be told, because
 * something in it was reported, has the type null and is not reported again.
 */
final class Typing {

    private final List<Issue> issues;
    private final OperatorTyping operators;
    private final CallTyping calls;

    Typing(List<Issue> issues) {
        this.issues = issues;
        this.operators = new OperatorTyping(this);
        this.calls = new CallTyping(this);
    }

    void report(Span span, String message, @Nullable String advice) {
        issues.add(new Issue(span, message, advice));
    }

    @Nullable
    Type<?> type(Expression expression, Scope scope) {
        if (expression instanceof Truth) {
            return BasicType.BOOL;
        } else if (expression instanceof Decimal) {
            return BasicType.NUMBER;
        } else if (expression instanceof Text) {
            return BasicType.STRING;
        } else if (expression instanceof Name name) {
            return name(name, scope);
        } else if (expression instanceof Select select) {
            return select(select, scope);
        } else if (expression instanceof Index index) {
            return index(index, scope);
        } else if (expression instanceof Unary unary) {
            return operators.unary(unary, scope);
        } else if (expression instanceof Binary binary) {
            return operators.binary(binary, scope);
        } else if (expression instanceof Conditional conditional) {
            return conditional(conditional, scope);
        } else if (expression instanceof Call call) {
            return calls.type(call, scope);
        } else if (expression instanceof ListOf list) {
            return list(list, scope);
        } else if (expression instanceof Has has) {
            return select(has.selection(), scope) == null ? null : BasicType.BOOL;
        } else if (expression instanceof Comprehension comprehension) {
            return comprehension(comprehension, scope);
        }
        throw new IllegalArgumentException("Unknown expression " + expression);
    }

    /**
     * Reports an expression that is not of the type its place needs; one whose type is unknown was reported already.
     */
    void require(Expression expression, @Nullable Type<?> type, Type<?> needed, String place) {
        if (type != null && !needed.accepts(type)) {
            String advice = needed.equals(BasicType.BOOL) ? Wording.asCondition(expression, type) : null;
            report(expression.span(), Wording.is(expression, type) + ": " + place, advice);
        }
    }

    private @Nullable Type<?> name(Name name, Scope scope) {
        Variable<?> variable = scope.find(name.name());
        if (variable == null) {
            report(name.span(), "there is no `" + name.name() + "`", new Names(scope).adviceFor(name));
            return null;
        }
        return variable.type();
    }

    private @Nullable Type<?> select(Select select, Scope scope) {
        Type<?> operand = type(select.operand(), scope);
        if (operand instanceof StructType<?> struct) {
            Field<?, ?> field = struct.field(select.field());
            if (field == null) {
                String message = Wording.quoted(select.operand()) + " has no field `" + select.field() + "`";
                report(select.fieldSpan(), message, new Names(scope).adviceFor(select, struct));
                return null;
            }
            return field.type();
        } else if (operand instanceof Type.MapType<?> map) {
            return map.value();
        } else if (operand != null) {
            String message = Wording.is(select.operand(), operand) + ", which has no fields";
            report(select.fieldSpan(), message, adviceForField(select, operand));
        }
        return null;
    }

    private static @Nullable String adviceForField(Select select, Type<?> operand) {
        return operand instanceof Type.ListType<?>
                ? "ask about its elements, as in `" + select.operand().toCel() + ".exists(x, x." + select.field()
                        + " …)`"
                : null;
    }

    private @Nullable Type<?> index(Index index, Scope scope) {
        Type<?> operand = type(index.operand(), scope);
        Type<?> key = type(index.index(), scope);
        if (operand instanceof Type.ListType<?> list) {
            require(index.index(), key, BasicType.NUMBER, "an element of a list is found by a number, from 0");
            boolean position = !(index.index() instanceof Decimal number)
                    || (number.value().signum() >= 0 && number.value().scale() <= 0);
            if (!position) {
                report(
                        index.index().span(),
                        Wording.quoted(index.index()) + " is no position in a list",
                        "count from 0");
            }
            return list.element();
        } else if (operand instanceof Type.MapType<?> map) {
            require(index.index(), key, BasicType.STRING, "an entry of a map is found by a string");
            return map.value();
        } else if (operand != null) {
            String message = Wording.is(index.operand(), operand) + ", which has no elements";
            report(index.span(), message, "only lists and maps can be followed by [ ]");
        }
        return null;
    }

    private @Nullable Type<?> conditional(Conditional conditional, Scope scope) {
        Type<?> condition = type(conditional.condition(), scope);
        require(conditional.condition(), condition, BasicType.BOOL, "before `?` stands a condition");
        Type<?> then = type(conditional.then(), scope);
        Type<?> otherwise = type(conditional.otherwise(), scope);
        if (then == null || otherwise == null) {
            return null;
        }
        Type<?> common = common(then, otherwise);
        if (common == null) {
            String message = Wording.is(conditional.then(), then) + " and "
                    + Wording.is(conditional.otherwise(), otherwise) + ": both sides of `:` must have one type";
            report(conditional.span(), message, null);
        }
        return common;
    }

    private @Nullable Type<?> list(ListOf list, Scope scope) {
        if (list.elements().isEmpty()) {
            report(list.span(), "an empty list has no use here", null);
            return null;
        }
        Type<?> element = type(list.elements().get(0), scope);
        for (Expression next : list.elements().subList(1, list.elements().size())) {
            Type<?> type = type(next, scope);
            Type<?> common = element == null || type == null ? null : common(element, type);
            if (element != null && type != null && common == null) {
                String message = Wording.is(next, type) + " in a list of " + element.plural();
                report(next.span(), message, "all elements of a list must have one type");
            }
            element = common == null ? element : common;
        }
        return element == null ? null : Type.listOf(element);
    }

    private static @Nullable Type<?> common(Type<?> one, Type<?> other) {
        if (one.equals(other)) {
            return one;
        } else if (one.isText() && other.isText()) {
            return BasicType.STRING;
        }
        return one.accepts(other) ? one : null;
    }

    private @Nullable Type<?> comprehension(Comprehension comprehension, Scope scope) {
        String macro = "`" + comprehension.kind().macro() + "`";
        Type<?> range = type(comprehension.range(), scope);
        if (range == null) {
            return null;
        }
        if (!(range instanceof Type.ListType<?> list)) {
            String message = Wording.is(comprehension.range(), range) + ": " + macro + " asks about a list";
            report(comprehension.range().span(), message, null);
            return null;
        }
        if (scope.find(comprehension.variable()) != null) {
            String message = "`" + comprehension.variable() + "` has a meaning already";
            report(comprehension.variableSpan(), message, "choose another name for the element");
        }
        if (scope.depth() == Scope.MAX_DEPTH) {
            String message = "more than " + Scope.MAX_DEPTH + " comprehensions in each other";
            report(comprehension.variableSpan(), message, null);
            return null;
        }
        Type<?> body = type(comprehension.body(), scope.with(comprehension.variable(), list.element()));
        if (comprehension.kind() == Comprehension.Kind.MAP) {
            return body == null ? null : Type.listOf(body);
        }
        require(comprehension.body(), body, BasicType.BOOL, macro + " needs a condition");
        return comprehension.kind() == Comprehension.Kind.FILTER ? list : BasicType.BOOL;
    }
}
