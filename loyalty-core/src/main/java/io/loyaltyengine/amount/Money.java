package io.loyaltyengine.amount;

import java.math.BigDecimal;

/**
 * An exact amount of money in an ISO 4217 currency, with the decimals that ISO gives it: what is paid, not what is earned.
 *
 * <p>Immutable and safe for use by many threads. Sizes are bounded as those of {@link Amount} are.
 *
 * @param currency the ISO 4217 currency
 * @param value the value, with the currency's decimals
 */
public record Money(java.util.Currency currency, BigDecimal value) implements Comparable<Money> {

    /**
     * Checks scale and size; a value with fewer decimals is filled up with zeros.
     *
     * @param currency the ISO 4217 currency
     * @param value the value, with the currency's decimals
     * @throws ArithmeticException if the value has more decimals than the currency, or passes the bound
     */
    public Money {
        value = ExactScale.of(value, decimals(currency), currency.getCurrencyCode());
    }

    /**
     * So much money.
     *
     * @param iso the ISO 4217 code, such as {@code GBP}
     * @param value the value in whole units and their decimals, such as {@code 19.99}
     * @return the money
     * @throws IllegalArgumentException if there is no such currency
     * @throws ArithmeticException if the value has more decimals than the currency
     * @throws NumberFormatException if the value is not a decimal number
     */
    public static Money of(String iso, String value) {
        return new Money(iso(iso), new BigDecimal(value));
    }

    /**
     * No money.
     *
     * @param iso the ISO 4217 code
     * @return zero
     * @throws IllegalArgumentException if there is no such currency
     */
    public static Money zero(String iso) {
        return new Money(iso(iso), BigDecimal.ZERO);
    }

    private static java.util.Currency iso(String code) {
        try {
            return java.util.Currency.getInstance(code);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("\"" + code + "\" is not an ISO 4217 currency such as GBP or EUR", e);
        }
    }

    private static int decimals(java.util.Currency currency) {
        int digits = currency.getDefaultFractionDigits();
        if (digits < 0) {
            throw new IllegalArgumentException(currency.getCurrencyCode() + " is not a currency that people pay with");
        }
        return digits;
    }

    /**
     * The sum.
     *
     * @param other what to add
     * @return the sum
     * @throws CurrencyMismatchException if the currencies differ
     */
    public Money plus(Money other) {
        return new Money(sameAs(other), value.add(other.value));
    }

    /**
     * The difference.
     *
     * @param other what to take away
     * @return the difference
     * @throws CurrencyMismatchException if the currencies differ
     */
    public Money minus(Money other) {
        return new Money(sameAs(other), value.subtract(other.value));
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
     * Whether this is nothing.
     *
     * @return true at zero
     */
    public boolean isZero() {
        return value.signum() == 0;
    }

    /**
     * The ISO 4217 code.
     *
     * @return the code
     */
    public String iso() {
        return currency.getCurrencyCode();
    }

    @Override
    public int compareTo(Money other) {
        sameAs(other);
        return value.compareTo(other.value);
    }

    /**
     * The value and the ISO code, such as {@code 19.99 GBP}.
     *
     * @return the text
     */
    @Override
    public String toString() {
        return value.toPlainString() + " " + iso();
    }

    private java.util.Currency sameAs(Money other) {
        if (!currency.equals(other.currency)) {
            throw new CurrencyMismatchException(iso(), other.iso());
        }
        return currency;
    }
}
