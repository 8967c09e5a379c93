package io.loyaltyengine.rules.index;

/**
 * Points of time in order, and which of them a moment lies behind. The time between the first and the last is divided into as
 * many equal stretches as there are points, so that where they are spread evenly, as campaigns of a year are, next to
 * nothing is left to search. Immutable.
 */
final class Cuts {

    private final long[] points;
    /** How many points, from the first, lie before any time that can be. */
    private final int low;

    private final long first;
    private final long last;
    private final long width;
    /** The last point at or before the beginning of each stretch, and of the end of them all. */
    private final int[] starts;

    /** Takes points in ascending order, each once; those of open ends may be the least and the greatest of all numbers. */
    Cuts(long[] points) {
        this.points = points.clone();
        int from = points.length > 0 && points[0] == Long.MIN_VALUE ? 1 : 0;
        int until =
                points.length > from && points[points.length - 1] == Long.MAX_VALUE ? points.length - 1 : points.length;
        low = from;
        first = until > from ? points[from] : 0;
        last = until > from ? points[until - 1] : 0;
        int stretches = Math.max(1, until - from);
        width = (last - first) / stretches + 1;
        starts = new int[stretches + 1];
        int piece = from - 1;
        for (int i = 0; i < stretches; i++) {
            while (piece + 1 < until && points[piece + 1] <= first + i * width) {
                piece++;
            }
            starts[i] = piece;
        }
        starts[stretches] = until - 1;
    }

    /** The last point that is not after the moment, or -1 where all are. */
    int lastUntil(long moment) {
        if (moment < first || starts[starts.length - 1] < low) {
            return low - 1;
        }
        if (moment >= last) {
            return starts[starts.length - 1];
        }
        int stretch = (int) ((moment - first) / width);
        int from = starts[stretch];
        int until = starts[stretch + 1];
        while (from < until) {
            int middle = (from + until + 1) >>> 1;
            if (points[middle] <= moment) {
                from = middle;
            } else {
                until = middle - 1;
            }
        }
        return from;
    }
}
