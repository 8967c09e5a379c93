package io.loyaltyengine.examples.retail;

import java.util.random.RandomGenerator;

/** Draws a place by whole-number weights, so that every machine draws the same. */
public final class Chances {

    private final long[] upTo;

    private Chances(long[] upTo) {
        this.upTo = upTo;
    }

    /**
     * Chances by weight.
     *
     * @param weights of each place, whole numbers from 0; at least one is more
     * @return the chances
     */
    public static Chances of(int... weights) {
        long[] upTo = new long[weights.length];
        long sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i];
            upTo[i] = sum;
        }
        return new Chances(upTo);
    }

    /** The places of a popularity that falls off as one over the rank, the first few ranks being evened out. */
    static Chances byRank(int places, int evening) {
        int[] weights = new int[places];
        for (int i = 0; i < places; i++) {
            weights[i] = 10_000_000 / (i + 1 + evening);
        }
        return of(weights);
    }

    /**
     * The first place whose weights up to it pass a random number, so that a place without weight is never drawn.
     *
     * @param random where the number comes from
     * @return the place, from 0
     */
    public int draw(RandomGenerator random) {
        long at = random.nextLong(upTo[upTo.length - 1]);
        int from = 0;
        int to = upTo.length - 1;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (upTo[middle] > at) {
                to = middle;
            } else {
                from = middle + 1;
            }
        }
        return from;
    }
}
