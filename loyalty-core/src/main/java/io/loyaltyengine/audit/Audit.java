package io.loyaltyengine.audit;

import io.loyaltyengine.decision.Decider;
import io.loyaltyengine.decision.MemberState;
import io.loyaltyengine.ledger.Entry;
import io.loyaltyengine.member.MemberId;
import io.loyaltyengine.program.Program;
import io.loyaltyengine.store.MemberStore;
import java.util.List;

/**
 * Checks the laws of the ledger over a whole store, live or at rest: every number is derived again from the postings and
 * compared with what the engine keeps.
 *
 * <p>Safe for use by many threads. A member who changes while being looked at is looked at as they were before.
 */
public final class Audit {

    private final Decider decider;
    private final MemberStore store;

    private Audit(Decider decider, MemberStore store) {
        this.decider = decider;
        this.store = store;
    }

    /**
     * An audit of a store.
     *
     * @param program the program that is in force
     * @param store the store
     * @return the audit
     */
    public static Audit of(Program program, MemberStore store) {
        return new Audit(Decider.of(program), store);
    }

    /**
     * Looks at every member, with as many threads as the common pool has.
     *
     * @return what was found
     */
    public AuditReport all() {
        return store.members().parallelStream()
                .map(this::member)
                .reduce(new AuditReport(0, 0, 0, List.of()), AuditReport::plus);
    }

    /**
     * Looks at one member.
     *
     * @param member who
     * @return what was found
     */
    public AuditReport member(MemberId member) {
        MemberState state = store.find(member).orElse(MemberState.initial(member));
        List<Entry> journal = store.journal(member);
        List<Entry> known = journal.subList(0, Math.toIntExact(Math.min(state.sequence(), journal.size())));
        MemberAudit audit = new MemberAudit(member, known);
        audit.entries();
        audit.state(state);
        audit.outcomes(store);
        audit.sweep(decider, state);
        return audit.report();
    }

    /**
     * Checks a journal by itself, without the store that it came from.
     *
     * @param member whose
     * @param journal all their entries, in their order
     * @return what was found
     */
    public static AuditReport journal(MemberId member, List<Entry> journal) {
        MemberAudit audit = new MemberAudit(member, journal);
        audit.entries();
        return audit.report();
    }
}
