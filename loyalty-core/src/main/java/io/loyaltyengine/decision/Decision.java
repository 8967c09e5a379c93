package io.loyaltyengine.decision;

import io.loyaltyengine.ledger.Entry;
import java.util.List;

/**
 * What follows from an activity: what to post, what state that leads to, and what to report.
 *
 * @param entries the entries to append to the member's journal; empty for a refusal
 * @param state the member's state after them; for a refusal the one before
 * @param outcome what to tell the caller
 */
public record Decision(List<Entry> entries, MemberState state, Outcome outcome) {

    /**
     * Takes a copy of the entries.
     *
     * @param entries the entries to append to the member's journal; empty for a refusal
     * @param state the member's state after them; for a refusal the one before
     * @param outcome what to tell the caller
     */
    public Decision {
        entries = List.copyOf(entries);
    }
}
