package io.loyaltyengine.ledger;

import java.math.BigDecimal;

/**
 * A line of a recorded purchase, with what has come back of it.
 *
 * @param id its id within the purchase
 * @param sku the stock-keeping unit
 * @param quantity how much was bought
 * @param returned how much has come back so far
 */
public record BoughtLine(String id, String sku, BigDecimal quantity, BigDecimal returned) {

    /**
     * How much can still come back.
     *
     * @return what was bought less what came back
     */
    public BigDecimal returnable() {
        return quantity.subtract(returned);
    }

    BoughtLine giveBack(BigDecimal more) {
        return new BoughtLine(id, sku, quantity, returned.add(more));
    }
}
