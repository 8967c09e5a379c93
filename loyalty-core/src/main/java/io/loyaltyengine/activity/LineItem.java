package io.loyaltyengine.activity;

import io.loyaltyengine.amount.Money;
import io.loyaltyengine.attribute.Attributes;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One line of a purchase.
 *
 * @param id its name within the purchase; not blank
 * @param sku the stock-keeping unit; not blank
 * @param category the kind of goods, or null where the host gives none
 * @param quantity how many or how much, more than zero, with up to 6 decimals
 * @param amount the price of the whole line with what was taken off this line already, before what is taken off the
 *     whole order; not negative
 * @param attributes what else the host says of the line
 */
public record LineItem(
        String id, String sku, @Nullable String category, BigDecimal quantity, Money amount, Attributes attributes) {

    /**
     * Checks the parts.
     *
     * @param id its name within the purchase; not blank
     * @param sku the stock-keeping unit; not blank
     * @param category the kind of goods, or null where the host gives none
     * @param quantity how many or how much, more than zero, with up to 6 decimals
     * @param amount the price of the whole line with what was taken off this line already, before what is taken off the
     *     whole order; not negative
     * @param attributes what else the host says of the line
     * @throws IllegalArgumentException if a name is blank, the quantity not positive or too fine, or the amount negative
     */
    public LineItem {
        if (id.isBlank()) {
            throw new IllegalArgumentException("a line has a blank id");
        }
        if (sku.isBlank()) {
            throw new IllegalArgumentException("line " + id + " has a blank sku");
        }
        quantity = Quantities.checked(quantity, "line " + id);
        if (amount.isNegative()) {
            throw new IllegalArgumentException("line " + id + " has the amount " + amount
                    + "; an amount is not negative (send a purchase return for goods that come back)");
        }
    }

    /**
     * A line without category or attributes.
     *
     * @param id its name within the purchase
     * @param sku the stock-keeping unit
     * @param quantity how many
     * @param amount the price of the whole line
     * @return the line
     */
    public static LineItem of(String id, String sku, long quantity, Money amount) {
        return new LineItem(id, sku, null, BigDecimal.valueOf(quantity), amount, Attributes.none());
    }

    /**
     * The same line in a category.
     *
     * @param name the category
     * @return a new value
     */
    public LineItem inCategory(String name) {
        return new LineItem(id, sku, name, quantity, amount, attributes);
    }

    /**
     * The same line with one more attribute.
     *
     * @param name its name
     * @param value a String, a BigDecimal, an Integer, a Long, a Boolean or a LocalDate
     * @return a new value
     */
    public LineItem with(String name, Object value) {
        return new LineItem(id, sku, category, quantity, amount, attributes.with(name, value));
    }
}
