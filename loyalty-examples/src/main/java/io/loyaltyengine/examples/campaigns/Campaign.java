package io.loyaltyengine.examples.campaigns;

import java.math.BigDecimal;
import java.time.LocalDate;

/** One campaign of the shop, which is one rule of the program. */
public sealed interface Campaign {

    /** For how many days a campaign of a week runs. */
    int WEEK = 7;

    /**
     * Its place among the campaigns.
     *
     * @return from zero on
     */
    int number();

    /**
     * The id of its rule.
     *
     * @return the id
     */
    default String id() {
        return idOf(number());
    }

    /**
     * The id of the rule of a campaign.
     *
     * @param number its place among the campaigns
     * @return the id
     */
    static String idOf(int number) {
        return "campaign-" + number;
    }

    /**
     * The place of the campaign whose rule has that id.
     *
     * @param id the id of a rule
     * @return its place among the campaigns
     * @throws NumberFormatException if no campaign's rule has such an id
     */
    static int numberOf(String id) {
        return Integer.parseInt(id, id.indexOf('-') + 1, id.length(), 10);
    }

    /**
     * Points on one article.
     *
     * @param number its place
     * @param sku the article
     */
    record OfSku(int number, String sku) implements Campaign {}

    /**
     * Points on goods of one category.
     *
     * @param number its place
     * @param category the category
     */
    record OfCategory(int number, String category) implements Campaign {}

    /**
     * Points on goods of one category for members of one tier.
     *
     * @param number its place
     * @param tier the tier
     * @param category the category
     */
    record OfTier(int number, String tier, String category) implements Campaign {}

    /**
     * Points on a large basket for members of one segment.
     *
     * @param number its place
     * @param segment the segment
     * @param atLeast what the basket must cost, with two decimals
     */
    record OfSegment(int number, String segment, BigDecimal atLeast) implements Campaign {}

    /**
     * Points on a large basket in one week.
     *
     * @param number its place
     * @param from the first of its seven days
     * @param atLeast what the basket must cost, with two decimals
     */
    record OfWeek(int number, LocalDate from, BigDecimal atLeast) implements Campaign {

        /**
         * The day on which it is over.
         *
         * @return the first day after it
         */
        public LocalDate until() {
            return from.plusDays(WEEK);
        }

        /**
         * Whether it runs.
         *
         * @param day some day
         * @return true on its seven days
         */
        public boolean runsOn(LocalDate day) {
            return !day.isBefore(from) && day.isBefore(until());
        }
    }
}
