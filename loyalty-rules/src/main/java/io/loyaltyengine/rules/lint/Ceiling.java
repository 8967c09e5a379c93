package io.loyaltyengine.rules.lint;

import java.math.BigDecimal;

/**
 * The most of one currency: in proportion to a price, and once on top of it.
 *
 * @param rate for one unit of money
 * @param once whatever the price
 */
record Ceiling(BigDecimal rate, BigDecimal once) {

    static final Ceiling NOTHING = new Ceiling(BigDecimal.ZERO, BigDecimal.ZERO);

    Ceiling plus(Ceiling other) {
        return new Ceiling(rate.add(other.rate), once.add(other.once));
    }

    Ceiling times(BigDecimal factor) {
        return new Ceiling(rate.multiply(factor), once.multiply(factor));
    }

    /** What neither of two exceeds. */
    Ceiling max(Ceiling other) {
        return new Ceiling(rate.max(other.rate), once.max(other.once));
    }
}
