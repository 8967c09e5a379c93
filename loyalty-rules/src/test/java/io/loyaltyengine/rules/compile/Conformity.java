package io.loyaltyengine.rules.compile;

import io.loyaltyengine.rules.cel.CelParser;
import io.loyaltyengine.rules.cel.ParseResult;
import io.loyaltyengine.rules.check.BasicType;
import io.loyaltyengine.rules.check.CheckResult;
import io.loyaltyengine.rules.check.Checker;
import io.loyaltyengine.rules.check.Scope;
import io.loyaltyengine.rules.check.Type;
import io.loyaltyengine.rules.check.Vocabulary;
import io.loyaltyengine.rules.definition.Expression;
import io.loyaltyengine.rules.definition.Issue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What becomes of an expression of any type, with variables of any type.
 *
 * @param value its value, of Java's types; null where it has none
 * @param refusals the messages of what was refused, empty if it ran
 */
record Conformity(@Nullable Object value, List<String> refusals) {

    private static final List<Type<?>> TYPES = List.of(
            BasicType.BOOL,
            BasicType.NUMBER,
            BasicType.STRING,
            BasicType.TIMESTAMP,
            Type.listOf(BasicType.NUMBER),
            Type.listOf(BasicType.STRING));

    static Conformity of(String text, Map<String, Object> bindings) {
        ParseResult parsed = new CelParser().parse(text);
        if (!parsed.isAccepted()) {
            return refused(parsed.issues());
        }
        Vocabulary vocabulary = vocabulary(bindings);
        List<Issue> issues = new ArrayList<>();
        for (Type<?> type : TYPES) {
            CheckResult checked = new Checker(vocabulary).check(parsed.expression(), type);
            if (checked.isAccepted()) {
                return new Conformity(run(parsed.expression(), vocabulary, bindings), List.of());
            }
            issues.addAll(checked.issues());
        }
        return refused(issues);
    }

    /** A number, truth value, string, list or map of JSON as the language has it. */
    static Object value(JsonNode json) {
        if (json.isNumber()) {
            return json.decimalValue();
        } else if (json.isBoolean()) {
            return json.booleanValue();
        } else if (json.isArray()) {
            List<Object> list = new ArrayList<>();
            json.forEach(element -> list.add(value(element)));
            return list;
        } else if (json.isObject()) {
            Map<String, Object> map = new LinkedHashMap<>();
            json.properties().forEach(entry -> map.put(entry.getKey(), value(entry.getValue())));
            return map;
        }
        return json.stringValue();
    }

    static boolean same(Object one, Object other) {
        if (one instanceof List<?> list && other instanceof List<?> list2) {
            boolean same = list.size() == list2.size();
            for (int i = 0; same && i < list.size(); i++) {
                same = same(list.get(i), list2.get(i));
            }
            return same;
        }
        return Comparison.same(one, other);
    }

    private static Conformity refused(List<Issue> issues) {
        return new Conformity(null, issues.stream().map(Issue::message).toList());
    }

    private static @Nullable Object run(Expression expression, Vocabulary vocabulary, Map<String, Object> bindings) {
        Frame frame = new Frame(vocabulary);
        bindings.forEach((name, value) -> set(frame, vocabulary, name, type(value), value));
        Emitted emitted = new Emitter(vocabulary).emit(expression, Scope.of(vocabulary));
        frame.begin();
        return emitted.asValue().value(frame);
    }

    @SuppressWarnings("unchecked")
    private static <T> void set(Frame frame, Vocabulary vocabulary, String name, Type<T> type, Object value) {
        frame.set(vocabulary.variable(name, type), (T) value);
    }

    private static Vocabulary vocabulary(Map<String, Object> bindings) {
        Vocabulary.Builder builder = Vocabulary.builder();
        bindings.forEach((name, value) -> builder.variable(name, type(value), "bound"));
        return builder.build();
    }

    private static Type<?> type(Object value) {
        if (value instanceof List<?> list) {
            return Type.listOf(type(list.get(0)));
        } else if (value instanceof Map<?, ?> map) {
            return Type.mapOf(type(map.values().iterator().next()));
        } else if (value instanceof Boolean) {
            return BasicType.BOOL;
        }
        return value instanceof BigDecimal ? BasicType.NUMBER : BasicType.STRING;
    }
}
