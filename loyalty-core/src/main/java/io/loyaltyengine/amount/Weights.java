package io.loyaltyengine.amount;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How much each line of a basket counts, and the shares that follow: amounts over lines that sum to the whole.
 *
 * <p>Immutable and safe for use by many threads. No weight is negative.
 */
public final class Weights {

    private static final Weights NONE = new Weights(new BigDecimal[0]);

    private final BigDecimal[] values;

    /**
     * The sum once it was asked for: a program with many rules asks it of one purchase many times. Two threads that both
     * make it make the same.
     */
    private @Nullable BigDecimal total;

    private Weights(BigDecimal[] values) {
        this.values = values;
    }

    /**
     * Weights in the order of the lines.
     *
     * @param values one for each line, none negative
     * @return the weights
     * @throws IllegalArgumentException if one is negative
     */
    public static Weights of(List<BigDecimal> values) {
        return ofArray(values.toArray(BigDecimal[]::new));
    }

    /**
     * Weights in the order of the lines.
     *
     * @param values one for each line, none negative; copied
     * @return the weights
     * @throws IllegalArgumentException if one is negative
     */
    public static Weights ofArray(BigDecimal... values) {
        for (BigDecimal value : values) {
            if (value.signum() < 0) {
                throw new IllegalArgumentException("a weight is negative: " + value.toPlainString());
            }
        }
        return values.length == 0 ? NONE : new Weights(values.clone());
    }

    /**
     * The weights of no lines at all.
     *
     * @return empty weights
     */
    public static Weights none() {
        return NONE;
    }

    /**
     * How many lines there are.
     *
     * @return the number of weights
     */
    public int size() {
        return values.length;
    }

    /**
     * The weight of one line.
     *
     * @param line its index from zero
     * @return the weight
     */
    public BigDecimal get(int line) {
        return values[line];
    }

    /**
     * The sum of all weights.
     *
     * @return zero where there are none
     */
    public BigDecimal total() {
        BigDecimal sum = total;
        if (sum == null) {
            sum = BigDecimal.ZERO;
            for (BigDecimal value : values) {
                sum = sum.add(value);
            }
            total = sum;
        }
        return sum;
    }

    /**
     * Shares of the amount in proportion to the weights, by the method of the largest remainder: each line gets its
     * quota rounded down, and the smallest units that are left go one each to the lines with the largest remainders,
     * the earlier line first. The shares sum to the amount exactly. Where all weights are zero the lines share alike.
     *
     * @param whole what to share, not negative
     * @return one share for each line; empty where there are no lines
     * @throws IllegalArgumentException if the whole is negative
     */
    public List<Amount> share(Amount whole) {
        if (whole.isNegative()) {
            throw new IllegalArgumentException("only what is not negative can be shared, not " + whole);
        }
        if (values.length == 0) {
            return List.of();
        }
        BigInteger[] scaled = scaled();
        BigInteger sum = Arrays.stream(scaled).reduce(BigInteger.ZERO, BigInteger::add);
        BigInteger[] units = new BigInteger[scaled.length];
        BigInteger[] remainders = new BigInteger[scaled.length];
        BigInteger left = whole.units();
        boolean fitsLong = whole.units().bitLength() + sum.bitLength() < Long.SIZE - 1;
        for (int i = 0; i < scaled.length; i++) {
            if (fitsLong) {
                long product = whole.units().longValue() * scaled[i].longValue();
                units[i] = BigInteger.valueOf(product / sum.longValue());
                remainders[i] = BigInteger.valueOf(product % sum.longValue());
            } else {
                BigInteger[] quota = whole.units().multiply(scaled[i]).divideAndRemainder(sum);
                units[i] = quota[0];
                remainders[i] = quota[1];
            }
            left = left.subtract(units[i]);
        }
        if (left.signum() > 0) {
            IntStream.range(0, scaled.length)
                    .boxed()
                    .sorted(Comparator.comparing((Integer i) -> remainders[i]).reversed())
                    .limit(left.longValueExact())
                    .forEach(i -> units[i] = units[i].add(BigInteger.ONE));
        }
        return Arrays.stream(units)
                .map(u -> new Amount(
                        whole.currency(), new BigDecimal(u, whole.currency().scale())))
                .toList();
    }

    private BigInteger[] scaled() {
        int scale = Arrays.stream(values).mapToInt(BigDecimal::scale).max().orElse(0);
        BigInteger[] scaled = new BigInteger[values.length];
        boolean allZero = true;
        for (int i = 0; i < values.length; i++) {
            scaled[i] = values[i].setScale(scale).unscaledValue();
            allZero &= scaled[i].signum() == 0;
        }
        if (allZero) {
            Arrays.fill(scaled, BigInteger.ONE);
        }
        return scaled;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Weights w && Arrays.equals(values, w.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return Arrays.toString(values);
    }
}
