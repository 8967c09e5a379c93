package io.loyaltyengine.rules.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * The rules that may be asked at a moment. Where only few are open at once, as with campaigns of a week, time is cut where
 * one begins or ends, and each piece has the rules that are open in it, sorted together; otherwise, as that would grow with
 * the square of their number, they are left to a tree of {@link Intervals}. Immutable.
 */
final class Timeline {

    /** How many pieces a rule may lie in, on average, to have its place in each of them. */
    private static final int MOST_PIECES = 32;

    private final Cuts begins;
    private final Bucket[] pieces;
    private final @Nullable Intervals intervals;

    private Timeline(List<Intervals.Interval> intervals) {
        long[] cuts = cuts(intervals);
        boolean fits = fits(intervals, cuts);
        this.begins = new Cuts(fits ? cuts : new long[0]);
        this.pieces = fits ? pieces(intervals, cuts) : new Bucket[0];
        this.intervals = fits ? null : Intervals.of(intervals);
    }

    private static boolean fits(List<Intervals.Interval> intervals, long[] cuts) {
        long room = 0;
        for (Intervals.Interval each : intervals) {
            int pieces = Arrays.binarySearch(cuts, each.until()) - Arrays.binarySearch(cuts, each.from());
            room += (long) (MOST_PIECES - pieces) * each.postings().size();
        }
        return room >= 0;
    }

    private static Bucket[] pieces(List<Intervals.Interval> intervals, long[] cuts) {
        List<List<Posting>> open = new ArrayList<>();
        for (int i = 0; i < cuts.length; i++) {
            open.add(new ArrayList<>());
        }
        for (Intervals.Interval each : intervals) {
            int until = Arrays.binarySearch(cuts, each.until());
            for (int i = Arrays.binarySearch(cuts, each.from()); i < until; i++) {
                open.get(i).addAll(each.postings());
            }
        }
        return open.stream().map(Bucket::of).toArray(Bucket[]::new);
    }

    private static long[] cuts(List<Intervals.Interval> intervals) {
        return intervals.stream()
                .flatMapToLong(each -> LongStream.of(each.from(), each.until()))
                .sorted()
                .distinct()
                .toArray();
    }

    /** Null where there are no intervals. */
    static @Nullable Timeline of(List<Intervals.Interval> intervals) {
        return intervals.isEmpty() ? null : new Timeline(intervals);
    }

    void at(long point, Scratch scratch) {
        if (intervals != null) {
            intervals.at(point, scratch);
            return;
        }
        int piece = begins.lastUntil(point);
        if (piece >= 0) {
            scratch.ask(pieces[piece]);
        }
    }
}
