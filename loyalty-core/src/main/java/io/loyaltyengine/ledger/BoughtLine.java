package io.loyaltyengine.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A line of a recorded purchase, with what has come back of it.
 *
 * @param id its id within the purchase
 * @param sku the stock-keeping unit
 * @param quantity how much was bought, more than nothing
 * @param amount what was due for it in the program's money, after discounts on the whole order
 * @param returned how much has come back so far
 */
public record BoughtLine(String id, String sku, BigDecimal quantity, BigDecimal amount, BigDecimal returned) {

    /**
     * How much can still come back.
     *
     * @return what was bought less what came back
     */
    public BigDecimal returnable() {
        return quantity.subtract(returned);
    }

    /**
     * What was due for what has not come back.
     *
     * @return the share of the amount, rounded half up to the amount's scale
     */
    public BigDecimal kept() {
        return returned.signum() == 0
                ? amount
                : amount.multiply(returnable()).divide(quantity, amount.scale(), RoundingMode.HALF_UP);
    }

    BoughtLine giveBack(BigDecimal more) {
        return new BoughtLine(id, sku, quantity, amount, returned.add(more));
    }
}
