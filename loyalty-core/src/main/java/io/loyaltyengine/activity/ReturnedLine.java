package io.loyaltyengine.activity;

import java.math.BigDecimal;

/** What comes back: goods of a known purchase, or goods for which nobody can show the receipt. */
public sealed interface ReturnedLine {

    /**
     * How much comes back.
     *
     * @return more than zero, with up to 6 decimals
     */
    BigDecimal quantity();

    /**
     * So much of one line of a known purchase. More than was bought and not yet returned is refused.
     *
     * @param purchase the key of the purchase
     * @param line the id of the line in it
     * @param quantity how much
     */
    record OfPurchase(ActivityId purchase, String line, BigDecimal quantity) implements ReturnedLine {

        /**
         * Checks the quantity.
         *
         * @param purchase the key of the purchase
         * @param line the id of the line in it
         * @param quantity how much
         * @throws IllegalArgumentException if it is not more than zero, or too fine
         */
        public OfPurchase {
            quantity = Quantities.checked(quantity, "the return of line " + line + " of " + purchase);
        }
    }

    /**
     * So much of an article, without saying when it was bought. It is matched to the member's own purchases of the
     * article up to that moment, the newest first; what no purchase covers is reported as unmatched and takes nothing back.
     *
     * @param sku the stock-keeping unit
     * @param quantity how much
     */
    record WithoutReceipt(String sku, BigDecimal quantity) implements ReturnedLine {

        /**
         * Checks the quantity.
         *
         * @param sku the stock-keeping unit
         * @param quantity how much
         * @throws IllegalArgumentException if it is not more than zero, or too fine
         */
        public WithoutReceipt {
            quantity = Quantities.checked(quantity, "the return of " + sku);
        }
    }
}
