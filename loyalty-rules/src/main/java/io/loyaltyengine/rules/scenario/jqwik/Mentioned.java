package io.loyaltyengine.rules.scenario.jqwik;

import io.loyaltyengine.program.Program;
import io.loyaltyengine.rules.definition.Effect;
import io.loyaltyengine.rules.definition.Expression;
import io.loyaltyengine.rules.definition.Expression.Binary;
import io.loyaltyengine.rules.definition.Expression.Binary.Operator;
import io.loyaltyengine.rules.definition.Expression.Call;
import io.loyaltyengine.rules.definition.Expression.Comprehension;
import io.loyaltyengine.rules.definition.Expression.Decimal;
import io.loyaltyengine.rules.definition.Expression.ListOf;
import io.loyaltyengine.rules.definition.Expression.Name;
import io.loyaltyengine.rules.definition.Expression.Select;
import io.loyaltyengine.rules.definition.Expression.Text;
import io.loyaltyengine.rules.definition.Expression.Truth;
import io.loyaltyengine.rules.definition.RuleDefinition;
import io.loyaltyengine.rules.evaluator.DeclaredRules;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The values that the rules of a program compare something with, by what they compare, such as {@code line.category}. */
final class Mentioned {

    private final Map<String, Set<Object>> values = new LinkedHashMap<>();

    private Mentioned() {}

    static Mentioned in(Program program) {
        Mentioned mentioned = new Mentioned();
        if (program.evaluator() instanceof DeclaredRules rules) {
            rules.definitions().forEach(mentioned::rule);
        }
        return mentioned;
    }

    private void rule(RuleDefinition rule) {
        walk(rule.when(), Map.of());
        walk(rule.lines(), Map.of());
        for (Effect effect : rule.effects()) {
            if (effect instanceof Effect.PerUnit per) {
                walk(per.number(), Map.of());
            } else if (effect instanceof Effect.Banded banded) {
                banded.bands().forEach(band -> mention("purchase.total", band.from()));
            } else if (effect instanceof Effect.PerSet sets) {
                mention("line.quantity", sets.units());
            }
        }
    }

    /** Texts that are compared with any of these. */
    List<String> texts(String... paths) {
        return of(String.class, paths);
    }

    /** Numbers that are compared with any of these. */
    List<BigDecimal> numbers(String... paths) {
        return of(BigDecimal.class, paths);
    }

    /** Days that are compared with any of these. */
    List<LocalDate> days(String... paths) {
        return of(LocalDate.class, paths);
    }

    private <T> List<T> of(Class<T> type, String... paths) {
        Set<T> found = new LinkedHashSet<>();
        for (String path : paths) {
            values.getOrDefault(path, Set.of()).stream()
                    .filter(type::isInstance)
                    .map(type::cast)
                    .forEach(found::add);
        }
        return List.copyOf(found);
    }

    private void walk(@Nullable Expression part, Map<String, String> names) {
        if (part instanceof Binary binary) {
            compared(binary.left(), binary.right(), names);
            compared(binary.right(), binary.left(), names);
            if (binary.operator() == Operator.IN && binary.right() instanceof ListOf list) {
                list.elements().forEach(element -> compared(binary.left(), element, names));
            }
            walk(binary.left(), names);
            walk(binary.right(), names);
        } else if (part instanceof Expression.Unary unary) {
            walk(unary.operand(), names);
        } else if (part instanceof Expression.Conditional conditional) {
            walk(conditional.condition(), names);
            walk(conditional.then(), names);
            walk(conditional.otherwise(), names);
        } else if (part instanceof Comprehension comprehension) {
            walk(comprehension.range(), names);
            Map<String, String> inner = new LinkedHashMap<>(names);
            String range = path(comprehension.range(), names);
            inner.put(comprehension.variable(), "purchase.lines".equals(range) ? "line" : "element of " + range);
            walk(comprehension.body(), inner);
        } else if (part instanceof Call call) {
            if (call.receiver() != null) {
                Expression receiver = call.receiver();
                walk(receiver, names);
                call.arguments().forEach(argument -> compared(receiver, argument, names));
            }
            call.arguments().forEach(argument -> walk(argument, names));
        }
    }

    private void compared(Expression what, Expression with, Map<String, String> names) {
        String path = path(what, names);
        Object value = value(with);
        if (path != null && value != null) {
            mention(path, value);
        }
    }

    private void mention(String path, Object value) {
        values.computeIfAbsent(path, any -> new LinkedHashSet<>()).add(value);
    }

    private static @Nullable String path(Expression expression, Map<String, String> names) {
        if (expression instanceof Name name) {
            return names.getOrDefault(name.name(), name.name());
        }
        if (expression instanceof Select select) {
            String operand = path(select.operand(), names);
            return operand == null ? null : operand + "." + select.field();
        }
        return null;
    }

    private static @Nullable Object value(Expression expression) {
        if (expression instanceof Text text) {
            return text.value();
        } else if (expression instanceof Decimal number) {
            return number.value();
        } else if (expression instanceof Truth truth) {
            return truth.value();
        } else if (expression instanceof Call call
                && call.name().equals("date")
                && call.arguments().size() == 1
                && call.arguments().get(0) instanceof Text day) {
            try {
                return LocalDate.parse(day.value());
            } catch (DateTimeException e) {
                return null;
            }
        }
        return null;
    }
}
