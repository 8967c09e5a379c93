package io.loyaltyengine.audit;

import io.loyaltyengine.activity.Activity;
import io.loyaltyengine.activity.ActivityId;
import io.loyaltyengine.decision.Decider;
import io.loyaltyengine.decision.Decision;
import io.loyaltyengine.decision.MemberState;
import io.loyaltyengine.decision.Outcome;
import io.loyaltyengine.decision.Parties;
import io.loyaltyengine.ledger.Entry;
import io.loyaltyengine.ledger.UsageKey;
import io.loyaltyengine.member.MemberId;
import io.loyaltyengine.store.MemberStore;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** A store to look at only, which says the same as another but for what it lies about. */
final class OtherStore implements MemberStore {

    private final MemberStore truth;
    private final Map<MemberId, List<Entry>> journals = new HashMap<>();
    private final Map<MemberId, MemberState> states = new HashMap<>();
    private final Map<ActivityId, Optional<Outcome>> outcomes = new HashMap<>();

    OtherStore(MemberStore truth) {
        this.truth = truth;
    }

    /** Tampers with a journal, and keeps the state that it leads to then, if it leads to any. */
    void journal(MemberId member, Consumer<Forgery> how) {
        Forgery forgery = new Forgery(member, truth.journal(member));
        how.accept(forgery);
        journals.put(member, List.copyOf(forgery.journal()));
        try {
            states.put(member, MemberState.replay(member, forgery.journal()));
        } catch (RuntimeException e) {
            // what makes no sense is kept beside the state of before
            states.remove(member);
        }
    }

    void state(MemberId member, MemberState state) {
        states.put(member, state);
    }

    void outcome(ActivityId key, Optional<Outcome> outcome) {
        outcomes.put(key, outcome);
    }

    @Override
    public Outcome commit(Activity activity, Function<Parties, Decision> decide) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int append(MemberId member, Function<MemberState, Decider.Swept> sweep) {
        throw new UnsupportedOperationException();
    }

    @Override
    public BigDecimal used(UsageKey budget) {
        return truth.used(budget);
    }

    @Override
    public Optional<MemberState> find(MemberId member) {
        return states.containsKey(member) ? Optional.of(states.get(member)) : truth.find(member);
    }

    @Override
    public List<Entry> journal(MemberId member) {
        return journals.getOrDefault(member, truth.journal(member));
    }

    @Override
    public List<MemberId> members() {
        return truth.members().stream()
                .filter(member -> !journal(member).isEmpty())
                .toList();
    }

    @Override
    public Optional<Outcome> outcome(Activity activity) {
        return outcome(activity.id());
    }

    @Override
    public Optional<Outcome> outcome(ActivityId activity) {
        return outcomes.getOrDefault(activity, truth.outcome(activity));
    }
}
