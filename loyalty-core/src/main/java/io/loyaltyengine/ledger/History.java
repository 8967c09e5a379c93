package io.loyaltyengine.ledger;

import io.loyaltyengine.activity.ActivityId;
import java.time.Instant;
import java.util.Comparator;
import java.util.Iterator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.TreePSet;

/**
 * What is on record of a member's activities, for returns to draw on.
 *
 * <p>Immutable and safe for use by many threads. Applying an entry shares what it does not touch.
 */
public final class History {

    private static final History EMPTY =
            new History(HashTreePMap.empty(), TreePSet.empty(Comparator.<When>naturalOrder()));

    private final PMap<ActivityId, RecordedEarn> earns;
    private final TreePSet<When> purchases;

    private History(PMap<ActivityId, RecordedEarn> earns, TreePSet<When> purchases) {
        this.earns = earns;
        this.purchases = purchases;
    }

    private record When(Instant at, ActivityId activity) implements Comparable<When> {
        @Override
        public int compareTo(When other) {
            int byTime = at.compareTo(other.at);
            return byTime != 0 ? byTime : activity.compareTo(other.activity);
        }
    }

    /**
     * The history before the first entry.
     *
     * @return an empty history
     */
    public static History empty() {
        return EMPTY;
    }

    /**
     * The history after one more entry.
     *
     * @param entry the next entry of the member's journal
     * @return a new history, or this one where the entry says nothing of earning
     */
    public History apply(Entry entry) {
        if (entry.detail() instanceof Detail.Earned earned) {
            ActivityId id = java.util.Objects.requireNonNull(entry.cause(), "an earn has a cause");
            RecordedEarn record = new RecordedEarn(id, entry.happenedAt(), earned.lines(), earned.grants());
            TreePSet<When> ordered =
                    earned.lines().isEmpty() ? purchases : purchases.plus(new When(entry.happenedAt(), id));
            return new History(earns.plus(id, record), ordered);
        }
        if (entry.detail() instanceof Detail.Returned returned) {
            PMap<ActivityId, RecordedEarn> changed = earns;
            for (Detail.Returned.Part part : returned.parts()) {
                RecordedEarn earn = java.util.Objects.requireNonNull(changed.get(part.purchase()));
                changed = changed.plus(part.purchase(), earn.giveBack(part.line(), part.quantity()));
            }
            return new History(changed, purchases);
        }
        return this;
    }

    /**
     * What is on record of one activity.
     *
     * @param activity its key
     * @return the record, or nothing where it never earned
     */
    public Optional<RecordedEarn> earn(ActivityId activity) {
        return Optional.ofNullable(earns.get(activity));
    }

    /**
     * The purchases up to a moment, the newest first.
     *
     * @param moment the moment, inclusive
     * @return the records, worked out as they are asked for
     */
    public Iterable<RecordedEarn> purchasesUntil(Instant moment) {
        return () -> {
            Iterator<When> newestFirst = purchases.descendingIterator();
            return new Newest(newestFirst, moment);
        };
    }

    private final class Newest implements Iterator<RecordedEarn> {

        private final Iterator<When> source;
        private final Instant moment;
        private @Nullable When next;

        Newest(Iterator<When> source, Instant moment) {
            this.source = source;
            this.moment = moment;
            advance();
        }

        private void advance() {
            next = source.hasNext() ? source.next() : null;
            while (next != null && next.at().isAfter(moment)) {
                next = source.hasNext() ? source.next() : null;
            }
        }

        @Override
        public boolean hasNext() {
            return next != null;
        }

        @Override
        public RecordedEarn next() {
            if (next == null) {
                throw new java.util.NoSuchElementException();
            }
            RecordedEarn record = java.util.Objects.requireNonNull(earns.get(next.activity()));
            advance();
            return record;
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof History h && earns.equals(h.earns) && purchases.equals(h.purchases);
    }

    @Override
    public int hashCode() {
        return earns.hashCode();
    }

    @Override
    public String toString() {
        return "History of " + earns.size() + " activities";
    }
}
