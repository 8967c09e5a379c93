package io.loyaltyengine.amount;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * An exact amount of a program's currency, positive or negative, always with the currency's own number of decimals.
 *
 * <p>Immutable and safe for use by many threads. Equality needs the same currency and the same value. Sizes are bounded
 * at {@value #WHOLE_DIGITS} digits before the decimal point; what would pass the bound is refused, never cut.
 *
 * @param currency the currency
 * @param value the value, with the currency's scale
 */
public record Amount(Currency currency, BigDecimal value) implements Comparable<Amount> {

    /** How many digits an amount can have before the decimal point. */
    public static final int WHOLE_DIGITS = 18;

    /**
     * Checks scale and size; a value with fewer decimals is filled up with zeros.
     *
     * @param currency the currency
     * @param value the value, with the currency's scale
     * @throws ArithmeticException if the value has more decimals than the currency, or passes the bound
     */
    public Amount {
        value = ExactScale.of(value, currency.scale(), currency.code());
    }

    /**
     * The sum of two amounts of one currency.
     *
     * @param other what to add
     * @return the sum
     * @throws CurrencyMismatchException if the currencies differ
     */
    public Amount plus(Amount other) {
        requireSame(other);
        return other.value.signum() == 0 ? this : new Amount(currency, value.add(other.value));
    }

    /**
     * The difference of two amounts of one currency.
     *
     * @param other what to take away
     * @return the difference
     * @throws CurrencyMismatchException if the currencies differ
     */
    public Amount minus(Amount other) {
        requireSame(other);
        return other.value.signum() == 0 ? this : new Amount(currency, value.subtract(other.value));
    }

    /**
     * The same size with the other sign.
     *
     * @return this amount negated
     */
    public Amount negated() {
        return new Amount(currency, value.negate());
    }

    /**
     * The smaller of two amounts of one currency.
     *
     * @param other the other amount
     * @return this one where they are equal
     * @throws CurrencyMismatchException if the currencies differ
     */
    public Amount min(Amount other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /**
     * The larger of two amounts of one currency.
     *
     * @param other the other amount
     * @return this one where they are equal
     * @throws CurrencyMismatchException if the currencies differ
     */
    public Amount max(Amount other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /**
     * The part of this amount that belongs to so many of so many equal pieces, rounded down. Because it grows with the
     * pieces and reaches the whole with the last of them, parts taken one after the other as differences of this
     * function add up to the whole exactly.
     *
     * @param pieces how many pieces, at least zero
     * @param of of how many, more than zero and no less than the pieces
     * @return the part
     */
    public Amount part(BigDecimal pieces, BigDecimal of) {
        BigDecimal exact = value.multiply(pieces).divide(of, currency.scale(), RoundingMode.DOWN);
        return new Amount(currency, exact);
    }

    /**
     * Whether this is nothing.
     *
     * @return true at zero
     */
    public boolean isZero() {
        return value.signum() == 0;
    }

    /**
     * Whether this is more than nothing.
     *
     * @return true above zero
     */
    public boolean isPositive() {
        return value.signum() > 0;
    }

    /**
     * Whether this is less than nothing.
     *
     * @return true below zero
     */
    public boolean isNegative() {
        return value.signum() < 0;
    }

    /**
     * The value as a whole number of the smallest units.
     *
     * @return the value times ten to the power of the scale
     */
    public BigInteger units() {
        return value.unscaledValue();
    }

    @Override
    public int compareTo(Amount other) {
        requireSame(other);
        return value.compareTo(other.value);
    }

    /**
     * The value and the unit, such as {@code 120 points} or {@code 3.20 GBP}.
     *
     * @return the text
     */
    @Override
    public String toString() {
        return value.toPlainString() + " " + currency.unit();
    }

    private void requireSame(Amount other) {
        if (!currency.equals(other.currency)) {
            throw new CurrencyMismatchException(currency.code(), other.currency.code());
        }
    }
}
