package io.loyaltyengine.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The activity that keeps a currency alive: at each moment, until when. */
final class Renewals {

    private final List<Instant> moments = new ArrayList<>();
    private final List<Instant> ends = new ArrayList<>();

    void add(Instant at, Instant until) {
        moments.add(at);
        ends.add(until);
    }

    /** What comes from elsewhere at a moment lives no shorter here than it would have there. */
    void keepAlive(Instant now, Renewals others) {
        Instant end = others.end(Instant.MAX, true);
        Instant own = end(Instant.MAX, true);
        if (end != null && end.isAfter(now) && (own == null || end.isAfter(own))) {
            add(now, end);
        }
    }

    List<Instant> ends() {
        return ends;
    }

    /** Until when the currency lives by what happened up to a moment; null where nothing did. */
    Instant end(Instant until, boolean inclusive) {
        Instant end = null;
        for (int i = 0; i < moments.size(); i++) {
            boolean counts = moments.get(i).isBefore(until)
                    || (inclusive && moments.get(i).equals(until));
            if (counts && (end == null || end.isBefore(ends.get(i)))) {
                end = ends.get(i);
            }
        }
        return end;
    }

    boolean overBefore(Instant moment) {
        Instant end = end(moment, false);
        return end != null && !moment.isBefore(end);
    }

    boolean over(Instant moment) {
        Instant end = end(moment, true);
        return end != null && !moment.isBefore(end);
    }
}
