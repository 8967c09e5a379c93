package io.loyaltyengine.rule;

import io.loyaltyengine.amount.Amount;
import io.loyaltyengine.amount.Currency;
import io.loyaltyengine.amount.Weights;
import io.loyaltyengine.calendar.Term;
import java.math.BigDecimal;
import java.util.Set;
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
     * @param basis what was counted, not negative
     * @param factor what so much of the basis gives, not negative
     * @param per how much of the basis gives that, more than zero
     * @param weights how much each line contributed; what comes back in a return follows them
     * @param rounding where the exact result becomes an amount of the currency
     */
    record Earn(
            String rule,
            Currency currency,
            BigDecimal basis,
            BigDecimal factor,
            BigDecimal per,
            Weights weights,
            Rounding rounding)
            implements Award {

        /**
         * Checks that nothing is negative.
         *
         * @param rule the rule
         * @param currency in what
         * @param basis what was counted, not negative
         * @param factor what so much of the basis gives, not negative
         * @param per how much of the basis gives that, more than zero
         * @param weights how much each line contributed; what comes back in a return follows them
         * @param rounding where the exact result becomes an amount of the currency
         * @throws IllegalArgumentException if a number is
         */
        public Earn {
            if (basis.signum() < 0 || factor.signum() < 0 || per.signum() <= 0) {
                throw new IllegalArgumentException("the rule " + rule + " awards " + factor.toPlainString() + " "
                        + currency + " per " + per.toPlainString() + " on " + basis.toPlainString()
                        + "; an award is not negative");
            }
        }

        /**
         * The award as an amount.
         *
         * @return basis × factor ÷ per, rounded by the currency once for the basket, or once for each line
         */
        public Amount amount() {
            if (rounding == Rounding.BASKET || weights.size() == 0) {
                return rounded(basis);
            }
            Amount sum = currency.zero();
            for (int i = 0; i < weights.size(); i++) {
                sum = sum.plus(rounded(weights.get(i)));
            }
            return sum;
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
                rounded[i] = rounded(weights.get(i)).value();
            }
            return Weights.ofArray(rounded);
        }

        private Amount rounded(BigDecimal part) {
            return new Amount(currency, part.multiply(factor).divide(per, currency.scale(), currency.rounding()));
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
            groups = Set.copyOf(groups);
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
