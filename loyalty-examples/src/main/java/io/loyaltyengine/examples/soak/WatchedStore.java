package io.loyaltyengine.examples.soak;

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
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A store that counts what is written into another one, and remembers whose journals that touched. For one thread. */
final class WatchedStore implements MemberStore {

    private final MemberStore store;
    private SortedSet<MemberId> touched = new TreeSet<>();
    private long entries;
    /** What to write down of the decision that was taken last: a store may have it taken again. */
    private @Nullable Runnable decided;

    WatchedStore(MemberStore store) {
        this.store = store;
    }

    long entries() {
        return entries;
    }

    /** Everybody whose journal has changed since this was asked last. */
    SortedSet<MemberId> touched() {
        SortedSet<MemberId> all = touched;
        touched = new TreeSet<>();
        return all;
    }

    @Override
    public Outcome commit(Activity activity, Function<Parties, Decision> decide) {
        decided = null;
        Outcome outcome = store.commit(activity, parties -> {
            Decision decision = decide.apply(parties);
            decided = () -> watched(parties, decision);
            return decision;
        });
        if (decided != null) {
            decided.run();
        }
        return outcome;
    }

    private void watched(Parties parties, Decision decision) {
        for (Decision.Change change : decision.changes()) {
            entries += change.entries().size();
            touched.add(change.state().id());
        }
        if (!decision.erased().isEmpty()) {
            // forgetting rewrites what everybody else's journal says of the person
            touched.addAll(parties.states().keySet());
            touched.addAll(decision.erased().values());
        }
    }

    @Override
    public int append(MemberId member, Function<MemberState, Decider.Swept> sweep) {
        int written = store.append(member, sweep);
        if (written > 0) {
            entries += written;
            touched.add(member);
        }
        return written;
    }

    @Override
    public BigDecimal used(UsageKey budget) {
        return store.used(budget);
    }

    @Override
    public Optional<MemberState> find(MemberId member) {
        return store.find(member);
    }

    @Override
    public List<Entry> journal(MemberId member) {
        return store.journal(member);
    }

    @Override
    public List<MemberId> members() {
        return store.members();
    }

    @Override
    public Optional<Outcome> outcome(Activity activity) {
        return store.outcome(activity);
    }

    @Override
    public Optional<Outcome> outcome(ActivityId activity) {
        return store.outcome(activity);
    }
}
