package io.loyaltyengine.rules.lint;

import io.loyaltyengine.amount.Currency;
import java.math.BigDecimal;
import java.util.List;

/**
 * The most of a currency that a purchase can bring.
 *
 * @param currency the currency
 * @param ceiling in proportion to the price of the purchase before discounts, and once, before rounding
 * @param proportional the rules, and the tier, by which the highest rate comes about
 * @param fixed the rules by which the most comes once
 * @param unmeasured the rules that give for something else than the price, so much of which is not counted
 * @param roundings how often a purchase is rounded up to the next unit, once and on each line
 * @param limits the caps and budgets that may clip it
 */
record Most(
        Currency currency,
        Ceiling ceiling,
        List<String> proportional,
        List<String> fixed,
        List<String> unmeasured,
        Roundings roundings,
        List<String> limits) {

    /**
     * What rounding can add.
     *
     * @param once to a purchase
     * @param onEachLine on each line of it
     */
    record Roundings(BigDecimal once, BigDecimal onEachLine) {}

    /** The most for a purchase at a price before discounts, rounded. */
    BigDecimal of(BigDecimal price, int lines) {
        return ceiling.rate()
                .multiply(price)
                .add(ceiling.once())
                .add(roundings.once())
                .add(roundings.onEachLine().multiply(BigDecimal.valueOf(lines)));
    }
}
