package io.loyaltyengine.ledger;

import io.loyaltyengine.activity.ActivityId;
import io.loyaltyengine.activity.ActivityType;
import io.loyaltyengine.amount.Weights;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PVector;
import org.pcollections.TreePSet;
import org.pcollections.TreePVector;

/**
 * What is on record of a member's activities: what was bought, granted and taken, what limits were used, which perks were
 * granted. Returns and reversals draw on it.
 *
 * <p>Immutable and safe for use by many threads. Applying an entry shares what it does not touch.
 */
public final class History {

    private static final String PURCHASE = ActivityType.PURCHASE.label();

    private static final TreePSet<When> NEVER = TreePSet.empty(Comparator.<When>naturalOrder());

    private static final History EMPTY = new History(
            HashTreePMap.empty(),
            HashTreePMap.empty(),
            HashTreePMap.empty(),
            HashTreePMap.empty(),
            TreePVector.empty());

    private final PMap<ActivityId, RecordedActivity> activities;
    private final PMap<ActivityId, RecordedActivity> received;
    private final PMap<String, TreePSet<When>> occasions;
    private final PMap<UsageKey, BigDecimal> usage;
    private final PVector<Bestowal> bestowed;

    private History(
            PMap<ActivityId, RecordedActivity> activities,
            PMap<ActivityId, RecordedActivity> received,
            PMap<String, TreePSet<When>> occasions,
            PMap<UsageKey, BigDecimal> usage,
            PVector<Bestowal> bestowed) {
        this.activities = activities;
        this.received = received;
        this.occasions = occasions;
        this.usage = usage;
        this.bestowed = bestowed;
    }

    private record When(Instant at, ActivityId activity) implements Comparable<When> {
        static When of(RecordedActivity record) {
            return new When(record.at(), record.activity());
        }

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
     * @return a new history, or this one where the entry adds nothing to it
     */
    public History apply(Entry entry) {
        Detail detail = entry.detail();
        if (detail instanceof Detail.Earned earned) {
            return used(earned.grants()).with(record(entry).earned(earned));
        }
        if (detail instanceof Detail.Adjusted || detail instanceof Detail.Converted) {
            return with(record(entry).granted(lots(entry)).took(taken(entry)));
        }
        if (detail instanceof Detail.Sent sent) {
            return with(record(entry).took(taken(entry)).with(sent.to()));
        }
        if (detail instanceof Detail.Received received) {
            return with(record(entry).granted(lots(entry)).with(received.from()));
        }
        if (detail instanceof Detail.PerkUsed use) {
            return count(List.of(use.limit()), BigDecimal.ONE)
                    .with(record(entry).counted(use.limit()));
        }
        if (detail instanceof Detail.PerkGranted granted) {
            return bestow(Bestowal.Kind.PERK, granted.perk(), entry, granted.until());
        }
        if (detail instanceof Detail.Tagged tagged) {
            return bestow(Bestowal.Kind.TAG, tagged.tag(), entry, tagged.until());
        }
        if (detail instanceof Detail.Returned returned) {
            return returned(returned);
        }
        if (detail instanceof Detail.Reversed reversed) {
            return reversed(reversed);
        }
        if (detail instanceof Detail.Absorbed absorbed) {
            return withEstate(absorbed.estate()).with(record(entry).with(absorbed.from()));
        }
        if (detail instanceof Detail.Rejoined rejoined) {
            return rejoined(rejoined.estate());
        }
        if (detail instanceof Detail.Separated separated) {
            History then = withoutEstate(separated.estate());
            return then.with(then.known(separated.merge()).reverse());
        }
        return this;
    }

    private History bestow(Bestowal.Kind kind, String name, Entry entry, @Nullable Instant until) {
        Bestowal given = new Bestowal(kind, name, cause(entry), entry.happenedAt(), until);
        return new History(activities, received, occasions, usage, bestowed.plus(given));
    }

    private static ActivityId cause(Entry entry) {
        return Objects.requireNonNull(entry.cause(), "what is recorded of an activity has a cause");
    }

    private static RecordedActivity record(Entry entry) {
        return RecordedActivity.of(cause(entry), entry);
    }

    /** What an entry granted outside the rules stands in the lots that it opens. */
    private static List<Grant> lots(Entry entry) {
        return entry.lots().stream()
                .map(lot -> new Grant(entry.type().label(), lot.id(), lot.granted(), Weights.none(), List.of()))
                .toList();
    }

