package io.loyaltyengine.rules.archive;

import io.loyaltyengine.rules.definition.Span;
import java.lang.reflect.Type;
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
    Object value(Type type) throws RefusedArchiveException {
        if (++depth > MOST_DEPTH) {
            throw corrupt("values lie more than " + MOST_DEPTH + " deep in each other", null);
        }
        try {
            return bounded(type);
        } catch (BufferUnderflowException | IllegalArgumentException | DateTimeException | ArithmeticException e) {
            throw corrupt(String.valueOf(e.getMessage()), e);
        } finally {
            depth--;
        }
    }

    private @Nullable Object bounded(Type type) throws RefusedArchiveException {
        Class<?> raw = Layout.raw(type);
        if (raw.equals(Span.class)) {
            return Span.NONE;
        }
        long head = number();
        if (head == 0) {
            return null;
        } else if (raw.equals(String.class)) {
            return text(head);
        } else if (raw.equals(List.class)) {
            return Collections.unmodifiableList(elements(Layout.argument(type, 0), count(head - 1)));
        } else if (raw.equals(java.util.Set.class)) {
            return new LinkedHashSet<>(elements(Layout.argument(type, 0), count(head - 1)));
        } else if (raw.equals(Map.class)) {
            return map(type, count(head - 1));
        } else if (raw.isEnum()) {
            return among(List.of(raw.getEnumConstants()), head);
        } else if (raw.isSealed()) {
            return record(among(Layout.variants(raw), head));
        } else if (head != 1) {
            throw corrupt("a value begins with " + head, null);
        }
        return raw.isRecord() ? record(raw) : simple(raw);
    }

    private List<@Nullable Object> elements(Type type, int size) throws RefusedArchiveException {
        List<@Nullable Object> elements = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            elements.add(value(type));
        }
        return elements;
    }

    private Map<Object, Object> map(Type type, int size) throws RefusedArchiveException {
        Map<Object, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < size; i++) {
            Object key = value(Layout.argument(type, 0));
            Object value = value(Layout.argument(type, 1));
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
        Object[] components = new Object[layout.types().size()];
        for (int i = 0; i < components.length; i++) {
            components[i] = value(layout.types().get(i));
        }
        try {
            return layout.maker().invoke(components);
        } catch (Throwable e) {
            if (e instanceof VirtualMachineError error) {
                throw error;
            }
            throw corrupt(type.getSimpleName() + " refuses its parts: " + e.getMessage(), e);
        }
    }

    private Object simple(Class<?> type) throws RefusedArchiveException {
        if (type.equals(boolean.class)) {
            return in.get() != 0;
        } else if (type.equals(int.class) || type.equals(Integer.class)) {
            return Math.toIntExact(signed());
        } else if (type.equals(BigDecimal.class)) {
            int scale = Math.toIntExact(signed());
            return new BigDecimal(new BigInteger(bytes(number())), scale);
        } else if (type.equals(LocalDate.class)) {
            return LocalDate.ofEpochDay(signed());
        } else if (type.equals(Instant.class)) {
            return Instant.ofEpochSecond(signed(), number());
        } else if (type.equals(Period.class)) {
            int years = Math.toIntExact(signed());
            int months = Math.toIntExact(signed());
            return Period.of(years, months, Math.toIntExact(signed()));
        } else if (type.equals(Duration.class)) {
            return Duration.ofSeconds(signed(), number());
        } else if (type.equals(MonthDay.class)) {
            int month = Math.toIntExact(number());
            return MonthDay.of(month, Math.toIntExact(number()));
        } else if (type.equals(java.util.Currency.class)) {
            return java.util.Currency.getInstance(text(number()));
        }
        throw new IllegalStateException(type + " cannot be kept in an archive");
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
