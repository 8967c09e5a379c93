package io.loyaltyengine.reward;

import io.loyaltyengine.amount.Amount;
import io.loyaltyengine.amount.CurrencyMismatchException;
import io.loyaltyengine.explain.Step;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The terms on which an amount of one currency of the program becomes an amount of another, such as points that become
 * cashback or a partner's miles: 100 points are 1.20 GBP.
 *
 * @param id the name of the conversion
 * @param from so much of the source, more than nothing
 * @param to becomes so much of the target, more than nothing and of another currency
 * @param minimum the least of the source that can be converted; may be nothing
 * @param step only multiples of this much of the source can be converted; more than nothing
 */
public record Conversion(String id, Amount from, Amount to, Amount minimum, Amount step) {

    /**
     * Checks the parts.
     *
     * @param id the name of the conversion
     * @param from so much of the source, more than nothing
     * @param to becomes so much of the target, more than nothing and of another currency
     * @param minimum the least of the source that can be converted; may be nothing
     * @param step only multiples of this much of the source can be converted; more than nothing
     * @throws IllegalArgumentException if the name is blank, a side is not more than nothing or of a currency that only
     *     qualifies, both sides are of one currency, the step is not positive, the minimum negative, or one of these two
     *     not of the source
     */
    public Conversion {
        if (id.isBlank()) {
            throw new IllegalArgumentException("a conversion has a blank id");
        }
        if (from.currency().code().equals(to.currency().code())) {
            throw new IllegalArgumentException("the conversion " + id + " turns " + from.currency()
                    + " into itself; it is from one currency to another");
        }
        if (!from.isPositive() || !to.isPositive()) {
            throw new IllegalArgumentException(
                    "the conversion " + id + " turns " + from + " into " + to + "; both are more than nothing");
        }
        for (Amount side : List.of(from, to)) {
            if (!side.currency().kind().spendable()) {
                throw new IllegalArgumentException("the conversion " + id + " turns " + from.currency() + " into "
                        + to.currency() + ", and " + side.currency() + " only qualifies");
            }
        }
        if (!minimum.currency().equals(from.currency()) || !step.currency().equals(from.currency())) {
            throw new IllegalArgumentException("the conversion " + id + " takes " + from.currency()
                    + ", and so do its minimum and its step, which are in " + minimum.currency() + " and "
                    + step.currency());
        }
        if (!step.isPositive() || minimum.isNegative()) {
            throw new IllegalArgumentException("the conversion " + id + " goes in steps of " + step + " from " + minimum
                    + "; a step is more than nothing, and a minimum not less than nothing");
        }
    }

    /**
     * What would be converted: the request, cut to the balance, to whole steps, and to nothing below the minimum or
     * where it would buy nothing. What it buys is rounded down to the target's smallest unit, and what of it bought
     * nothing is told apart, so that no value comes into being and none is lost.
     *
     * @param requested how much of the source at the most, not negative, or null for as much as possible
     * @param available the available balance of the source, not negative
     * @return the quote, of nothing where a limit leaves nothing
     * @throws IllegalArgumentException if one of them is negative
     * @throws CurrencyMismatchException if one of them is not of the source
     * @throws ArithmeticException if what it buys passes the bound of an amount
     */
    public Quote quote(@Nullable Amount requested, Amount available) {
        Amount asked = requested == null ? available : requested;
        if (asked.isNegative() || available.isNegative()) {
            throw new IllegalArgumentException("the conversion " + id + " was asked for " + asked + " of " + available
                    + "; neither is less than nothing");
        }
        Cuts cuts = new Cuts(asked);
        cuts.to(available, "the balance");
        cuts.toWhole(step);
        cuts.toNothingBelow(minimum);
        Amount given = times(cuts.amount(), to, from, RoundingMode.DOWN);
        if (given.isZero()) {
            Amount smallest = new Amount(
                    to.currency(), BigDecimal.valueOf(1, to.currency().scale()));
            cuts.to(from.currency().zero(), "the rate, at which it buys less than " + smallest);
        }
        Amount taken = cuts.amount();
        return new Quote(taken, given, taken.minus(times(given, from, to, RoundingMode.UP)), cuts.steps());
    }

    private static Amount times(Amount amount, Amount by, Amount of, RoundingMode rounding) {
        BigDecimal exact = amount.value()
                .multiply(by.value())
                .divide(of.value(), by.currency().scale(), rounding);
        return new Amount(by.currency(), exact);
    }

    /**
     * The rate as an exchange of one currency for the other.
     *
     * @return the exchange
     */
    public Exchange exchange() {
        return new Exchange(id, from.currency().code(), to.currency().code(), from.value(), to.value());
    }

    /**
     * What would be converted, and why not more.
     *
     * @param taken how much of the source goes in, in whole steps; may be nothing
     * @param given how much of the target it buys, rounded down
     * @param residual how much of what was taken bought nothing, in the source: less than the target's smallest unit costs
     * @param steps what limited it
     */
    public record Quote(Amount taken, Amount given, Amount residual, List<Step> steps) {

        /**
         * Takes a copy of the steps.
         *
         * @param taken how much of the source goes in, in whole steps; may be nothing
         * @param given how much of the target it buys, rounded down
         * @param residual how much of what was taken bought nothing, in the source: less than the target's smallest unit
         *     costs
         * @param steps what limited it
         */
        public Quote {
            steps = List.copyOf(steps);
        }

        /**
         * What was paid for what is given: the least that buys it.
         *
         * @return what was taken less the residual, in the source
         */
        public Amount used() {
            return taken.minus(residual);
        }
    }
}
