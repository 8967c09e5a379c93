package io.loyaltyengine.rule;

import io.loyaltyengine.amount.Amount;
import io.loyaltyengine.amount.Currency;
import io.loyaltyengine.amount.Weights;
import io.loyaltyengine.calendar.Term;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What a rule that applies proposes (accrual). Stacking, multipliers and caps come after it, whoever proposes. */
public sealed interface Award {

    /**
     * The rule that proposes it.
     *
     * @return the id of a rule that the program declares
     */
    String rule();

    /**
     * An amount, exact until it is rounded.
     *
     * @param rule the rule
     * @param currency in what
     * @param slices what was counted and what it gives; their sum is the award
     * @param weights how much each line contributed; what comes back in a return follows them
     * @param rounding where the exact result becomes an amount of the currency
     * @param atMost the most that the award can be, or null for no bound
     */
    record Earn(
            String rule,
            Currency currency,
            List<Slice> slices,
            Weights weights,
            Rounding rounding,
            @Nullable Amount atMost)
            implements Award {

        /**
         * Checks the slices.
         *
         * @param rule the rule
         * @param currency in what
         * @param slices what was counted and what it gives; their sum is the award
         * @param weights how much each line contributed; what comes back in a return follows them
         * @param rounding where the exact result becomes an amount of the currency
         * @param atMost the most that the award can be, or null for no bound
         * @throws IllegalArgumentException if a number is negative, there is no slice, several are to be rounded on each line, or the bound is
         *     in another currency
         */
        public Earn {
            slices = List.copyOf(slices);
            for (Slice slice : slices) {
                if (slice.basis().signum() < 0
                        || slice.factor().signum() < 0
                        || slice.per().signum() <= 0) {
                    throw new IllegalArgumentException("the rule " + rule + " awards "
                            + slice.factor().toPlainString() + " " + currency + " per "
                            + slice.per().toPlainString() + " on "
                            + slice.basis().toPlainString()
                            + "; an award is not negative");
                }
            }
            if (slices.isEmpty() || (rounding == Rounding.LINE && slices.size() > 1)) {
                throw new IllegalArgumentException("the rule " + rule + " awards in " + slices.size()
                        + " slices; it is one, or several that are rounded once on the basket");
            }
            if (atMost != null && !atMost.currency().equals(currency)) {
                throw new IllegalArgumentException("the rule " + rule + " awards " + currency + " and at most " + atMost
                        + "; they are of one currency");
            }
        }

        /**
         * An award in one slice, without a bound.
         *
         * @param rule the rule
         * @param currency in what
         * @param basis what was counted, not negative
         * @param factor what so much of the basis gives, not negative
         * @param per how much of the basis gives that, more than zero
         * @param weights how much each line contributed; what comes back in a return follows them
         * @param rounding where the exact result becomes an amount of the currency
         * @throws IllegalArgumentException if a number is negative
         */
        public Earn(
                String rule,
                Currency currency,
                BigDecimal basis,
                BigDecimal factor,
                BigDecimal per,
                Weights weights,
                Rounding rounding) {
            this(rule, currency, List.of(new Slice(basis, factor, per)), weights, rounding, null);
        }

        /**
         * The award as an amount, before its bound.
         *
         * @return the sum of the slices, rounded by the currency once for the basket, or once for each line
         */
        public Amount unbounded() {
            if (rounding == Rounding.BASKET || weights.size() == 0) {
                return slices.size() == 1
                        ? slices.get(0).of(currency, slices.get(0).basis())
                        : Slice.sum(currency, slices);
            }
            Amount sum = currency.zero();
            for (int i = 0; i < weights.size(); i++) {
                sum = sum.plus(slices.get(0).of(currency, weights.get(i)));
            }
            return sum;
        }

        /**
         * The award as an amount.
         *
         * @return the sum of the slices, rounded, or the bound where that is less
         */
        public Amount amount() {
            Amount amount = unbounded();
            return atMost == null || amount.compareTo(atMost) <= 0 ? amount : atMost;
        }

        /**
         * What each line contributed to the amount, so that shares of it follow.
         *
         * @return the weights, each rounded as the amount was
         */
        public Weights shares() {
            if (rounding == Rounding.BASKET || weights.size() == 0) {
                return weights;
            }
            BigDecimal[] rounded = new BigDecimal[weights.size()];
            for (int i = 0; i < rounded.length; i++) {
                rounded[i] = slices.get(0).of(currency, weights.get(i)).value();
            }
            return Weights.ofArray(rounded);
        }
    }

