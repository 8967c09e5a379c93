package io.loyaltyengine.store;

import io.loyaltyengine.activity.Activity;
import io.loyaltyengine.activity.ActivityId;
import io.loyaltyengine.activity.Fingerprint;
import io.loyaltyengine.decision.Decider;
import io.loyaltyengine.decision.Decision;
import io.loyaltyengine.decision.MemberState;
import io.loyaltyengine.decision.Outcome;
import io.loyaltyengine.decision.Parties;
import io.loyaltyengine.decision.Refusal;
import io.loyaltyengine.explain.Explanation;
import io.loyaltyengine.ledger.Entry;
import io.loyaltyengine.ledger.Pseudonyms;
import io.loyaltyengine.ledger.UsageKey;
import io.loyaltyengine.member.MemberId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Keeps everything in the memory of this process, for tests, demonstrations and replays. */
public final class InMemoryStore implements MemberStore {

    private final ConcurrentHashMap<MemberId, Seat> seats = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<ActivityId, OnRecord> outcomes = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<UsageKey, BigDecimal> budgets = new ConcurrentHashMap<>();

    /** An empty store. */
    public InMemoryStore() {}

    /** What is known of a key; no fingerprint where the person was forgotten. */
    private record OnRecord(@Nullable Fingerprint fingerprint, Outcome outcome) {}

    /** The place of one member: its monitor is the member's lock. */
    private static final class Seat {
        private final List<Entry> journal = new ArrayList<>();
        private volatile MemberState state;

        Seat(MemberId id) {
            state = MemberState.initial(id);
        }

        void append(List<Entry> entries, MemberState after) {
            journal.addAll(entries);
            state = after;
        }

        void become(MemberId id, List<Entry> entries) {
            journal.clear();
            append(entries, MemberState.replay(id, entries));
        }
    }

    @Override
    public Outcome commit(Activity activity, Function<Parties, Decision> decide) {
        Fingerprint fingerprint = Fingerprint.of(activity);
        OnRecord before = outcomes.get(activity.id());
        if (before != null) {
            return again(activity, fingerprint, before);
        }
        while (true) {
            // whom it concerns is asked without locks first, and once more under them
            Set<MemberId> concerned = parties(activity).states().keySet();
            @Nullable
            Outcome outcome = locked(concerned.iterator(), () -> {
                Parties parties = parties(activity);
                return concerned.containsAll(parties.states().keySet())
                        ? commit(activity, fingerprint, parties, decide)
                        : null;
            });
            if (outcome != null) {
                return outcome;
            }
        }
    }

    private Parties parties(Activity activity) {
        return Parties.of(activity, this::state).with(this::used);
    }

    private MemberState state(MemberId member) {
        Seat seat = seats.get(member);
        return seat == null ? MemberState.initial(member) : seat.state;
    }

    /** Everybody locks in the order of the ids, so nobody waits in a circle. */
    private @Nullable Outcome locked(Iterator<MemberId> members, Supplier<@Nullable Outcome> work) {
        if (!members.hasNext()) {
            return work.get();
        }
        synchronized (seats.computeIfAbsent(members.next(), Seat::new)) {
            return locked(members, work);
        }
    }

    private Outcome commit(
            Activity activity, Fingerprint fingerprint, Parties parties, Function<Parties, Decision> decide) {
        OnRecord meanwhile = outcomes.get(activity.id());
        if (meanwhile != null) {
            return again(activity, fingerprint, meanwhile);
        }
        Decision decision = decide.apply(parties);
        if (decision.draws().isEmpty()) {
            return commit(activity, fingerprint, parties, decision);
        }
        synchronized (budgets) {
            boolean stands = decision.draws().stream().allMatch(draw -> draw.stands(used(draw.budget())));
            Decision now = stands ? decision : decide.apply(parties);
            return commit(activity, fingerprint, parties, now);
        }
    }

