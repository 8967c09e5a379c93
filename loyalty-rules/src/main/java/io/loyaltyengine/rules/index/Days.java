package io.loyaltyengine.rules.index;

import io.loyaltyengine.rules.definition.Expression.Binary.Operator;
import io.loyaltyengine.rules.index.Atom.DateIs;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The days, counted from 1 January 1970, that tests of the day leave together. */
final class Days {

    private final List<Atom> atoms = new ArrayList<>();
    private long from = Long.MIN_VALUE;
    private long until = Long.MAX_VALUE;

    private Days() {}

    static Days of(List<Atom> facts) {
        Days days = new Days();
        for (Atom atom : facts) {
            if (atom instanceof DateIs date && date.path().equals(Path.DATE) && date.operator() != Operator.NOT_EQUAL) {
                days.narrow(date);
            }
        }
        return days;
    }

    private void narrow(DateIs date) {
        atoms.add(date);
        long day = date.bound().toEpochDay();
        switch (date.operator()) {
            case AT_LEAST -> from = Math.max(from, day);
            case MORE -> from = Math.max(from, day + 1);
            case LESS -> until = Math.min(until, day);
            case AT_MOST -> until = Math.min(until, day + 1);
            default -> {
                from = Math.max(from, day);
                until = Math.min(until, day + 1);
            }
        }
    }

    /** The tests that the days stand for. */
    List<Atom> atoms() {
        return atoms;
    }

    long from() {
        return from;
    }

    /** The end, exclusive. */
    long until() {
        return until;
    }

    /** Whether there is any test. */
    boolean isBounded() {
        return !atoms.isEmpty();
    }

    /** Whether the days have a beginning and an end. */
    boolean isPeriod() {
        return from != Long.MIN_VALUE && until != Long.MAX_VALUE;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Days days && from == days.from && until == days.until;
    }

    @Override
    public int hashCode() {
        return Objects.hash(from, until);
    }
}
