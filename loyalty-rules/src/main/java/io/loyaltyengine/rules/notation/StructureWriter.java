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
import io.loyaltyengine.rules.definition.Expression.Select;
import io.loyaltyengine.rules.definition.Expression.Text;
import io.loyaltyengine.rules.definition.Expression.Truth;
import io.loyaltyengine.rules.definition.Expression.Unary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes a tree as the structure that reads back as it. */
final class StructureWriter {

    /** Leaves room in a file for what is around a condition and for the last levels of one. */
    private static final int DEEPEST = 80;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private StructureWriter() {}

    static String json(Expression expression) {
        return JSON.writeValueAsString(expression(expression, 0));
    }

    /** Where a text would be CEL. */
    private static Object expression(Expression tree, int depth) {
        if (tree instanceof Text text) {
            return Map.of("text", text.value());
        } else if (tree instanceof ListOf list) {
            return Map.of("list", values(list.elements(), depth + 1));
        }
        return other(tree, depth);
    }

    /** Where a text would be CEL, and a path is short enough to be written so. */
    private static Object named(Expression tree, int depth) {
        String path = Path.of(tree);
        return path == null ? expression(tree, depth) : path;
    }

    /** Where a text stands for itself. */
    private static Object value(Expression tree, int depth) {
        if (tree instanceof Text text) {
            return text.value();
        } else if (tree instanceof ListOf list) {
            return values(list.elements(), depth + 1);
        }
        return other(tree, depth);
    }

    private static List<Object> values(List<Expression> trees, int depth) {
        return trees.stream().map(tree -> value(tree, depth)).toList();
    }

    private static Object other(Expression tree, int depth) {
        if (tree instanceof Truth truth) {
            return truth.value();
        } else if (tree instanceof Decimal number) {
            return number.value();
        }
        String path = Path.of(tree);
        if (path != null) {
            return Map.of("field", path);
        }
        return depth > DEEPEST ? Map.of("cel", tree.toCel()) : structure(tree, depth + 1);
    }

    private static Map<String, Object> structure(Expression tree, int depth) {
        if (tree instanceof Binary binary) {
            return binary(binary, depth);
        } else if (tree instanceof Unary unary) {
            String field = unary.prefix() == Unary.Prefix.NOT ? "not" : "negate";
            return Map.of(field, expression(unary.operand(), depth));
        } else if (tree instanceof Comprehension asked) {
            Asking asking = Asking.of(asked.kind());
            return Map.of(asking.field(), elements(asked, asking.body(), depth + 1));
        } else if (tree instanceof Call call) {
            return call(call, depth);
        } else if (tree instanceof Has has) {
            String path = Path.of(has.selection());
            return Map.of("has", path == null ? get(has.selection(), depth + 1) : path);
        } else if (tree instanceof Select select) {
            return get(select, depth);
        } else if (tree instanceof Index index) {
            return fields("at", value(index.index(), depth), "of", named(index.operand(), depth));
        } else if (tree instanceof Conditional choice) {
            Map<String, Object> written = fields("if", expression(choice.condition(), depth));
            written.put("then", value(choice.then(), depth));
            written.put("else", value(choice.otherwise(), depth));
            return written;
        }
        throw new IllegalArgumentException("Unknown expression " + tree);
    }

    private static Map<String, Object> binary(Binary binary, int depth) {
        Joining joining = Joining.of(binary.operator());
        if (joining != null) {
            List<Object> items = new ArrayList<>();
            Expression rest = binary;
            while (rest instanceof Binary chained && chained.operator() == binary.operator()) {
                items.add(0, expression(chained.right(), depth + 1));
                rest = chained.left();
            }
            items.add(0, expression(rest, depth + 1));
            return fields(joining.field(), items);
        }
        boolean included = binary.operator() == Binary.Operator.IN
                && (binary.left() instanceof Text || binary.left() instanceof Decimal)
                && Path.of(binary.right()) != null;
        return included
                ? compared(Comparing.INCLUDES, binary.right(), binary.left(), depth)
                : compared(Comparing.of(binary), binary.left(), binary.right(), depth);
    }

    private static Map<String, Object> compared(Comparing comparing, Expression subject, Expression with, int depth) {
        String path = Path.of(subject);
        Map<String, Object> written =
                path == null ? fields("value", expression(subject, depth)) : fields("field", path);
        written.put(comparing.field(), value(with, depth));
        return written;
    }

    private static Map<String, Object> get(Select select, int depth) {
        return fields("get", select.field(), "of", named(select.operand(), depth));
    }

    private static Map<String, Object> elements(Comprehension asked, String body, int depth) {
        Map<String, Object> written = fields("in", named(asked.range(), depth), "as", asked.variable());
        written.put(body, body.equals("of") ? named(asked.body(), depth) : expression(asked.body(), depth));
        return written;
    }

    private static Map<String, Object> call(Call call, int depth) {
        Comparing comparing = Comparing.of(call);
        Expression receiver = call.receiver();
        List<Expression> arguments = call.arguments();
        if (comparing != null && receiver != null) {
            return compared(comparing, receiver, arguments.get(0), depth);
        } else if (receiver instanceof Comprehension asked && arguments.isEmpty()) {
            if (call.name().equals("sum") && asked.kind() == Comprehension.Kind.MAP) {
                return fields("sum", summed(asked, depth + 1));
            } else if (call.name().equals("size") && asked.kind() == Comprehension.Kind.FILTER) {
                return fields("count", elements(asked, "where", depth + 1));
            }
        } else if (receiver == null && isMoment(call) && arguments.get(0) instanceof Text text) {
            return fields(call.name(), text.value());
        }
        Map<String, Object> written = fields("call", call.name());
        if (receiver != null) {
            written.put("on", named(receiver, depth));
        }
        if (!arguments.isEmpty()) {
            written.put("with", values(arguments, depth + 1));
        }
        return written;
    }

    private static boolean isMoment(Call call) {
        return call.arguments().size() == 1
                && (call.name().equals("date") || call.name().equals("timestamp"));
    }

    private static Map<String, Object> summed(Comprehension made, int depth) {
        boolean filtered = made.range() instanceof Comprehension inner
                && inner.kind() == Comprehension.Kind.FILTER
                && inner.variable().equals(made.variable());
        if (filtered && made.range() instanceof Comprehension inner) {
            Map<String, Object> written = elements(inner, "where", depth);
            written.put("of", named(made.body(), depth));
            return written;
        }
        return elements(made, "of", depth);
    }

    private static Map<String, Object> fields(String name, Object value) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put(name, value);
        return fields;
    }

    private static Map<String, Object> fields(String name, Object value, String other, Object otherValue) {
        Map<String, Object> fields = fields(name, value);
        fields.put(other, otherValue);
        return fields;
    }
}
