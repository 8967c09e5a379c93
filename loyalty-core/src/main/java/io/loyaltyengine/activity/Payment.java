package io.loyaltyengine.activity;

import io.loyaltyengine.amount.Money;

/**
 * One way in which a purchase was paid. How it was paid does not change what it earns: stored value is money.
 *
 * @param method the host's name for it, such as {@code card} or {@code wallet}; not blank
 * @param amount how much, not negative
 */
public record Payment(String method, Money amount) {

    /**
     * Checks the parts.
     *
     * @param method the host's name for it, such as {@code card} or {@code wallet}; not blank
     * @param amount how much, not negative
     * @throws IllegalArgumentException if the method is blank or the amount negative
     */
    public Payment {
        if (method.isBlank()) {
            throw new IllegalArgumentException("a payment has a blank method");
        }
        if (amount.isNegative()) {
            throw new IllegalArgumentException("the payment by " + method + " is negative: " + amount);
        }
    }
}
