package io.loyaltyengine.store;

import io.loyaltyengine.activity.Activity;
import io.loyaltyengine.activity.ActivityId;
import io.loyaltyengine.activity.Fingerprint;
import io.loyaltyengine.decision.Decider;
import io.loyaltyengine.decision.Decision;
import io.loyaltyengine.decision.MemberState;
import io.loyaltyengine.decision.Outcome;
import io.loyaltyengine.decision.Refusal;
import io.loyaltyengine.explain.Explanation;
import io.loyaltyengine.ledger.Entry;
import io.loyaltyengine.member.MemberId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Keeps everything in the memory of this process, for tests, demonstrations and replays. */
public final class InMemoryStore implements MemberStore {

    private final ConcurrentHashMap<MemberId, Seat> seats = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<ActivityId, OnRecord> outcomes = new ConcurrentHashMap<>();

    /** An empty store. */
    public InMemoryStore() {}

    private record OnRecord(Fingerprint fingerprint, Outcome outcome) {}

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
    }

    @Override
    public Outcome commit(Activity activity, Function<MemberState, Decision> decide) {
        Fingerprint fingerprint = Fingerprint.of(activity);
        OnRecord before = outcomes.get(activity.id());
        if (before != null) {
            return again(activity, fingerprint, before);
        }
        Seat seat = seats.computeIfAbsent(activity.member(), Seat::new);
        synchronized (seat) {
            OnRecord meanwhile = outcomes.get(activity.id());
            if (meanwhile != null) {
                return again(activity, fingerprint, meanwhile);
            }
            Decision decision = decide.apply(seat.state);
            OnRecord record = new OnRecord(fingerprint, decision.outcome());
            @Nullable OnRecord other = outcomes.putIfAbsent(activity.id(), record);
            if (other != null) {
                return again(activity, fingerprint, other);
            }
            seat.append(decision.entries(), decision.state());
            return decision.outcome();
        }
    }

    private static Outcome again(Activity activity, Fingerprint fingerprint, OnRecord before) {
        if (before.fingerprint().equals(fingerprint)) {
            return before.outcome().asRepeated();
        }
        return new Outcome.Refused(
                activity.id(),
                activity.member(),
                false,
                List.of(new Refusal(
                        Refusal.Reason.KEY_REUSED,
                        "the id " + activity.id() + " is on record for the member "
                                + before.outcome().member()
                                + " with other content; send what is new under an id of its own")),
                Explanation.none());
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

    @Override
    public Optional<MemberState> find(MemberId member) {
        Seat seat = seats.get(member);
        return seat == null || seat.state.sequence() == 0 ? Optional.empty() : Optional.of(seat.state);
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
        return seats.entrySet().stream()
                .filter(seat -> seat.getValue().state.sequence() > 0)
                .map(java.util.Map.Entry::getKey)
                .sorted()
                .toList();
    }

    @Override
    public Optional<Outcome> outcome(ActivityId activity) {
        return Optional.ofNullable(outcomes.get(activity)).map(OnRecord::outcome);
    }
}
