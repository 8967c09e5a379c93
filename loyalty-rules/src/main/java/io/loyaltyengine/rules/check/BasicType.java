package io.loyaltyengine.rules.check;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A type that has no parts.
 *
 * @param noun the name of the type
 * @param plural the name of several values
 * @param <V> the Java type of the values
 */
public record BasicType<V>(String noun, String plural) implements Type<V> {

    /** True or false. */
    public static final Type<Boolean> BOOL = new BasicType<>("truth value", "truth values");

    /** An exact decimal, the only type of numbers. */
    public static final Type<BigDecimal> NUMBER = new BasicType<>("number", "numbers");

    /** A string of any characters. */
    public static final Type<String> STRING = new BasicType<>("string", "strings");

    /** A day of the calendar. */
    public static final Type<LocalDate> DATE = new BasicType<>("date", "dates");

    /** A moment. */
    public static final Type<Instant> TIMESTAMP = new BasicType<>("timestamp", "timestamps");
}
