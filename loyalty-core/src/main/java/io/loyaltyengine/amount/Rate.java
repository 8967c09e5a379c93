package io.loyaltyengine.amount;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What an amount of a program's currency is worth in money, as a program states it: 500 points are 5.00 GBP.
 *
 * @param amount so much of the program's currency, more than zero
 * @param money is worth so much money, more than zero
 */
public record Rate(Amount amount, Money money) {

    /**
     * Checks that both sides are more than zero.
     *
     * @param amount so much of the program's currency, more than zero
     * @param money is worth so much money, more than zero
     * @throws IllegalArgumentException if one is not
     */
    public Rate {
        if (!amount.isPositive() || money.isZero() || money.isNegative()) {
            throw new IllegalArgumentException(
                    "a rate has more than nothing on both sides, not " + amount + " for " + money);
        }
    }

    /**
     * What so much is worth, rounded down to the money's smallest unit.
     *
     * @param given the amount
     * @return its worth
     */
    public Money worthOf(Amount given) {
        BigDecimal worth = given.value()
                .multiply(money.value())
                .divide(amount.value(), money.value().scale(), RoundingMode.DOWN);
        return new Money(money.currency(), worth);
    }

    /**
     * The most of the currency that is worth no more than so much money.
     *
     * @param limit the money
     * @return the amount, rounded down to the currency's smallest unit
     */
    public Amount within(Money limit) {
        BigDecimal most = limit.value()
                .multiply(amount.value())
                .divide(money.value(), amount.currency().scale(), RoundingMode.DOWN);
        return new Amount(amount.currency(), most);
    }

    @Override
    public String toString() {
        return amount + " = " + money;
    }
}
