package io.loyaltyengine.rules.definition;

import io.loyaltyengine.amount.Amount;
import io.loyaltyengine.amount.Currency;
import io.loyaltyengine.amount.Money;
import io.loyaltyengine.calendar.Term;
import io.loyaltyengine.rule.Award;
import java.math.BigDecimal;
import java.util.Collections;
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
     */
    record PerAmount(Amount give, Money per, Basis basis, Award.Rounding rounding) implements Effect {

        /**
         * Checks the money.
         *
         * @param give how much
         * @param per for how much money, more than nothing
         * @param basis which amount of the lines counts
         * @param rounding where to round
         * @throws IllegalArgumentException if it is nothing
         */
        public PerAmount {
            if (per.isZero() || per.isNegative()) {
                throw new IllegalArgumentException("an award is per more than nothing, not per " + per);
            }
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
     */
    record Percent(BigDecimal percent, Currency currency, Basis basis, Award.Rounding rounding) implements Effect {

        /**
         * Drops trailing zeros, so that 2.0 is 2.
         *
         * @param percent how many per cent, more than zero
         * @param currency in what
         * @param basis which amount of the lines counts
         * @param rounding where to round
         */
        public Percent {
            percent = percent.stripTrailingZeros();
        }
    }

    /**
     * So much for a number: of each line that the rule is for, where it is for purchases, otherwise of the activity.
     *
     * @param give how much
     * @param per for how much of the number, more than zero
     * @param number the number
     * @param rounding where to round
     */
    record PerUnit(Amount give, BigDecimal per, Expression number, Award.Rounding rounding) implements Effect {

        /**
         * Drops trailing zeros, so that 10.0 is 10.
         *
         * @param give how much
         * @param per for how much of the number, more than zero
         * @param number the number
         * @param rounding where to round
         */
        public PerUnit {
            per = per.stripTrailingZeros();
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
}
