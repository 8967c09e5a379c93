package io.loyaltyengine.activity;

import java.math.BigDecimal;

/** What every quantity of goods must be. */
final class Quantities {

    static final int MAX_SCALE = 6;
    private static final BigDecimal MOST = new BigDecimal("1000000000");

    private Quantities() {}

    static BigDecimal checked(BigDecimal quantity, String of) {
        BigDecimal plain = quantity.scale() > 0 ? quantity.stripTrailingZeros() : quantity;
        plain = plain.scale() < 0 ? plain.setScale(0) : plain;
        if (plain.signum() <= 0) {
            throw new IllegalArgumentException(
                    of + " has the quantity " + quantity.toPlainString() + "; a quantity is more than zero");
        }
        if (plain.scale() > MAX_SCALE) {
            throw new IllegalArgumentException(of + " has the quantity " + quantity.toPlainString() + " with "
                    + plain.scale() + " decimals; a quantity has at most " + MAX_SCALE);
        }
        if (plain.compareTo(MOST) > 0) {
            throw new IllegalArgumentException(
                    of + " has the quantity " + quantity.toPlainString() + "; a quantity is at most " + MOST);
        }
        return plain;
    }
}
