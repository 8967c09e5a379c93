package io.loyaltyengine.rules.definition;

import io.loyaltyengine.amount.Amount;
import io.loyaltyengine.amount.Currency;
import io.loyaltyengine.amount.Money;
import io.loyaltyengine.calendar.Term;
import io.loyaltyengine.rule.Award;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What a rule gives when it applies. */
public sealed interface Effect {

    /** Which amount of a line counts. */
    enum Basis {
        /** What was due for it, after its share of the discounts on the whole order. */
        NET,
        /** Its price before them. */
        GROSS
    }

    /**
     * So much for an amount of money spent on the lines that the rule is for, in proportion.
     *
     * @param give how much
     * @param per for how much money, more than nothing
     * @param basis which amount of the lines counts
     * @param rounding where to round
     * @param portion which part of it counts
     * @param atMost the most that it gives at once, or null for no bound
     */
    record PerAmount(
            Amount give,
            Money per,
            Basis basis,
            Award.Rounding rounding,
            Portion portion,
            @Nullable Amount atMost) implements Effect {

        /**
         * Checks the money.
         *
         * @param give how much
         * @param per for how much money, more than nothing
         * @param basis which amount of the lines counts
         * @param rounding where to round
         * @param portion which part of it counts
         * @param atMost the most that it gives at once, or null for no bound
         * @throws IllegalArgumentException if it is nothing
         */
        public PerAmount {
            if (per.isZero() || per.isNegative()) {
                throw new IllegalArgumentException("an award is per more than nothing, not per " + per);
            }
        }

        /**
         * On the whole of the lines, without a bound.
         *
         * @param give how much
         * @param per for how much money, more than nothing
         * @param basis which amount of the lines counts
         * @param rounding where to round
         */
        public PerAmount(Amount give, Money per, Basis basis, Award.Rounding rounding) {
            this(give, per, basis, rounding, Portion.WHOLE, null);
        }
    }

    /**
     * So much, once for the activity.
     *
     * @param give how much
     */
    record Fixed(Amount give) implements Effect {}

    /**
     * A percentage of the money spent on the lines that the rule is for.
     *
     * @param percent how many per cent, more than zero
     * @param currency in what
     * @param basis which amount of the lines counts
     * @param rounding where to round
     * @param portion which part of it counts
     * @param atMost the most that it gives at once, or null for no bound
     */
    record Percent(
            BigDecimal percent,
            Currency currency,
            Basis basis,
            Award.Rounding rounding,
            Portion portion,
            @Nullable Amount atMost)
            implements Effect {

        /**
         * Drops trailing zeros, so that 2.0 is 2.
         *
         * @param percent how many per cent, more than zero
         * @param currency in what
         * @param basis which amount of the lines counts
         * @param rounding where to round
         * @param portion which part of it counts
         * @param atMost the most that it gives at once, or null for no bound
         */
        public Percent {
            percent = percent.stripTrailingZeros();
        }

        /**
         * Of the whole of the lines, without a bound.
         *
         * @param percent how many per cent, more than zero
         * @param currency in what
         * @param basis which amount of the lines counts
         * @param rounding where to round
         */
        public Percent(BigDecimal percent, Currency currency, Basis basis, Award.Rounding rounding) {
            this(percent, currency, basis, rounding, Portion.WHOLE, null);
        }
    }

    /**
     * So much for a number: of each line that the rule is for, where it is for purchases, otherwise of the activity.
     *
     * @param give how much
     * @param per for how much of the number, more than zero
     * @param number the number
     * @param rounding where to round
     * @param atMost the most that it gives at once, or null for no bound
     */
    record PerUnit(
            Amount give,
            BigDecimal per,
            Expression number,
            Award.Rounding rounding,
            @Nullable Amount atMost) implements Effect {

        /**
         * Drops trailing zeros, so that 10.0 is 10.
         *
         * @param give how much
         * @param per for how much of the number, more than zero
         * @param number the number
         * @param rounding where to round
         * @param atMost the most that it gives at once, or null for no bound
         */
        public PerUnit {
            per = per.stripTrailingZeros();
        }

        /**
         * Without a bound.
         *
         * @param give how much
         * @param per for how much of the number, more than zero
         * @param number the number
         * @param rounding where to round
         */
        public PerUnit(Amount give, BigDecimal per, Expression number, Award.Rounding rounding) {
            this(give, per, number, rounding, null);
        }
    }

