package io.loyaltyengine.rules.index;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * A centred interval tree: the intervals that a point lies in, in time that grows with the logarithm of their number and
 * with how many there are. Immutable.
 */
final class Intervals {

    /**
     * An interval with the rules that need it.
     *
     * @param stretch its points, one or more
     * @param postings the rules to ask where the point lies in it
     * @param bucket the same, sorted
     */
    record Interval(Stretch stretch, List<Posting> postings, Bucket bucket) {
        long from() {
            return stretch.from();
        }

        long until() {
            return stretch.until();
        }
    }

    private final long centre;
    private final Interval[] byBegin;
    private final Interval[] byEnd;
    private final @Nullable Intervals before;
    private final @Nullable Intervals after;

    private Intervals(List<Interval> intervals) {
        long[] ends = intervals.stream()
                .flatMapToLong(each -> LongStream.of(each.from(), each.until() - 1))
                .sorted()
                .toArray();
        long middle = ends[ends.length / 2];
        centre = middle;
        Interval[] across = intervals.stream()
                .filter(each -> each.from() <= middle && middle < each.until())
                .toArray(Interval[]::new);
        byBegin = across.clone();
        byEnd = across;
        Arrays.sort(byBegin, Comparator.comparingLong(Interval::from));
        Arrays.sort(byEnd, Comparator.comparingLong(Interval::until).reversed());
        before = of(intervals.stream().filter(each -> each.until() <= middle).toList());
        after = of(intervals.stream().filter(each -> each.from() > middle).toList());
    }

    /** Null where there are no intervals. */
    static @Nullable Intervals of(List<Interval> intervals) {
        return intervals.isEmpty() ? null : new Intervals(intervals);
    }

    void at(long point, Scratch scratch) {
        if (point < centre) {
            for (int i = 0; i < byBegin.length && byBegin[i].from() <= point; i++) {
                scratch.ask(byBegin[i].bucket());
            }
        } else {
            for (int i = 0; i < byEnd.length && byEnd[i].until() > point; i++) {
                scratch.ask(byEnd[i].bucket());
            }
        }
        Intervals side = point < centre ? before : after;
        if (side != null) {
            side.at(point, scratch);
        }
    }
}
