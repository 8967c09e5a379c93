package io.loyaltyengine.audit;

import io.loyaltyengine.decision.MemberState;
import io.loyaltyengine.ledger.Entry;
import java.util.Set;

/**
 * A law of the ledger, or a few that belong together, watched over one member's journal from its first entry to its last.
 * What breaks it goes to {@link Findings}. A watch is for one walk and one thread.
 */
interface Law {

    /** Which laws it watches. */
    Set<Invariant> laws();

    /** An entry as it stands in the journal, whether it makes sense after those before it or not. */
    default void read(Entry entry) {}

    /** An entry that does follow from those before it, with what it leads to. */
    default void change(Change change) {}

    /** The end of a journal that made sense up to there. */
    default void end(MemberState last) {}

    /**
     * One step of the walk.
     *
     * @param before the state before the entry
     * @param entry the entry
     * @param after the state after it
     */
    record Change(MemberState before, Entry entry, MemberState after) {}
}
