package io.loyaltyengine.reward;

import io.loyaltyengine.amount.Amount;
import io.loyaltyengine.amount.Currency;
import io.loyaltyengine.amount.Money;
import io.loyaltyengine.amount.Rate;
import io.loyaltyengine.calendar.Term;
import io.loyaltyengine.explain.Step;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The terms on which an amount of a currency becomes money off an order.
 *
 * @param id the name of the reward
 * @param rate what the currency is worth
 * @param minimum the least that can be redeemed
 * @param step only multiples of this can be redeemed; more than nothing
 * @param maxShare the largest part of an order that can be paid so, more than 0 and at most 1
 * @param holdFor how long an authorisation holds before it releases itself
 */
public record MoneyOff(String id, Rate rate, Amount minimum, Amount step, BigDecimal maxShare, Term holdFor) {

    /**
     * Checks the parts.
     *
     * @param id the name of the reward
     * @param rate what the currency is worth
     * @param minimum the least that can be redeemed
     * @param step only multiples of this can be redeemed; more than nothing
     * @param maxShare the largest part of an order that can be paid so, more than 0 and at most 1
     * @param holdFor how long an authorisation holds before it releases itself
     * @throws IllegalArgumentException if the name is blank, the step not positive, the share out of range, or the
     *     currency one that cannot be spent
     */
    public MoneyOff {
        maxShare = maxShare.stripTrailingZeros();
        if (id.isBlank()) {
            throw new IllegalArgumentException("a reward has a blank id");
        }
        if (!step.isPositive() || minimum.isNegative()) {
            throw new IllegalArgumentException("the reward " + id + " goes in steps of " + step + " from " + minimum);
        }
        if (maxShare.signum() <= 0 || maxShare.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException("the reward " + id + " covers up to " + maxShare.toPlainString()
                    + " of an order; it is more than 0 and at most 1");
        }
        if (!rate.amount().currency().kind().spendable()) {
            throw new IllegalArgumentException(
                    "the reward " + id + " spends " + rate.amount().currency() + ", which only qualifies");
        }
    }

    /**
     * What it is paid with.
     *
     * @return the currency
     */
    public Currency currency() {
        return rate.amount().currency();
    }

    /**
     * What would be redeemed: the request, cut to the balance, to the share of the order and to whole steps.
     *
     * @param requested how much at the most, or null for as much as possible
     * @param available the available balance
     * @param order the value of the order
     * @return the quote, of nothing where the minimum is not reached
     */
    public Quote quote(@Nullable Amount requested, Amount available, Money order) {
        Cuts cuts = new Cuts(requested == null ? available : requested);
        cuts.to(available, "the balance");
        BigDecimal coverable =
                order.value().multiply(maxShare).setScale(order.value().scale(), RoundingMode.DOWN);
        Money most = new Money(order.currency(), coverable);
        String share = maxShare.compareTo(BigDecimal.ONE) == 0
                ? "the value of the order, " + order
                : maxShare.movePointRight(2).stripTrailingZeros().toPlainString() + " % of the order of " + order;
        cuts.to(rate.within(most), share);
        cuts.toWhole(step);
        cuts.toNothingBelow(minimum);
        Money worth = rate.worthOf(cuts.amount());
        if (worth.isZero()) {
            cuts.to(currency().zero(), "the rate, at which it is worth less than the money's smallest unit");
        }
        return new Quote(cuts.amount(), worth, cuts.steps());
    }

    /**
     * The rate as an exchange of the currency for money.
     *
     * @return the exchange
     */
    public Exchange exchange() {
        return new Exchange(
                id,
                currency().code(),
                Exchange.money(rate.money().currency()),
                rate.amount().value(),
                rate.money().value());
    }

    /**
     * What would be redeemed, and why not more.
     *
     * @param amount how much of the currency; may be nothing
     * @param worth the money off
     * @param steps what limited it
     */
    public record Quote(Amount amount, Money worth, List<Step> steps) {

        /**
         * Takes a copy of the steps.
         *
         * @param amount how much of the currency; may be nothing
         * @param worth the money off
         * @param steps what limited it
         */
        public Quote {
            steps = List.copyOf(steps);
        }
    }
}
