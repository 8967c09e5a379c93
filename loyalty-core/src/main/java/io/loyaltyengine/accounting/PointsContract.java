package io.loyaltyengine.accounting;

import io.loyaltyengine.amount.Amount;
import io.loyaltyengine.amount.Currency;
import io.loyaltyengine.amount.CurrencyMismatchException;
import io.loyaltyengine.amount.Money;
import io.loyaltyengine.amount.Rate;
import io.loyaltyengine.amount.Weights;
import java.util.List;

/**
 * Sales that gave goods and points at once, at inception: how much of what customers paid is for the points. Points that
 * are a material right are a promise of their own, and the price is shared among the promises in proportion to what each
 * would cost alone (IFRS 15.74-80 and B39-B43, ASC 606-10-32-31 to 32-35 and 55-41 to 55-45). How many points will ever be
 * redeemed is an estimate, and the host's.
 *
 * <p>Immutable and safe for use by many threads.
 *
 * @param consideration what customers paid, not negative, net of what they got back
 * @param goods what the goods cost alone, not negative, in the same ISO currency
 * @param worth what points are worth on redemption, in the same ISO currency
 * @param issued how many points the sales gave, not negative
 * @param expected how many of them are expected to be redeemed in all, by the estimate at inception; from zero to issued
 */
public record PointsContract(Money consideration, Money goods, Rate worth, Amount issued, Amount expected) {

    /**
     * Checks that the parts fit.
     *
     * @param consideration what customers paid, not negative, net of what they got back
     * @param goods what the goods cost alone, not negative, in the same ISO currency
     * @param worth what points are worth on redemption, in the same ISO currency
     * @param issued how many points the sales gave, not negative
     * @param expected how many of them are expected to be redeemed in all, by the estimate at inception; from zero to issued
     * @throws CurrencyMismatchException if currencies differ
     * @throws IllegalArgumentException if something is negative, more is expected than was issued, or goods and points are
     *     both worth nothing, so that nothing says how to share
     */
    public PointsContract {
        requireSame(consideration, goods);
        requireSame(consideration, worth.money());
        requireSame(worth.amount(), issued);
        if (consideration.isNegative() || goods.isNegative()) {
            throw new IllegalArgumentException("what was paid and what goods cost alone are not negative, not "
                    + consideration + " for goods of " + goods);
        }
        if (expected.isNegative() || expected.compareTo(issued) > 0) {
            throw new IllegalArgumentException(
                    "of " + issued + ", from nothing to all of them can be expected to be redeemed, not " + expected);
        }
        if (goods.isZero() && expected.isZero()) {
            throw new IllegalArgumentException(
                    "goods and points are both worth nothing alone, so that nothing says how to share " + consideration
                            + "; give what the goods cost alone");
        }
    }

    private static void requireSame(Money one, Money other) {
        if (!one.currency().equals(other.currency())) {
            throw new CurrencyMismatchException(one.iso(), other.iso());
        }
    }

    private static void requireSame(Amount one, Amount other) {
        if (!one.currency().equals(other.currency())) {
            throw new CurrencyMismatchException(
                    one.currency().code(), other.currency().code());
        }
    }

    /**
     * What was paid, by promise. The parts sum to what was paid.
     *
     * @param goods for the goods: revenue once they are handed over
     * @param points for the points: deferred
     */
    public record Allocation(Money goods, Money points) {}

    /**
     * What was paid, in proportion to what goods and points cost alone. What points cost alone is their worth times what
     * is expected to be redeemed of them, and exact: it is rounded nowhere before the shares are. Those are in the smallest
     * unit of the money, by largest remainder, which for two parts is rounding to the nearest, a half in favour of the
     * goods.
     *
     * @return the parts
     */
    public Allocation allocation() {
        Currency unit = Currency.cashback("MONEY", consideration.iso());
        // both sides times the rate's amount, so that no division is needed
        Weights weights = Weights.ofArray(
                goods.value().multiply(worth.amount().value()),
                expected.value().multiply(worth.money().value()));
        List<Amount> shares = weights.share(new Amount(unit, consideration.value()));
        return new Allocation(money(shares.get(0)), money(shares.get(1)));
    }

    private Money money(Amount share) {
        return new Money(consideration.currency(), share.value());
    }

    /**
     * The revenue on points before anything is redeemed.
     *
     * @return all of what is allocated to the points is deferred
     */
    public DeferredRevenue deferred() {
        return DeferredRevenue.of(allocation().points(), expected);
    }
}
