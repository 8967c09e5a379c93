package io.loyaltyengine.examples.campaigns;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntConsumer;

/** The numbers of the campaigns that a purchase fires. It is used again for the next purchase; for one thread. */
public final class FiredCampaigns implements IntConsumer {

    private int[] numbers = new int[64];
    private int count;

    /** Makes it, with no campaign. */
    public FiredCampaigns() {}

    /** Forgets all. */
    public void clear() {
        count = 0;
    }

    /**
     * One more.
     *
     * @param number the number of the campaign
     */
    @Override
    public void accept(int number) {
        if (count == numbers.length) {
            numbers = Arrays.copyOf(numbers, 2 * count);
        }
        numbers[count++] = number;
    }

    /**
     * How many there are.
     *
     * @return the count; one that was fired twice counts twice
     */
    public int count() {
        return count;
    }

    /**
     * The ids of their rules.
     *
     * @return the ids, in order
     * @throws IllegalStateException if one was fired twice
     */
    public Set<String> ids() {
        Set<String> ids = new TreeSet<>();
        for (int i = 0; i < count; i++) {
            if (!ids.add(Campaign.idOf(numbers[i]))) {
                throw new IllegalStateException(Campaign.idOf(numbers[i]) + " was fired twice by one purchase");
            }
        }
        return ids;
    }
}
