package io.loyaltyengine.audit;

import io.loyaltyengine.decision.MemberState;
import io.loyaltyengine.ledger.Entry;
import io.loyaltyengine.member.MemberId;
import io.loyaltyengine.store.MemberStore;
import java.util.List;

/**
 * A member as they were at one moment: the state that is kept, and the entries that it stands for.
 *
 * @param member who
 * @param state what is kept of them
 * @param journal as many of their entries as the state is after
 */
record Snapshot(MemberId member, MemberState state, List<Entry> journal) {

    /** The state first: the journal only grows, so what it stands for is in it. */
    static Snapshot of(MemberStore store, MemberId member) {
        MemberState state = store.find(member).orElse(MemberState.initial(member));
        List<Entry> journal = store.journal(member);
        return new Snapshot(
                member, state, journal.subList(0, Math.toIntExact(Math.min(state.sequence(), journal.size()))));
    }
}