    /**
     * So much for an amount of money, at a rate that depends on how much it is (tiered rate).
     *
     * @param mode whether each part has the rate of its band, or all of it the rate of the band that it reaches
     * @param bands the bands, from low to high; at least one
     * @param per for how much money a band gives what it gives, more than nothing
     * @param basis which amount of the lines counts
     * @param portion which part of it counts
     * @param atMost the most that it gives at once, or null for no bound
     */
    record Banded(
            Mode mode,
            List<Band> bands,
            Money per,
            Basis basis,
            Portion portion,
            @Nullable Amount atMost) implements Effect {

        /** What a band's rate is for. */
        public enum Mode {
            /** For the part of the money that lies in the band. */
            MARGINAL,
            /** For all of the money, where it lies in the band. */
            WHOLE_BAND
        }

        /**
         * A band reaches from its beginning to that of the next.
         *
         * @param from where it begins, inclusive; zero or more
         * @param give how much each so much money gives in it; zero or more
         */
        public record Band(BigDecimal from, Amount give) {

            /**
             * Drops trailing zeros, so that 10.0 is 10.
             *
             * @param from where it begins, inclusive; zero or more
             * @param give how much each so much money gives in it; zero or more
             * @throws IllegalArgumentException if it begins below zero
             */
            public Band {
                from = from.stripTrailingZeros();
                if (from.signum() < 0) {
                    throw new IllegalArgumentException(
                            "a band begins at zero or above, not at " + from.toPlainString());
                }
            }
        }

        /**
         * Checks the bands.
         *
         * @param mode whether each part has the rate of its band, or all of it the rate of the band that it reaches
         * @param bands the bands, from low to high; at least one
         * @param per for how much money a band gives what it gives, more than nothing
         * @param basis which amount of the lines counts
         * @param portion which part of it counts
         * @param atMost the most that it gives at once, or null for no bound
         * @throws IllegalArgumentException if there is none, they do not rise, they give several currencies, or the money
         *     is nothing
         */
        public Banded {
            bands = List.copyOf(bands);
            if (bands.isEmpty()) {
                throw new IllegalArgumentException("an award in bands has at least one band");
            }
            for (int i = 1; i < bands.size(); i++) {
                BigDecimal before = bands.get(i - 1).from();
                if (bands.get(i).from().compareTo(before) <= 0) {
                    throw new IllegalArgumentException("the band from "
                            + bands.get(i).from().toPlainString() + " stands after that from " + before.toPlainString()
                            + "; bands rise");
                }
            }
            if (bands.stream().map(band -> band.give().currency()).distinct().count() > 1) {
                throw new IllegalArgumentException("the bands of an award give one currency");
            }
            if (per.isZero() || per.isNegative()) {
                throw new IllegalArgumentException("an award is per more than nothing, not per " + per);
            }
        }

        /**
         * In what it gives.
         *
         * @return the currency of all bands
         */
        public Currency currency() {
            return bands.get(0).give().currency();
        }
    }

    /**
     * So much for every full set of units bought on the lines that the rule is for: a stamp for every ten cups.
     *
     * @param give how much
     * @param units how many units make a set, more than zero
     * @param atMost the most that it gives at once, or null for no bound
     */
    record PerSet(Amount give, BigDecimal units, @Nullable Amount atMost) implements Effect {

        /**
         * Drops trailing zeros, so that 10.0 is 10.
         *
         * @param give how much
         * @param units how many units make a set, more than zero
         * @param atMost the most that it gives at once, or null for no bound
         * @throws IllegalArgumentException if a set is nothing
         */
        public PerSet {
            units = units.stripTrailingZeros();
            if (units.signum() <= 0) {
                throw new IllegalArgumentException("a set is more than nothing, not " + units.toPlainString());
            }
        }
    }

    /**
     * A factor on what other rules give.
     *
     * @param factor by how much, at least one
     * @param currency the currency whose sum it multiplies
     * @param groups the stacking groups whose awards are in the sum; empty for all
     */
    record Multiply(BigDecimal factor, Currency currency, Set<String> groups) implements Effect {

        /**
         * Drops trailing zeros, so that 2.0 is 2.
         *
         * @param factor by how much, at least one
         * @param currency the currency whose sum it multiplies
         * @param groups the stacking groups whose awards are in the sum; empty for all
         */
        public Multiply {
            factor = factor.stripTrailingZeros();
            groups = Collections.unmodifiableSet(new TreeSet<>(groups));
        }
    }

    /**
     * The right to use a perk.
     *
     * @param perk the perk
     * @param lasts for how long; null for ever
     */
    record GrantPerk(String perk, @Nullable Term lasts) implements Effect {}

    /**
     * A mark on the member, which later activities can ask for.
     *
     * @param tag the mark
     * @param lasts for how long; null for ever
     */
    record GrantTag(String tag, @Nullable Term lasts) implements Effect {}
}
