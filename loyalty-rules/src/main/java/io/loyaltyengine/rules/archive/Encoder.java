package io.loyaltyengine.rules.archive;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Period;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes values by their types. Whole numbers take as many bytes as they need; zero stands for null; a text is written once
 * and named by its number after that.
 */
final class Encoder {

    private static final int LOW_BITS = 0x7F;
    private static final int BITS = 7;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(bytes);
    private final Map<Class<?>, Layout> layouts = new HashMap<>();
    private final Map<String, Integer> texts = new HashMap<>();

    byte[] bytes() {
        return bytes.toByteArray();
    }

    void value(Slot slot, @Nullable Object value) throws IOException {
        if (slot.form() == Slot.Form.SPAN) {
            return;
        } else if (value == null) {
            number(0);
        } else if (value instanceof String text) {
            text(text);
        } else if (value instanceof Collection<?> list) {
            number(1 + list.size());
            for (Object element : list) {
                value(slot.arguments().get(0), element);
            }
        } else if (value instanceof Map<?, ?> map) {
            number(1 + map.size());
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                value(slot.arguments().get(0), entry.getKey());
                value(slot.arguments().get(1), entry.getValue());
            }
        } else if (slot.form() == Slot.Form.CONSTANT) {
            number(1 + slot.choices().indexOf(value));
        } else if (slot.form() == Slot.Form.VARIANT) {
            number(1 + slot.choices().indexOf(value.getClass()));
            components(value);
        } else if (slot.form() == Slot.Form.RECORD) {
            number(1);
            components(value);
        } else {
            number(1);
            simple(value);
        }
    }

    private void components(Object value) throws IOException {
        Layout layout = layouts.computeIfAbsent(value.getClass(), Layout::of);
        for (int i = 0; i < layout.slots().size(); i++) {
            value(layout.slots().get(i), read(layout, i, value));
        }
    }

    private static @Nullable Object read(Layout layout, int component, Object value) {
        try {
            return layout.readers().get(component).invoke(value);
        } catch (Throwable e) {
            throw new IllegalStateException("The component " + component + " of " + value + " cannot be read", e);
        }
    }

    private void simple(Object value) throws IOException {
        if (value instanceof Boolean truth) {
            out.writeBoolean(truth);
        } else if (value instanceof Integer number) {
            signed(number);
        } else if (value instanceof BigDecimal decimal) {
            byte[] unscaled = decimal.unscaledValue().toByteArray();
            signed(decimal.scale());
            number(unscaled.length);
            out.write(unscaled);
        } else if (value instanceof LocalDate date) {
            signed(date.toEpochDay());
        } else if (value instanceof Instant instant) {
            signed(instant.getEpochSecond());
            number(instant.getNano());
        } else if (value instanceof Period period) {
            signed(period.getYears());
            signed(period.getMonths());
            signed(period.getDays());
        } else if (value instanceof Duration duration) {
            signed(duration.getSeconds());
            number(duration.getNano());
        } else if (value instanceof MonthDay day) {
            number(day.getMonthValue());
            number(day.getDayOfMonth());
        } else if (value instanceof java.util.Currency currency) {
            text(currency.getCurrencyCode());
        } else {
            throw new IllegalStateException(value.getClass() + " cannot be kept in an archive");
        }
    }

    private void text(String text) throws IOException {
        Integer known = texts.putIfAbsent(text, texts.size());
        if (known != null) {
            number(2L + known);
            return;
        }
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        number(1);
        number(utf8.length);
        out.write(utf8);
    }

    private void signed(long number) throws IOException {
        number((number << 1) ^ (number >> (Long.SIZE - 1)));
    }

    private void number(long number) throws IOException {
        long rest = number;
        while ((rest & ~LOW_BITS) != 0) {
            out.writeByte((int) (rest & LOW_BITS) | (LOW_BITS + 1));
            rest >>>= BITS;
        }
        out.writeByte((int) rest);
    }
}
