package io.loyaltyengine.rules.archive;

import io.loyaltyengine.rules.definition.Span;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads values by their types, as {@link Encoder} wrote them. It takes nothing on trust: every count is held against the
 * bytes that are left, depth is bounded, and records check what they are made of as always.
 */
final class Decoder {

    private static final int LOW_BITS = 0x7F;
    private static final int BITS = 7;
    private static final int MOST_DEPTH = 1_200;

    private final ByteBuffer in;
    private final Map<Class<?>, Layout> layouts = new HashMap<>();
    private final List<String> texts = new ArrayList<>();
    private int depth;

    Decoder(byte[] content) {
        this.in = ByteBuffer.wrap(content);
    }

    boolean isAtEnd() {
        return !in.hasRemaining();
    }

    @Nullable
    Object value(Slot slot) throws RefusedArchiveException {
        if (++depth > MOST_DEPTH) {
            throw corrupt("values lie more than " + MOST_DEPTH + " deep in each other", null);
        }
        try {
            return bounded(slot);
        } catch (BufferUnderflowException | IllegalArgumentException | DateTimeException | ArithmeticException e) {
            throw corrupt(String.valueOf(e.getMessage()), e);
        } finally {
            depth--;
        }
    }

    private @Nullable Object bounded(Slot slot) throws RefusedArchiveException {
        if (slot.form() == Slot.Form.SPAN) {
            return Span.NONE;
        }
        long head = number();
        if (head == 0) {
            return null;
        }
        return switch (slot.form()) {
            case TEXT -> text(head);
            case LIST -> Collections.unmodifiableList(elements(slot, count(head - 1)));
            case SET -> new LinkedHashSet<>(elements(slot, count(head - 1)));
            case MAP -> map(slot, count(head - 1));
            case CONSTANT -> among(slot.choices(), head);
            case VARIANT -> record((Class<?>) among(slot.choices(), head));
            default -> {
                if (head != 1) {
                    throw corrupt("a value begins with " + head, null);
                }
                yield slot.form() == Slot.Form.RECORD ? record(slot.type()) : simple(slot);
            }
        };
    }

    private List<@Nullable Object> elements(Slot slot, int size) throws RefusedArchiveException {
        Slot each = slot.arguments().get(0);
        List<@Nullable Object> elements = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            elements.add(value(each));
        }
        return elements;
    }

    private Map<Object, Object> map(Slot slot, int size) throws RefusedArchiveException {
        Map<Object, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < size; i++) {
            Object key = value(slot.arguments().get(0));
            Object value = value(slot.arguments().get(1));
            if (key == null || value == null) {
                throw corrupt("an entry of a map is not there", null);
            }
            map.put(key, value);
        }
        return map;
    }

    private <T> T among(List<T> choices, long head) throws RefusedArchiveException {
        if (head < 1 || head > choices.size()) {
            throw corrupt("there is no choice " + head + " of " + choices.size(), null);
        }
        return choices.get((int) head - 1);
    }

    private Object record(Class<?> type) throws RefusedArchiveException {
        Layout layout = layouts.computeIfAbsent(type, Layout::of);
        Object[] components = new Object[layout.slots().size()];
        for (int i = 0; i < components.length; i++) {
            components[i] = value(layout.slots().get(i));
        }
        try {
            return layout.maker().invokeExact(components);
        } catch (Throwable e) {
            if (e instanceof VirtualMachineError error) {
                throw error;
            }
            throw corrupt(type.getSimpleName() + " refuses its parts: " + e.getMessage(), e);
        }
    }

    private Object simple(Slot slot) throws RefusedArchiveException {
        return switch (slot.form()) {
            case TRUTH -> in.get() != 0;
            case WHOLE -> Math.toIntExact(signed());
            case DECIMAL -> {
                int scale = Math.toIntExact(signed());
                yield new BigDecimal(new BigInteger(bytes(number())), scale);
            }
            case DATE -> LocalDate.ofEpochDay(signed());
            case INSTANT -> Instant.ofEpochSecond(signed(), number());
            case PERIOD -> {
                int years = Math.toIntExact(signed());
                int months = Math.toIntExact(signed());
                yield Period.of(years, months, Math.toIntExact(signed()));
            }
            case DURATION -> Duration.ofSeconds(signed(), number());
            case MONTH_DAY -> {
                int month = Math.toIntExact(number());
                yield MonthDay.of(month, Math.toIntExact(number()));
            }
            case MONEY -> java.util.Currency.getInstance(text(number()));
            default -> throw new IllegalStateException(slot + " is no simple value");
        };
    }

    private String text(long head) throws RefusedArchiveException {
        if (head != 1) {
            return among(texts, head - 1);
        }
        String text = new String(bytes(number()), StandardCharsets.UTF_8);
        texts.add(text);
        return text;
    }

    private byte[] bytes(long length) throws RefusedArchiveException {
        byte[] bytes = new byte[count(length)];
        in.get(bytes);
        return bytes;
    }

    /** Nothing takes less than a byte, so there are at most as many as bytes are left. */
    private int count(long said) throws RefusedArchiveException {
        if (said < 0 || said > in.remaining()) {
            throw corrupt("it says that " + said + " parts follow, and " + in.remaining() + " bytes do", null);
        }
        return (int) said;
    }

    private long signed() {
        long number = number();
        return (number >>> 1) ^ -(number & 1);
    }

    private long number() {
        long number = 0;
        for (int shift = 0; shift < Long.SIZE; shift += BITS) {
            byte next = in.get();
            number |= (long) (next & LOW_BITS) << shift;
            if (next >= 0) {
                return number;
            }
        }
        throw new ArithmeticException("a number is longer than 64 bits");
    }

    private static RefusedArchiveException corrupt(String what, @Nullable Throwable cause) {
        return new RefusedArchiveException("The archive of rules is corrupt: " + what, cause);
    }
}