    private static List<Posting> taken(Entry entry) {
        return entry.postings().stream()
                .filter(posting ->
                        !posting.account().ofMember() && posting.amount().isPositive() && posting.lot() != null)
                .toList();
    }

    private History with(RecordedActivity record) {
        if (record.type() == EntryType.RECEIVED) {
            return new History(activities, received.plus(record.activity(), record), occasions, usage, bestowed);
        }
        return new History(
                activities.plus(record.activity(), record), received, plus(occasions, record), usage, bestowed);
    }

    private static PMap<String, TreePSet<When>> plus(PMap<String, TreePSet<When>> ordered, RecordedActivity record) {
        String occasion = record.occasion();
        return occasion == null
                ? ordered
                : ordered.plus(occasion, ordered.getOrDefault(occasion, NEVER).plus(When.of(record)));
    }

    private static PMap<String, TreePSet<When>> minus(PMap<String, TreePSet<When>> ordered, RecordedActivity record) {
        String occasion = record.occasion();
        if (occasion == null) {
            return ordered;
        }
        TreePSet<When> left = ordered.getOrDefault(occasion, NEVER).minus(When.of(record));
        return left.isEmpty() ? ordered.minus(occasion) : ordered.plus(occasion, left);
    }

    private History returned(Detail.Returned returned) {
        History then = this;
        for (Detail.Returned.Part part : returned.parts()) {
            then = then.with(then.known(part.purchase()).giveBack(part.line(), part.quantity()));
        }
        then = then.claimed(returned.claims());
        for (Detail.Returned.Part part : returned.parts()) {
            then = then.withdrawn(part.purchase());
        }
        return then;
    }

    private History reversed(Detail.Reversed reversed) {
        RecordedActivity record = known(reversed.activity());
        History then = claimed(reversed.claims());
        if (record.limit() != null) {
            then = then.count(List.of(record.limit()), BigDecimal.ONE.negate());
        }
        return then.with(then.known(reversed.activity()).reverse()).withdrawn(reversed.activity());
    }

    private History claimed(List<Detail.Claim> claims) {
        History then = this;
        for (Detail.Claim claim : claims) {
            then = then.count(claim.limits(), claim.recovered().value().negate())
                    .with(then.known(claim.activity()).claim(claim.grant(), claim.due()));
        }
        return then;
    }

    /** The perks and marks that were given for what does not stand any more are gone. */
    private History withdrawn(ActivityId activity) {
        if (bestowed.isEmpty() || !known(activity).undone()) {
            return this;
        }
        return bestowing(bestowed.stream()
                .filter(grant -> !grant.cause().equals(activity))
                .toList());
    }

    private History bestowing(Collection<Bestowal> then) {
        return then.size() == bestowed.size()
                ? this
                : new History(activities, received, occasions, usage, TreePVector.from(then));
    }

    private History withEstate(Estate estate) {
        History then = this;
        for (RecordedActivity record : estate.activities()) {
            then = then.with(record);
        }
        for (Map.Entry<UsageKey, BigDecimal> used : estate.usage().entrySet()) {
            then = then.count(List.of(used.getKey()), used.getValue());
        }
        return then.bestowing(then.bestowed.plusAll(estate.bestowed()));
    }

    private History withoutEstate(Estate estate) {
        PMap<ActivityId, RecordedActivity> kept = activities;
        PMap<ActivityId, RecordedActivity> keptReceived = received;
        PMap<String, TreePSet<When>> ordered = occasions;
        for (RecordedActivity record : estate.activities()) {
            if (record.type() == EntryType.RECEIVED) {
                keptReceived = keptReceived.minus(record.activity());
                continue;
            }
            kept = kept.minus(record.activity());
            ordered = minus(ordered, record);
        }
        History then = new History(kept, keptReceived, ordered, usage, bestowed);
        for (Map.Entry<UsageKey, BigDecimal> used : estate.usage().entrySet()) {
            then = then.count(List.of(used.getKey()), used.getValue().negate());
        }
        return then.bestowing(bestowed.stream()
                .filter(grant -> !estate.bestowed().contains(grant))
                .toList());
    }

    private History rejoined(Estate estate) {
        History then = new History(
                activities,
                received,
                occasions,
                HashTreePMap.from(estate.usage()),
                TreePVector.from(estate.bestowed()));
        for (RecordedActivity record : estate.activities()) {
            then = then.with(record);
        }
        return then;
    }