    /**
     * A part of a basis, and what it gives.
     *
     * @param basis how much was counted, not negative
     * @param factor what so much of it gives, not negative
     * @param per how much of it gives that, more than zero
     */
    record Slice(BigDecimal basis, BigDecimal factor, BigDecimal per) {

        Amount of(Currency currency, BigDecimal part) {
            return new Amount(currency, part.multiply(factor).divide(per, currency.scale(), currency.rounding()));
        }

        /** Exact until the one division at the end. */
        static Amount sum(Currency currency, List<Slice> slices) {
            BigDecimal over = BigDecimal.ZERO;
            BigDecimal under = BigDecimal.ONE;
            for (Slice slice : slices) {
                BigDecimal gives = slice.basis.multiply(slice.factor);
                over = over.multiply(slice.per).add(gives.multiply(under));
                under = under.multiply(slice.per);
            }
            return new Amount(currency, over.divide(under, currency.scale(), currency.rounding()));
        }
    }

    /**
     * A factor on the sum of what other rules award.
     *
     * @param rule the rule
     * @param currency the currency whose sum it multiplies
     * @param factor by how much; at least one
     * @param groups the stacking groups whose awards are in the sum; empty for all
     */
    record Multiply(String rule, Currency currency, BigDecimal factor, Set<String> groups) implements Award {

        /**
         * Checks the factor.
         *
         * @param rule the rule
         * @param currency the currency whose sum it multiplies
         * @param factor by how much; at least one
         * @param groups the stacking groups whose awards are in the sum; empty for all
         * @throws IllegalArgumentException if it is less than one
         */
        public Multiply {
            groups = Collections.unmodifiableSet(new TreeSet<>(groups));
            if (factor.compareTo(BigDecimal.ONE) < 0) {
                throw new IllegalArgumentException("the rule " + rule + " multiplies by " + factor.toPlainString()
                        + "; a multiplier is at least 1");
            }
        }
    }

    /**
     * The right to use a perk.
     *
     * @param rule the rule
     * @param perk the perk
     * @param lasts for how long; null for ever
     */
    record GrantPerk(String rule, String perk, @Nullable Term lasts) implements Award {}

    /**
     * A mark on the member, which later activities can ask for.
     *
     * @param rule the rule
     * @param tag the mark
     * @param lasts for how long; null for ever
     */
    record GrantTag(String rule, String tag, @Nullable Term lasts) implements Award {

        /**
         * Checks the name.
         *
         * @param rule the rule
         * @param tag the mark
         * @param lasts for how long; null for ever
         * @throws IllegalArgumentException if it is blank
         */
        public GrantTag {
            if (tag.isBlank()) {
                throw new IllegalArgumentException("the rule " + rule + " grants a blank tag");
            }
        }
    }

    /** Where an exact award is rounded. */
    enum Rounding {
        /** Once, on the sum of the lines. */
        BASKET,
        /** On each line. */
        LINE
    }

    /**
     * So much, whatever the activity.
     *
     * @param rule the rule
     * @param amount how much
     * @param facts the activity, over whose lines it is spread
     * @return the award
     */
    static Award fixed(String rule, Amount amount, Facts facts) {
        return new Earn(
                rule, amount.currency(), BigDecimal.ONE, amount.value(), BigDecimal.ONE, facts.net(), Rounding.BASKET);
    }

    /**
     * So much for each unit of what the lines count.
     *
     * @param rule the rule
     * @param currency in what
     * @param factor what one of the weights' unit gives
     * @param weights how much each line counts
     * @param rounding where to round
     * @return the award
     */
    static Award perUnit(String rule, Currency currency, BigDecimal factor, Weights weights, Rounding rounding) {
        return new Earn(rule, currency, weights.total(), factor, BigDecimal.ONE, weights, rounding);
    }
}
