package io.loyaltyengine.decision;

import io.loyaltyengine.ledger.Entry;
import io.loyaltyengine.member.MemberId;
import java.util.List;
import java.util.Map;

/**
 * What follows from an activity: what to post for whom, what states that leads to, and what to report.
 *
 * @param state the state of the member whom it happened with, after it; for a refusal the one before
 * @param changes what to append to whose journal; empty for a refusal
 * @param erased whom to forget, and the pseudonym under which the postings of each stay; empty for all but an erasure
 * @param draws what is taken from budgets that all members share, or given back to them
 * @param outcome what to tell the caller
 */
public record Decision(
        MemberState state, List<Change> changes, Map<MemberId, MemberId> erased, List<Draw> draws, Outcome outcome) {

    /**
     * Takes copies.
     *
     * @param state the state of the member whom it happened with, after it; for a refusal the one before
     * @param changes what to append to whose journal; empty for a refusal
     * @param erased whom to forget, and the pseudonym under which the postings of each stay
     * @param draws what is taken from budgets that all members share, or given back to them
     * @param outcome what to tell the caller
     */
    public Decision {
        changes = List.copyOf(changes);
        erased = Map.copyOf(erased);
        draws = List.copyOf(draws);
    }

    /**
     * What to append to one member's journal.
     *
     * @param entries the entries, in their order; at least one
     * @param state the member's state after them
     */
    public record Change(List<Entry> entries, MemberState state) {

        /**
         * Takes a copy of the entries.
         *
         * @param entries the entries, in their order; at least one
         * @param state the member's state after them
         */
        public Change {
            entries = List.copyOf(entries);
        }
    }

    /**
     * What to append for the member whom it happened with.
     *
     * @return the entries; empty for a refusal
     */
    public List<Entry> entries() {
        return changes.stream()
                .filter(change -> change.state().id().equals(state.id()))
                .flatMap(change -> change.entries().stream())
                .toList();
    }
}
