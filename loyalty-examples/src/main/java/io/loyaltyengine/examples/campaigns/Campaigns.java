package io.loyaltyengine.examples.campaigns;

import io.loyaltyengine.rule.Facts;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * The campaigns of a shop and purchases under them. Immutable and safe for use by many threads.
 *
 * @param market how large the shop is
 * @param campaigns the campaigns, in the order of their numbers
 * @param purchases 64 purchases of ten lines each, as rules see them, in UTC; nobody asks for explanations
 */
public record Campaigns(Market market, List<Campaign> campaigns, List<Facts> purchases) {

    /** How many purchases there are; a power of two, so that they can take turns cheaply. */
    public static final int PURCHASES = 64;

    /**
     * Takes copies.
     *
     * @param market how large the shop is
     * @param campaigns the campaigns, in the order of their numbers
     * @param purchases 64 purchases of ten lines each, as rules see them, in UTC; nobody asks for explanations
     */
    public Campaigns {
        campaigns = List.copyOf(campaigns);
        purchases = List.copyOf(purchases);
    }

    /**
     * Draws campaigns and purchases.
     *
     * @param market how large the shop is
     * @param random where all of it comes from
     * @return the same for the same random numbers
     */
    public static Campaigns draw(Market market, RandomGenerator random) {
        CampaignChances chances = new CampaignChances(market, random);
        List<Campaign> campaigns = chances.campaigns();
        return new Campaigns(
                market,
                campaigns,
                IntStream.range(0, PURCHASES).mapToObj(chances::purchase).toList());
    }
}
