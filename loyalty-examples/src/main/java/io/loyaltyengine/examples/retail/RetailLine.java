package io.loyaltyengine.examples.retail;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One line of an invoice as the shop wrote it down. What the article was called and where the customer
 * lives is not kept: the stock code names the article, and nothing here asks for the country.
 *
 * @param line where it stands in the file, the header being line 1
 * @param invoice the invoice's number, not empty; one that begins with {@code C} cancels, one that begins with
 *     {@code A} adjusts
 * @param sku the stock code, not empty, in the case of the file
 * @param quantity how many; less than zero where they went back or were written off
 * @param at when, on the shop's own clock
 * @param unitPrice the price of one in pounds, with the decimals of the file
 * @param customer who bought, or null where nobody is named
 */
public record RetailLine(
        int line,
        String invoice,
        String sku,
        int quantity,
        LocalDateTime at,
        BigDecimal unitPrice,
        @Nullable String customer) {

    /**
     * Quantity times unit price, exactly.
     *
     * @return pounds, with the decimals of the unit price; less than zero for a line that takes something back
     */
    public BigDecimal amount() {
        return unitPrice.multiply(BigDecimal.valueOf(quantity));
    }

    /**
     * Whether the invoice is a cancellation.
     *
     * @return true where its number begins with {@code C}
     */
    public boolean isCancellation() {
        return invoice.charAt(0) == 'C';
    }

    /**
     * Whether the line corrects the shop's books or stock rather than telling of a customer.
     *
     * @return true where the invoice's number begins with {@code A}, or less than nothing was sold without cancelling
     */
    public boolean isAdjustment() {
        return invoice.charAt(0) == 'A' || (quantity < 0 && !isCancellation());
    }
}
