package io.loyaltyengine.attribute;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Values by name, in the order of the names: text, exact numbers, truth values and dates.
 *
 * <p>Immutable and safe for use by many threads. Numbers are kept without trailing zeros, so that {@code 1.50} and
 * {@code 1.5} are one value.
 */
public final class Attributes {

    /** The most attributes that one thing can have. */
    public static final int MAX_SIZE = 200;

    private static final Attributes NONE = new Attributes(new TreeMap<>());

    private final SortedMap<String, Object> values;

    private Attributes(SortedMap<String, Object> values) {
        this.values = values;
    }

    /**
     * No attributes.
     *
     * @return the empty attributes
     */
    public static Attributes none() {
        return NONE;
    }

    /**
     * The attributes in the map.
     *
     * @param values each a String, a BigDecimal, an Integer, a Long, a Boolean or a LocalDate
     * @return the attributes
     * @throws IllegalArgumentException if a value is of another type, a name is blank, or there are too many
     */
    public static Attributes of(Map<String, ?> values) {
        Attributes all = NONE;
        for (Map.Entry<String, ?> entry : values.entrySet()) {
            all = all.with(entry.getKey(), entry.getValue());
        }
        return all;
    }

    /**
     * These attributes and one more, which replaces one of the same name.
     *
     * @param name its name, not blank
     * @param value a String, a BigDecimal, an Integer, a Long, a Boolean or a LocalDate
     * @return new attributes
     * @throws IllegalArgumentException if the value is of another type, the name is blank, or there are too many
     */
    public Attributes with(String name, Object value) {
        if (name.isBlank()) {
            throw new IllegalArgumentException("an attribute has a blank name");
        }
        TreeMap<String, Object> copy = new TreeMap<>(values);
        copy.put(name, checked(name, value));
        if (copy.size() > MAX_SIZE) {
            throw new IllegalArgumentException("there are more than " + MAX_SIZE + " attributes");
        }
        return new Attributes(copy);
    }

    private static Object checked(String name, Object value) {
        if (value instanceof Integer || value instanceof Long) {
            return BigDecimal.valueOf(((Number) value).longValue());
        }
        if (value instanceof BigDecimal number) {
            return number.signum() == 0 ? BigDecimal.ZERO : plain(number.stripTrailingZeros());
        }
        if (value instanceof String || value instanceof Boolean || value instanceof LocalDate) {
            return value;
        }
        throw new IllegalArgumentException("the attribute \"" + name + "\" is a "
                + value.getClass().getSimpleName() + "; it can be a String, a BigDecimal, a Boolean or a LocalDate");
    }

    private static BigDecimal plain(BigDecimal number) {
        return number.scale() < 0 ? number.setScale(0) : number;
    }

    /**
     * The value of that name.
     *
     * @param name the name
     * @return a String, a BigDecimal, a Boolean or a LocalDate, or null where there is none
     */
    public @Nullable Object get(String name) {
        return values.get(name);
    }

    /**
     * The names that have a value.
     *
     * @return the names in order, unmodifiable
     */
    public Set<String> names() {
        return Collections.unmodifiableSet(values.keySet());
    }

    /**
     * Whether there are none.
     *
     * @return true where no name has a value
     */
    public boolean isEmpty() {
        return values.isEmpty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Attributes a && values.equals(a.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return values.toString();
    }
}
