package io.loyaltyengine.audit;

import io.loyaltyengine.activity.ActivityId;
import io.loyaltyengine.decision.MemberState;
import io.loyaltyengine.decision.Outcome;
import io.loyaltyengine.ledger.Detail;
import io.loyaltyengine.ledger.Entry;
import io.loyaltyengine.member.MemberId;
import io.loyaltyengine.store.MemberStore;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Law 11 in the store: every activity that wrote an entry has an accepted outcome on record, for this member or for
 * somebody with whom they have exchanged something.
 */
final class OutcomeLaw implements Law {

    private final Findings findings;
    private final MemberStore store;
    private final Map<ActivityId, Entry> causes = new LinkedHashMap<>();

    OutcomeLaw(Findings findings, MemberStore store) {
        this.findings = findings;
        this.store = store;
    }

    @Override
    public Set<Invariant> laws() {
        return Set.of(Invariant.ONE_OUTCOME);
    }

    @Override
    public void read(Entry entry) {
        if (entry.cause() != null) {
            causes.putIfAbsent(entry.cause(), entry);
        }
    }

    @Override
    public void end(MemberState last) {
        causes.forEach((cause, entry) -> {
            Optional<Outcome> outcome = store.outcome(cause);
            if (outcome.isEmpty()) {
                findings.at(entry, Invariant.ONE_OUTCOME, cause + " has no outcome on record");
            } else if (outcome.get() instanceof Outcome.Refused) {
                findings.at(entry, Invariant.ONE_OUTCOME, cause + " is on record as refused");
            } else if (!concerns(last, outcome.get().member())
                    && !concernsKin(last, outcome.get().member())) {
                findings.at(
                        entry,
                        Invariant.ONE_OUTCOME,
                        cause + " is on record for the member " + outcome.get().member());
            }
        });
    }

    private boolean concerns(MemberState state, MemberId whose) {
        return whose.equals(state.id())
                || state.others().stream().anyMatch(other -> whose.equals(other) || whose.equals(follow(other)));
    }

    /** Whoever was ever one with somebody answers for what that one had exchanged, also after they are told apart. */
    private boolean concernsKin(MemberState state, MemberId whose) {
        Set<MemberId> own = kin(Set.of(state.id()));
        Set<MemberId> all = new HashSet<>(own);
        own.forEach(member -> store.find(member).map(MemberState::others).ifPresent(all::addAll));
        return kin(all).contains(whose);
    }

    private Set<MemberId> kin(Set<MemberId> members) {
        Set<MemberId> found = new HashSet<>();
        Deque<MemberId> next = new ArrayDeque<>(members);
        while (!next.isEmpty()) {
            MemberId member = next.remove();
            if (found.add(member)) {
                for (Entry entry : store.journal(member)) {
                    if (entry.detail() instanceof Detail.Absorbed absorbed) {
                        next.add(absorbed.from());
                    } else if (entry.detail() instanceof Detail.Merged merged) {
                        next.add(merged.into());
                    }
                }
            }
        }
        return found;
    }

    /** What was merged acts as the one who remains. */
    private MemberId follow(MemberId member) {
        return store.find(member)
                .flatMap(MemberState::mergedInto)
                .map(this::follow)
                .orElse(member);
    }
}
