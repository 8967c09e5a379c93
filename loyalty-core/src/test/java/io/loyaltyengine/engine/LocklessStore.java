package io.loyaltyengine.engine;

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
import io.loyaltyengine.ledger.UsageKey;
import io.loyaltyengine.member.MemberId;
import io.loyaltyengine.store.MemberStore;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A store that looks first and writes then, with nothing in between. For one thread it is right, and says what the calls
 * of many must come to; for two it is wrong, and a test that does not see it sees nothing.
 */
final class LocklessStore implements MemberStore {

    private final Map<MemberId, MemberState> states = new ConcurrentHashMap<>();
    private final Map<MemberId, List<Entry>> journals = new ConcurrentHashMap<>();
    private final Map<ActivityId, Fingerprint> contents = new ConcurrentHashMap<>();
    private final Map<ActivityId, Outcome> outcomes = new ConcurrentHashMap<>();
    private final Map<UsageKey, BigDecimal> budgets = new ConcurrentHashMap<>();

    @Override
    public Outcome commit(Activity activity, Function<Parties, Decision> decide) {
        return outcome(activity).orElseGet(() -> {
            Decision decision = decide.apply(Parties.of(activity, this::state).with(this::used));
            for (Decision.Change change : decision.changes()) {
                MemberId member = change.state().id();
                journals.merge(
                        member,
                        change.entries(),
                        (before, more) ->
                                Stream.of(before, more).flatMap(List::stream).toList());
                states.put(member, change.state());
            }
            decision.draws().forEach(draw -> budgets.merge(draw.budget(), draw.change(), BigDecimal::add));
            contents.put(activity.id(), Fingerprint.of(activity));
            outcomes.put(activity.id(), decision.outcome());
            return decision.outcome();
        });
    }

    @Override
    public BigDecimal used(UsageKey budget) {
        return budgets.getOrDefault(budget, BigDecimal.ZERO);
    }

    private MemberState state(MemberId member) {
        return states.getOrDefault(member, MemberState.initial(member));
    }

    @Override
    public Optional<Outcome> outcome(Activity activity) {
        return outcome(activity.id())
                .map(first -> Fingerprint.of(activity).equals(contents.get(activity.id()))
                        ? first.asRepeated()
                        : new Outcome.Refused(
                                activity.id(),
                                activity.member(),
                                false,
                                List.of(new Refusal(Refusal.Reason.KEY_REUSED, "the key is on record")),
                                Explanation.none()));
    }

    @Override
    public Optional<Outcome> outcome(ActivityId activity) {
        return Optional.ofNullable(outcomes.get(activity));
    }

    @Override
    public Optional<MemberState> find(MemberId member) {
        return Optional.ofNullable(states.get(member));
    }

    @Override
    public List<Entry> journal(MemberId member) {
        return journals.getOrDefault(member, List.of());
    }

    @Override
    public List<MemberId> members() {
        return states.keySet().stream().sorted().toList();
    }

    @Override
    public int append(MemberId member, Function<MemberState, Decider.Swept> sweep) {
        throw new UnsupportedOperationException("time stands still here");
    }
}
