package io.loyaltyengine.examples.campaigns;

import java.util.function.IntConsumer;

/** The campaigns on one category: those for everybody, and those for each tier in the order of the tiers. */
final class Shelf {

    private final int[] forAll;
    private final int[][] byTier;

    Shelf(int[] forAll, int[][] byTier) {
        this.forAll = forAll;
        this.byTier = byTier;
    }

    void match(int tier, IntConsumer fired) {
        for (int campaign : forAll) {
            fired.accept(campaign);
        }
        if (tier >= 0) {
            for (int campaign : byTier[tier]) {
                fired.accept(campaign);
            }
        }
    }
}
