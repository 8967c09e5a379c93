package io.loyaltyengine.rules.compile;

import io.loyaltyengine.rules.check.Shop.Line;
import io.loyaltyengine.rules.check.Shop.Member;
import io.loyaltyengine.rules.check.Shop.Purchase;
import io.loyaltyengine.rules.definition.Expression;
import io.loyaltyengine.rules.definition.Expression.Binary;
import io.loyaltyengine.rules.definition.Expression.Call;
import io.loyaltyengine.rules.definition.Expression.Comprehension;
import io.loyaltyengine.rules.definition.Expression.Conditional;
import io.loyaltyengine.rules.definition.Expression.Decimal;
import io.loyaltyengine.rules.definition.Expression.Has;
import io.loyaltyengine.rules.definition.Expression.ListOf;
import io.loyaltyengine.rules.definition.Expression.Name;
import io.loyaltyengine.rules.definition.Expression.Select;
import io.loyaltyengine.rules.definition.Expression.Text;
import io.loyaltyengine.rules.definition.Expression.Truth;
import io.loyaltyengine.rules.definition.Expression.Unary;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The slow and obvious way to run an expression, to compare the compiled one with. Null is unknown. */
final class TreeWalker {

    private final Map<String, Object> names;

    TreeWalker(Map<String, Object> names) {
        this.names = names;
    }

    @Nullable
    Object walk(Expression e) {
        if (e instanceof Truth truth) {
            return truth.value();
        } else if (e instanceof Decimal number) {
            return number.value();
        } else if (e instanceof Text text) {
            return text.value();
        } else if (e instanceof Name name) {
            return names.get(name.name());
        } else if (e instanceof Select select) {
            return field(walk(select.operand()), select.field());
        } else if (e instanceof Has has) {
            return walk(has.selection()) != null;
        } else if (e instanceof Unary unary) {
            Object operand = walk(unary.operand());
            return operand == null
                    ? null
                    : operand instanceof Boolean truth ? (Object) !truth : ((BigDecimal) operand).negate();
        } else if (e instanceof Conditional choice) {
            Object condition = walk(choice.condition());
            return condition == null ? null : walk((Boolean) condition ? choice.then() : choice.otherwise());
        } else if (e instanceof ListOf list) {
            List<Object> values = list.elements().stream().map(this::walk).toList();
            return values.contains(null) ? null : values;
        } else if (e instanceof Call call && call.receiver() != null) {
            List<?> list = (List<?>) walk(call.receiver());
            return list == null
                    ? null
                    : call.name().equals("size")
                            ? BigDecimal.valueOf(list.size())
                            : list.stream().map(BigDecimal.class::cast).reduce(BigDecimal.ZERO, BigDecimal::add);
        } else if (e instanceof Comprehension comprehension) {
            return comprehension(comprehension);
        } else if (e instanceof Binary binary) {
            return binary(binary.operator(), walk(binary.left()), walk(binary.right()));
        }
        throw new IllegalArgumentException(e.toCel());
    }

    private static @Nullable Object binary(Binary.Operator operator, @Nullable Object a, @Nullable Object b) {
        if (operator == Binary.Operator.AND) {
            return Boolean.FALSE.equals(a) || Boolean.FALSE.equals(b)
                    ? (Object) false
                    : (a == null || b == null) ? null : true;
        } else if (operator == Binary.Operator.OR) {
            return Boolean.TRUE.equals(a) || Boolean.TRUE.equals(b)
                    ? (Object) true
                    : (a == null || b == null) ? null : false;
        } else if (a == null || b == null) {
            return null;
        } else if (operator == Binary.Operator.IN) {
            return ((List<?>) b).stream().anyMatch(element -> same(a, element));
        } else if (operator == Binary.Operator.EQUAL) {
            return same(a, b);
        } else if (operator == Binary.Operator.NOT_EQUAL) {
            return !same(a, b);
        }
        BigDecimal x = (BigDecimal) a;
        BigDecimal y = (BigDecimal) b;
        return switch (operator) {
            case LESS -> x.compareTo(y) < 0;
            case AT_MOST -> x.compareTo(y) <= 0;
            case MORE -> x.compareTo(y) > 0;
            case AT_LEAST -> x.compareTo(y) >= 0;
            case ADD -> x.add(y);
            case SUBTRACT -> x.subtract(y);
            case MULTIPLY -> x.multiply(y);
            case DIVIDE -> y.signum() == 0 ? null : x.divide(y, 18, RoundingMode.HALF_EVEN);
            case REMAINDER -> y.signum() == 0 ? null : x.remainder(y);
            default -> throw new IllegalArgumentException(operator.symbol());
        };
    }

    private @Nullable Object comprehension(Comprehension e) {
        List<?> range = (List<?>) walk(e.range());
        if (range == null) {
            return null;
        }
        List<Object> answers = new ArrayList<>();
        for (Object element : range) {
            Map<String, Object> inner = new HashMap<>(names);
            inner.put(e.variable(), element);
            answers.add(new TreeWalker(inner).walk(e.body()));
        }
        boolean unknown = answers.contains(null);
        return switch (e.kind()) {
            case ALL -> answers.contains(false) ? Boolean.FALSE : unknown ? null : Boolean.TRUE;
            case EXISTS -> answers.contains(true) ? Boolean.TRUE : unknown ? null : Boolean.FALSE;
            case EXISTS_ONE ->
                unknown
                        ? null
                        : (Object)
                                (answers.stream().filter(Boolean.TRUE::equals).count() == 1);
            case MAP -> unknown ? null : answers;
            case FILTER -> {
                List<Object> found = new ArrayList<>();
                for (int i = 0; i < range.size(); i++) {
                    if (Boolean.TRUE.equals(answers.get(i))) {
                        found.add(range.get(i));
                    }
                }
                yield unknown ? null : found;
            }
        };
    }

    private static boolean same(Object a, Object b) {
        return a instanceof BigDecimal x ? x.compareTo((BigDecimal) b) == 0 : a.equals(b);
    }

    private static @Nullable Object field(@Nullable Object owner, String field) {
        if (owner instanceof Member member) {
            return switch (field) {
                case "tier" -> member.tier();
                case "visits" -> member.visits();
                case "employee" -> member.employee();
                case "segments" -> member.segments();
                default -> throw new IllegalArgumentException(field);
            };
        } else if (owner instanceof Purchase purchase) {
            return switch (field) {
                case "total" -> purchase.total();
                case "note" -> purchase.note();
                case "lines" -> purchase.lines();
                default -> throw new IllegalArgumentException(field);
            };
        } else if (owner instanceof Line line) {
            return field.equals("sku") ? line.sku() : line.amount();
        }
        return null;
    }
}
