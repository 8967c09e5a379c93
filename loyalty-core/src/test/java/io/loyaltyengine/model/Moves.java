package io.loyaltyengine.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/** What came and went, with its time: a plain list, added up anew whenever anybody asks. */
final class Moves {

    private final List<Move> all = new ArrayList<>();

    /** So much more or less from a moment on; by time where nobody did anything. */
    private record Move(Instant at, long units, boolean byTime) {}

    void add(Instant at, long units) {
        all.add(new Move(at, units, false));
    }

    void addByTime(Instant at, long units) {
        all.add(new Move(at, units, true));
    }

    /** Forgets what time did after a moment. */
    void rewind(Instant moment) {
        all.removeIf(move -> move.byTime() && move.at().isAfter(moment));
    }

    NavigableSet<Instant> moments() {
        TreeSet<Instant> moments = new TreeSet<>();
        all.forEach(move -> moments.add(move.at()));
        return moments;
    }

    /** What time did turns out not to have happened. */
    void takeBack(Instant at, long units) {
        all.remove(new Move(at, units, true));
    }

    /** What came and went at exactly this moment, with or without what time did. */
    long at(Instant moment, boolean withTime) {
        long sum = 0;
        for (Move move : all) {
            sum += move.at().equals(moment) && (withTime || !move.byTime()) ? move.units() : 0;
        }
        return sum;
    }

    long until(Instant moment) {
        long sum = 0;
        for (Move move : all) {
            sum += move.at().isAfter(moment) ? 0 : move.units();
        }
        return sum;
    }
}
