package io.loyaltyengine.rules.index;

import io.loyaltyengine.rules.definition.Expression.Binary.Operator;
import io.loyaltyengine.rules.index.Atom.NumberIs;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rules by what they ask of one sum of the purchase, the least demanding first, so that a search finds the last that holds. */
final class Ladder {

    /**
     * What a ladder is about.
     *
     * @param net whether of the sum after discounts, otherwise of the one before
     * @param upwards whether the sum must reach the bounds, otherwise stay below them
     */
    record Side(boolean net, boolean upwards) {}

    /** Sums are compared most quickly with bounds of their own scale, and most money has this one. */
    private static final int USUAL_SCALE = 2;

    private final Side side;
    private final BigDecimal[] bounds;
    private final boolean[] exclusive;
    final int[] rules;
    final @Nullable LineCheck[] checks;

    private Ladder(Side side, List<Posting> sorted) {
        this.side = side;
        rules = sorted.stream().mapToInt(Posting::rule).toArray();
        checks = sorted.stream().map(Posting::check).toArray(LineCheck[]::new);
        bounds = new BigDecimal[rules.length];
        exclusive = new boolean[rules.length];
        for (int i = 0; i < rules.length; i++) {
            NumberIs threshold = threshold(sorted.get(i));
            bounds[i] = threshold.bound().scale() < USUAL_SCALE
                    ? threshold.bound().setScale(USUAL_SCALE)
                    : threshold.bound();
            exclusive[i] = isExclusive(threshold);
        }
    }

    static Ladder of(Side side, List<Posting> postings) {
        Comparator<Posting> byBound =
                Comparator.comparing(posting -> threshold(posting).bound());
        List<Posting> sorted = new ArrayList<>(postings);
        sorted.sort((side.upwards() ? byBound : byBound.reversed())
                .thenComparing(posting -> isExclusive(threshold(posting))));
        return new Ladder(side, sorted);
    }

    private static NumberIs threshold(Posting posting) {
        if (posting.threshold() == null) {
            throw new IllegalArgumentException("No threshold: " + posting);
        }
        return posting.threshold();
    }

    private static boolean isExclusive(NumberIs threshold) {
        return threshold.operator() == Operator.MORE || threshold.operator() == Operator.LESS;
    }

    boolean isNet() {
        return side.net();
    }

    /** How many of the postings, from the first, a sum reaches. */
    int reached(BigDecimal sum) {
        int reached = 0;
        int beyond = bounds.length;
        while (reached < beyond) {
            int middle = (reached + beyond) >>> 1;
            if (isReached(sum.compareTo(bounds[middle]), exclusive[middle])) {
                reached = middle + 1;
            } else {
                beyond = middle;
            }
        }
        return reached;
    }

    private boolean isReached(int comparison, boolean strictly) {
        int distance = side.upwards() ? comparison : -comparison;
        return strictly ? distance > 0 : distance >= 0;
    }
}
