package io.loyaltyengine.rules.definition;

import io.loyaltyengine.amount.Money;
import org.jspecify.annotations.Nullable;

/** Which part of the lines that a rule is for counts. */
public sealed interface Portion {

    /** All of it. */
    Portion WHOLE = new Whole();

    /** All of it. */
    record Whole() implements Portion {}

    /**
     * The first so much money, line by line in the order of the purchase.
     *
     * @param most how much, more than nothing
     */
    record UpTo(Money most) implements Portion {

        /**
         * Checks the money.
         *
         * @param most how much, more than nothing
         * @throws IllegalArgumentException if it is nothing
         */
        public UpTo {
            if (most.isZero() || most.isNegative()) {
                throw new IllegalArgumentException("a part of a basket is up to more than nothing, not up to " + most);
            }
        }
    }

    /**
     * Some units of all that the lines have, by their price: "of every three the cheapest". Only whole units count. The price
     * of a unit is the line's amount over its quantity; among units of one price those of the earlier line come first. Several
     * units of a line count for their share of its amount, rounded half up to the amount's scale.
     *
     * @param end from which end
     * @param units how many units, at least one
     * @param ofEvery of how many units each, or null for so many of all
     */
    record ByPrice(End end, int units, @Nullable Integer ofEvery) implements Portion {

        /** From which end units are taken. */
        public enum End {
            /** The cheapest first. */
            CHEAPEST,
            /** The dearest first. */
            DEAREST
        }

        /**
         * Checks the numbers.
         *
         * @param end from which end
         * @param units how many units, at least one
         * @param ofEvery of how many units each, or null for so many of all
         * @throws IllegalArgumentException if there is no unit, or there are more of them than of every so many
         */
        public ByPrice {
            if (units < 1 || (ofEvery != null && ofEvery < units)) {
                throw new IllegalArgumentException(
                        "a part of a basket is at least one unit, and no more than of every so many; not " + units
                                + (ofEvery == null ? "" : " of every " + ofEvery));
            }
        }
    }
}
