package io.loyaltyengine.rules.archive;

import io.loyaltyengine.rules.definition.Span;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A place for a value: its type, looked at once, so that thousands of values need no more looks.
 *
 * @param type the class of the values
 * @param form how they are read
 * @param arguments the places for elements, or for keys and values
 * @param choices the constants of an enumeration, or the records that can stand for a sealed interface
 */
record Slot(Class<?> type, Form form, List<Slot> arguments, List<?> choices) {

    /** How values are read. */
    enum Form {
        SPAN,
        TEXT,
        LIST,
        SET,
        MAP,
        CONSTANT,
        VARIANT,
        RECORD,
        TRUTH,
        WHOLE,
        DECIMAL,
        DATE,
        INSTANT,
        PERIOD,
        DURATION,
        MONTH_DAY,
        MONEY
    }

    private static final Map<Class<?>, Form> FORMS = Map.ofEntries(
            Map.entry(Span.class, Form.SPAN),
            Map.entry(String.class, Form.TEXT),
            Map.entry(List.class, Form.LIST),
            Map.entry(Set.class, Form.SET),
            Map.entry(Map.class, Form.MAP),
            Map.entry(boolean.class, Form.TRUTH),
            Map.entry(int.class, Form.WHOLE),
            Map.entry(Integer.class, Form.WHOLE),
            Map.entry(BigDecimal.class, Form.DECIMAL),
            Map.entry(LocalDate.class, Form.DATE),
            Map.entry(Instant.class, Form.INSTANT),
            Map.entry(Period.class, Form.PERIOD),
            Map.entry(Duration.class, Form.DURATION),
            Map.entry(MonthDay.class, Form.MONTH_DAY),
            Map.entry(java.util.Currency.class, Form.MONEY));

    static Slot of(Type type) {
        Class<?> raw = Layout.raw(type);
        List<Slot> arguments = type instanceof ParameterizedType parameterized
                ? Arrays.stream(parameterized.getActualTypeArguments())
                        .map(Slot::of)
                        .toList()
                : List.of();
        return new Slot(raw, form(raw), arguments, choices(raw));
    }

    private static Form form(Class<?> type) {
        Form form = FORMS.get(type);
        if (form != null) {
            return form;
        } else if (type.isEnum()) {
            return Form.CONSTANT;
        } else if (type.isSealed()) {
            return Form.VARIANT;
        } else if (type.isRecord()) {
            return Form.RECORD;
        }
        throw new IllegalStateException(type + " cannot be kept in an archive");
    }

    private static List<?> choices(Class<?> type) {
        return type.isEnum() ? List.of(type.getEnumConstants()) : type.isSealed() ? Layout.variants(type) : List.of();
    }
}
