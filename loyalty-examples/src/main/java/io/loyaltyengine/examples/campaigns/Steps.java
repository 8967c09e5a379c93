package io.loyaltyengine.examples.campaigns;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntConsumer;

/** Campaigns that differ in what a basket must cost, the lowest first, so that a look ends at the first that costs more. */
final class Steps {

    private final BigDecimal[] atLeast;
    private final int[] campaigns;

    /** A campaign and what a basket must cost. */
    record Step(BigDecimal atLeast, int campaign) {}

    private Steps(List<Step> sorted) {
        this.atLeast = sorted.stream().map(Step::atLeast).toArray(BigDecimal[]::new);
        this.campaigns = sorted.stream().mapToInt(Step::campaign).toArray();
    }

    static Steps of(List<Step> steps) {
        return new Steps(
                steps.stream().sorted(Comparator.comparing(Step::atLeast)).toList());
    }

    void match(BigDecimal total, IntConsumer fired) {
        for (int i = 0; i < campaigns.length && total.compareTo(atLeast[i]) >= 0; i++) {
            fired.accept(campaigns[i]);
        }
    }
}