    private History used(List<Grant> grants) {
        History then = this;
        for (Grant grant : grants) {
            then = then.count(grant.limits(), grant.amount().value());
        }
        return then;
    }

    private History count(List<UsageKey> limits, BigDecimal amount) {
        if (limits.isEmpty()) {
            return this;
        }
        PMap<UsageKey, BigDecimal> counted = usage;
        for (UsageKey limit : limits) {
            BigDecimal before = counted.get(limit);
            counted = counted.plus(limit, before == null ? amount : before.add(amount));
        }
        return new History(activities, received, occasions, counted, bestowed);
    }

    private RecordedActivity known(ActivityId activity) {
        return activity(activity)
                .or(() -> received(activity))
                .orElseThrow(() -> new NoSuchElementException("nothing is on record of " + activity));
    }

    /**
     * What is on record of one activity.
     *
     * @param activity its key
     * @return the record, or nothing where it neither granted nor took anything
     */
    public Optional<RecordedActivity> activity(ActivityId activity) {
        return Optional.ofNullable(activities.get(activity));
    }

    /**
     * What is on record of an amount that came from another member.
     *
     * @param transfer the key of the transfer
     * @return the record, or nothing where nothing came by it
     */
    public Optional<RecordedActivity> received(ActivityId transfer) {
        return Optional.ofNullable(received.get(transfer));
    }

    /** What is on record today of what was on record once. */
    RecordedActivity today(RecordedActivity once) {
        return once.type() == EntryType.RECEIVED
                ? received(once.activity()).orElseThrow()
                : activity(once.activity()).orElseThrow();
    }

    /**
     * All that is on record.
     *
     * @return in no particular order
     */
    public Collection<RecordedActivity> activities() {
        List<RecordedActivity> all = new ArrayList<>(activities.values());
        all.addAll(received.values());
        return all;
    }

    /**
     * The use of one limit in one period.
     *
     * @param key which limit, in which period
     * @return how much; zero where nothing was used
     */
    public BigDecimal used(UsageKey key) {
        BigDecimal used = usage.get(key);
        return used == null ? BigDecimal.ZERO : used;
    }

    /**
     * The use of all limits.
     *
     * @return by limit and period
     */
    public Map<UsageKey, BigDecimal> usage() {
        return usage;
    }

    /**
     * The marks that rules have put on the member and that last at a moment.
     *
     * @param moment when
     * @return their names, sorted
     */
    public SortedSet<String> tags(Instant moment) {
        SortedSet<String> tags = new TreeSet<>();
        for (Bestowal given : bestowed) {
            if (given.kind() == Bestowal.Kind.TAG && given.at(moment)) {
                tags.add(given.name());
            }
        }
        return tags;
    }

    /**
     * The perks and marks that rules have given, past ones included.
     *
     * @return an unmodifiable list
     */
    public List<Bestowal> bestowed() {
        return bestowed;
    }

    /**
     * The purchases up to a moment, the newest first.
     *
     * @param moment the moment, inclusive
     * @return the records, worked out as they are asked for
     */
    public Iterable<RecordedActivity> purchasesUntil(Instant moment) {
        return until(PURCHASE, moment);
    }

    /**
     * What happened of one sort up to a moment, the newest first.
     *
     * @param occasion what happened, as rules name it
     * @param moment the moment, inclusive
     * @return the records, worked out as they are asked for
     */
    public Iterable<RecordedActivity> until(String occasion, Instant moment) {
        TreePSet<When> ordered = occasions.getOrDefault(occasion, NEVER);
        return () -> new Newest(ordered.descendingIterator(), moment);
    }

    private final class Newest implements Iterator<RecordedActivity> {

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
        public RecordedActivity next() {
            if (next == null) {
                throw new NoSuchElementException();
            }
            RecordedActivity record = known(next.activity());
            advance();
            return record;
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof History h
                && activities.equals(h.activities)
                && received.equals(h.received)
                && occasions.equals(h.occasions)
                && usage.equals(h.usage)
                && bestowed.equals(h.bestowed);
    }

    @Override
    public int hashCode() {
        return activities.hashCode();
    }

    @Override
    public String toString() {
        return "History of " + activities.size() + " activities";
    }
}
