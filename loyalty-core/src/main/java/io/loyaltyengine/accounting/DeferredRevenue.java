package io.loyaltyengine.accounting;

import io.loyaltyengine.amount.Amount;
import io.loyaltyengine.amount.CurrencyMismatchException;
import io.loyaltyengine.amount.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How much of what was paid for points is revenue by the end of a reporting period, and how much is still owed (the
 * contract liability). Points are earned as they are redeemed, in proportion to all that are expected to be:
 * {@code recognised = allocated × redeemed to date ÷ expected in all}. The estimate may rise or fall; the whole effect on
 * what was recognised before is part of the period in which it changes (cumulative catch-up), and what is never redeemed
 * becomes revenue along with the rest (breakage in proportion). See IFRS 15.B44-B47 and Example 52 (IE267-IE270),
 * ASC 606-10-55-46 to 55-49 and 55-353 to 55-356.
 *
 * <p>Recognised and liability sum to allocated at every step. The sum recognised to date is rounded to the money's smallest
 * unit, to the nearest and a half up, and the period's revenue is a difference of two such sums, so that no rounding adds
 * up. The standards do not say how to round; this gives the figures of Example 52.
 *
 * <p>Immutable and safe for use by many threads.
 *
 * @param allocated what was paid for the points, not negative
 * @param redeemed how many points have been redeemed to date
 * @param expected how many are expected to be redeemed in all, those to date included
 * @param recognised the revenue to date, from zero to allocated
 * @param revenue what this period adds to it; negative where the estimate has risen by more than was redeemed, or
 *     redemptions were undone
 */
public record DeferredRevenue(Money allocated, Amount redeemed, Amount expected, Money recognised, Money revenue) {

    /**
     * Checks the bounds.
     *
     * @param allocated what was paid for the points, not negative
     * @param redeemed how many points have been redeemed to date
     * @param expected how many are expected to be redeemed in all, those to date included
     * @param recognised the revenue to date, from zero to allocated
     * @param revenue what this period adds to it; negative where the estimate has risen by more than was redeemed, or
     *     redemptions were undone
     * @throws IllegalArgumentException if more is redeemed than expected, something is negative, or more recognised than
     *     allocated
     * @throws CurrencyMismatchException if currencies differ
     */
    public DeferredRevenue {
        if (redeemed.isNegative()) {
            throw new IllegalArgumentException("what was redeemed to date is not negative, not " + redeemed);
        }
        if (redeemed.compareTo(expected) > 0) {
            throw new IllegalArgumentException(redeemed + " have been redeemed, and only " + expected
                    + " are expected to be in all; raise the estimate to " + redeemed + " at least");
        }
        if (recognised.isNegative() || recognised.compareTo(allocated) > 0) {
            throw new IllegalArgumentException(
                    "from nothing to all of " + allocated + " can be recognised, not " + recognised);
        }
        if (!revenue.currency().equals(allocated.currency())) {
            throw new CurrencyMismatchException(allocated.iso(), revenue.iso());
        }
    }

    /**
     * The beginning: everything is deferred.
     *
     * @param allocated what was paid for the points, not negative
     * @param expected how many points are expected to be redeemed in all
     * @return nothing redeemed, nothing recognised
     */
    public static DeferredRevenue of(Money allocated, Amount expected) {
        Money nothing = allocated.minus(allocated);
        return new DeferredRevenue(allocated, expected.currency().zero(), expected, nothing, nothing);
    }

    /**
     * The next period. Where no more is expected to be redeemed than was, all is revenue.
     *
     * @param redeemedToDate how many points have been redeemed since the beginning, net of what was undone
     * @param expectedInAll how many are expected to be redeemed in all, by the present estimate
     * @return the end of the next period
     * @throws IllegalArgumentException if more is redeemed than expected
     * @throws CurrencyMismatchException if the points are others than before
     */
    public DeferredRevenue next(Amount redeemedToDate, Amount expectedInAll) {
        if (!redeemedToDate.currency().equals(redeemed.currency())) {
            throw new CurrencyMismatchException(
                    redeemed.currency().code(), redeemedToDate.currency().code());
        }
        Money cumulative = cumulative(redeemedToDate, expectedInAll);
        return new DeferredRevenue(allocated, redeemedToDate, expectedInAll, cumulative, cumulative.minus(recognised));
    }

    /**
     * The next period, by what the ledger says of the points. An estimate of more than {@linkplain Cohort#usable can be
     * redeemed at all} counts as that, so that the liability is zero once everything is redeemed or gone.
     *
     * @param cohort what has become of the points by the end of the next period
     * @param expectedInAll how many are expected to be redeemed in all, by the present estimate
     * @return the end of the next period
     * @throws IllegalArgumentException if more is redeemed than expected
     */
    public DeferredRevenue next(Cohort cohort, Amount expectedInAll) {
        return next(cohort.used(), expectedInAll.min(cohort.usable()));
    }

    private Money cumulative(Amount redeemedToDate, Amount expectedInAll) {
        if (redeemedToDate.compareTo(expectedInAll) >= 0) {
            // all there is; if it is too much, the constructor says so
            return allocated;
        }
        BigDecimal exact = allocated
                .value()
                .multiply(redeemedToDate.value())
                .divide(expectedInAll.value(), allocated.value().scale(), RoundingMode.HALF_UP);
        return new Money(allocated.currency(), exact);
    }

    /**
     * What is still owed: the contract liability for the points.
     *
     * @return allocated less recognised
     */
    public Money liability() {
        return allocated.minus(recognised);
    }
}
