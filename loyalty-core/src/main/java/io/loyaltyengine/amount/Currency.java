package io.loyaltyengine.amount;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A currency of the program: points, cashback, tokens, stamps, or the qualifying measure of a tier ladder.
 *
 * <p>Immutable and safe for use by many threads.
 *
 * @param code how the program names it: a capital letter, then up to 31 capital letters, digits, {@code _} or {@code -}
 * @param kind what it is
 * @param unit what one of it is called in texts, such as {@code points} or {@code GBP}
 * @param scale how many decimals it has, from 0 to 18
 * @param rounding how an exact result becomes an amount of this currency
 */
public record Currency(String code, Kind kind, String unit, int scale, RoundingMode rounding) {

    /** The most decimals a currency can have. */
    public static final int MAX_SCALE = 18;

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_-]{0,31}");

    /** What a currency is for. */
    public enum Kind {
        /** Loyalty points: earned by rules, redeemed for rewards. */
        POINTS,
        /** Money given back, in an ISO 4217 currency. */
        CASHBACK,
        /** A token that is settled outside the program. */
        TOKEN,
        /** A stamp on a card that is full at some number. */
        STAMP,
        /** What a tier ladder counts; it is never spent. */
        QUALIFYING;

        /**
         * Whether a member can spend it.
         *
         * @return false only for what merely qualifies
         */
        public boolean spendable() {
            return this != QUALIFYING;
        }
    }

    /**
     * Checks the parts.
     *
     * @param code how the program names it: a capital letter, then up to 31 capital letters, digits, {@code _} or {@code -}
     * @param kind what it is
     * @param unit what one of it is called in texts, such as {@code points} or {@code GBP}
     * @param scale how many decimals it has, from 0 to 18
     * @param rounding how an exact result becomes an amount of this currency
     * @throws IllegalArgumentException if the code is malformed, the unit blank, or the scale out of range
     */
    public Currency {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(rounding, "rounding");
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("the currency code \"" + code
                    + "\" is not a capital letter followed by up to 31 capital letters, digits, _ or -");
        }
        if (unit.isBlank()) {
            throw new IllegalArgumentException("the currency " + code + " has no unit");
        }
        if (scale < 0 || scale > MAX_SCALE) {
            throw new IllegalArgumentException(
                    "the currency " + code + " has the scale " + scale + "; a scale is from 0 to " + MAX_SCALE);
        }
    }

    /**
     * Whole points, rounded down.
     *
     * @param code the currency's code
     * @return a points currency without decimals
     */
    public static Currency points(String code) {
        return new Currency(code, Kind.POINTS, "points", 0, RoundingMode.DOWN);
    }

    /**
     * Cashback in an ISO 4217 currency, with its decimals, rounded down.
     *
     * @param code the currency's code in the program
     * @param iso the ISO 4217 code of the money
     * @return a cashback currency
     * @throws IllegalArgumentException if there is no such ISO currency
     */
    public static Currency cashback(String code, String iso) {
        Money zero = Money.zero(iso);
        return new Currency(code, Kind.CASHBACK, iso, zero.value().scale(), RoundingMode.DOWN);
    }

    /**
     * The qualifying measure of a tier ladder, in whole units rounded down.
     *
     * @param code the currency's code
     * @param unit what one of it is called
     * @return a qualifying currency without decimals
     */
    public static Currency qualifying(String code, String unit) {
        return new Currency(code, Kind.QUALIFYING, unit, 0, RoundingMode.DOWN);
    }

    /**
     * The same currency with another number of decimals.
     *
     * @param decimals from 0 to 18
     * @return a currency that differs in scale only
     */
    public Currency withScale(int decimals) {
        return new Currency(code, kind, unit, decimals, rounding);
    }

    /**
     * The same currency with another rounding.
     *
     * @param mode the rounding
     * @return a currency that differs in rounding only
     */
    public Currency withRounding(RoundingMode mode) {
        return new Currency(code, kind, unit, scale, mode);
    }

    /**
     * Nothing of this currency.
     *
     * @return zero
     */
    public Amount zero() {
        return new Amount(this, BigDecimal.ZERO);
    }

    /**
     * So many whole units.
     *
     * @param units how many
     * @return the amount
     */
    public Amount of(long units) {
        return new Amount(this, BigDecimal.valueOf(units));
    }

    /**
     * The amount written in the text, exactly.
     *
     * @param text a decimal number
     * @return the amount
     * @throws ArithmeticException if it has more decimals than this currency
     * @throws NumberFormatException if it is not a decimal number
     */
    public Amount of(String text) {
        return new Amount(this, new BigDecimal(text));
    }

    /**
     * An exact result, rounded to this currency by its own rounding.
     *
     * @param exact the result
     * @return the amount
     */
    public Amount round(BigDecimal exact) {
        return new Amount(this, exact.setScale(scale, rounding));
    }

    @Override
    public String toString() {
        return code;
    }
}