    private Outcome commit(Activity activity, Fingerprint fingerprint, Parties parties, Decision decision) {
        @Nullable OnRecord other = outcomes.putIfAbsent(activity.id(), new OnRecord(fingerprint, decision.outcome()));
        if (other != null) {
            return again(activity, fingerprint, other);
        }
        for (Decision.Change change : decision.changes()) {
            seat(change.state().id()).append(change.entries(), change.state());
        }
        decision.draws().forEach(draw -> budgets.merge(draw.budget(), draw.change(), BigDecimal::add));
        if (!decision.erased().isEmpty()) {
            forget(new Pseudonyms(decision.erased()), parties.states().keySet());
        }
        return decision.outcome();
    }

    @Override
    public BigDecimal used(UsageKey budget) {
        return budgets.getOrDefault(budget, BigDecimal.ZERO);
    }

    private Seat seat(MemberId member) {
        return seats.computeIfAbsent(member, Seat::new);
    }

    private void forget(Pseudonyms pseudonyms, Set<MemberId> concerned) {
        Set<ActivityId> keys = new HashSet<>();
        for (MemberId member : concerned) {
            Seat seat = seat(member);
            List<Entry> entries = seat.journal.stream().map(pseudonyms::of).toList();
            if (pseudonyms.names().containsKey(member)) {
                entries.forEach(entry -> keys.add(entry.cause()));
                seat(pseudonyms.of(member)).become(pseudonyms.of(member), entries);
                seat.become(member, List.of());
            } else if (!entries.equals(seat.journal)) {
                seat.become(member, entries);
            }
        }
        outcomes.replaceAll((key, record) -> {
            boolean theirs = pseudonyms.names().containsKey(record.outcome().member()) || keys.contains(key);
            return theirs ? new OnRecord(null, record.outcome().erased(pseudonyms)) : record;
        });
    }

    private static Outcome again(Activity activity, Fingerprint fingerprint, OnRecord before) {
        if (before.fingerprint() == null) {
            return refused(
                    activity,
                    Refusal.Reason.ERASED,
                    "the id " + activity.id() + " is on record for a person who was forgotten; "
                            + "send what is new under an id of its own");
        }
        if (before.fingerprint().equals(fingerprint)) {
            return before.outcome().asRepeated();
        }
        return refused(
                activity,
                Refusal.Reason.KEY_REUSED,
                "the id " + activity.id() + " is on record for the member "
                        + before.outcome().member()
                        + " with other content; send what is new under an id of its own");
    }

    private static Outcome refused(Activity activity, Refusal.Reason reason, String message) {
        return new Outcome.Refused(
                activity.id(), activity.member(), false, List.of(new Refusal(reason, message)), Explanation.none());
    }

    @Override
    public Optional<Outcome> outcome(Activity activity) {
        return Optional.ofNullable(outcomes.get(activity.id()))
                .map(record -> again(activity, Fingerprint.of(activity), record));
    }

    @Override
    public int append(MemberId member, Function<MemberState, Decider.Swept> sweep) {
        Seat seat = seats.get(member);
        if (seat == null) {
            return 0;
        }
        synchronized (seat) {
            Decider.Swept swept = sweep.apply(seat.state);
            seat.append(swept.entries(), swept.state());
            return swept.entries().size();
        }
    }

    /** Waits for whoever is writing, so that nobody sees less than an outcome that they were told already. */
    @Override
    public Optional<MemberState> find(MemberId member) {
        Seat seat = seats.get(member);
        if (seat == null) {
            return Optional.empty();
        }
        synchronized (seat) {
            return seat.state.sequence() == 0 ? Optional.empty() : Optional.of(seat.state);
        }
    }

    @Override
    public List<Entry> journal(MemberId member) {
        Seat seat = seats.get(member);
        if (seat == null) {
            return List.of();
        }
        synchronized (seat) {
            return List.copyOf(seat.journal);
        }
    }

    @Override
    public List<MemberId> members() {
        return seats.keySet().stream()
                .filter(member -> find(member).isPresent())
                .sorted()
                .toList();
    }

    @Override
    public Optional<Outcome> outcome(ActivityId activity) {
        return Optional.ofNullable(outcomes.get(activity)).map(OnRecord::outcome);
    }
}
