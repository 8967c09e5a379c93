package io.loyaltyengine.activity;

import io.loyaltyengine.amount.Money;

/**
 * Money taken off a whole order. It lowers what the lines earn on, in proportion to their amounts.
 *
 * @param reason why
 * @param amount how much, not negative
 */
public record Discount(Reason reason, Money amount) {

    /** Why money was taken off. */
    public enum Reason {
        /** A promotion or a voucher of the shop. */
        PROMOTION,
        /** Points or cashback were redeemed for it. */
        REDEMPTION
    }

    /**
     * Checks the amount.
     *
     * @param reason why
     * @param amount how much, not negative
     * @throws IllegalArgumentException if it is negative
     */
    public Discount {
        if (amount.isNegative()) {
            throw new IllegalArgumentException("a discount is not negative: " + amount);
        }
    }
}
