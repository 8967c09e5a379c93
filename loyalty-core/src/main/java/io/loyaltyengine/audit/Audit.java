package io.loyaltyengine.audit;

import io.loyaltyengine.decision.Decider;
import io.loyaltyengine.decision.MemberState;
import io.loyaltyengine.ledger.Entry;
import io.loyaltyengine.member.MemberId;
import io.loyaltyengine.program.Program;
import io.loyaltyengine.store.MemberStore;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Checks the laws of the ledger over a whole store, live or at rest: every number is derived again from the postings and
 * compared with what the engine keeps. A report says which of the {@linkplain Invariant 21 laws} it is about.
 *
 * <p>{@link #all()} checks all that one look at one store can tell. That nothing of before was changed or removed takes a
 * {@link #checkpoint()} of before and {@link #since}; that two stores give the same takes both, and {@link #compare}.
 *
 * <p>Safe for use by many threads. One journal at a time is read for each thread, and none is kept. A member who changes
 * while being looked at is looked at as they were before.
 */
public final class Audit {

    /** How often a member is looked at whose journal others rewrite all the time. */
    private static final int LOOKS = 20;

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
     * Looks at every member and at what is between them, with as many threads as the common pool has.
     *
     * @return what was found, under all laws but 13 and 18
     */
    public AuditReport all() {
        Transfers transfers = new Transfers();
        AuditReport each = store.members().parallelStream()
                .map(member -> look(member, transfers))
                .reduce(AuditReport.NOTHING, AuditReport::plus);
        return each.plus(transfers.settle(store)).plus(new BudgetLaw(decider.program(), store).report());
    }

    /**
     * Looks at one member.
     *
     * @param member who
     * @return what was found, under all laws but 13 and 18; what leaves for another member is not followed there
     */
    public AuditReport member(MemberId member) {
        return look(member, new Transfers());
    }

    /**
     * What is found counts once it is found twice: when somebody is forgotten, others' journals, states and outcomes are
     * rewritten, and may be read half before and half after.
     */
    private AuditReport look(MemberId member, Transfers transfers) {
        List<Violation> before = List.of();
        for (int look = 1; ; look++) {
            Transfers own = new Transfers();
            AuditReport report = look(Snapshot.of(store, member), own);
            if (report.violations().equals(before) || look == LOOKS) {
                transfers.addAll(own);
                return report;
            }
            before = report.violations();
        }
    }

    private AuditReport look(Snapshot snapshot, Transfers transfers) {
        MemberId member = snapshot.member();
        MemberState state = snapshot.state();
        Findings findings = new Findings(member);
        Books books = new Books();
        List<Law> laws = laws(member, findings, books, state, decider.program());
        laws.add(new OutcomeLaw(findings, store));
        laws.add(new ReplayLaw(findings, state));
        laws.add(new SweepLaw(findings, decider));
        laws.add(new TransferLaw(member, transfers));
        return new Walk(member, findings, books, laws).over(snapshot.journal());
    }

    /**
     * Checks a journal by itself, without the store that it came from.
     *
     * @param member whose
     * @param journal all their entries, in their order
     * @return what was found, under those laws that a journal alone can break
     */
    public static AuditReport journal(MemberId member, List<Entry> journal) {
        Findings findings = new Findings(member);
        Books books = new Books();
        return new Walk(member, findings, books, laws(member, findings, books, null, null)).over(journal);
    }

    /** What a journal by itself can be held to; with a state that is kept, and a program, where they are known. */
    private static List<Law> laws(
            MemberId member, Findings findings, Books books, @Nullable MemberState kept, @Nullable Program program) {
        HoldLaws holds = new HoldLaws(findings, books);
        return new ArrayList<>(List.of(
                new SequenceLaw(findings, member),
                new KeyLaw(findings),
                new PostingLaws(findings, books),
                new LotLaws(findings, books),
                new SpendingLaws(findings),
                holds,
                new ReversalLaw(findings),
                new ConversionLaw(findings, program),
                new BalanceLaws(findings, books),
                new CacheLaw(findings, books, holds, kept),
                new TotalLaw(findings, books),
                new PastLaw(findings)));
    }

    /**
     * What the journals are at this moment, to be held against them {@linkplain #since later}.
     *
     * @return the checkpoint, which a host keeps where nobody who can write to the store can write to it
     */
    public Checkpoint checkpoint() {
        return Checkpoint.of(store);
    }

    /**
     * Checks that every entry of a checkpoint is still there as it was. Journals may have grown, and members may have
     * joined.
     *
     * <p>Somebody who was forgotten since goes on under a pseudonym, without what was said of them, and others' journals
     * name the pseudonym. That is seen and is no violation: under a name that the checkpoint does not know, a journal
     * with an erasure (or one that was merged into such a one) has to begin with the same entries but for what an erasure
     * takes away; and only journals that name such a pseudonym may differ, again in nothing but that. So amounts, lots,
     * times and keys are held against the checkpoint in every case.
     *
     * @param before the checkpoint
     * @return what was found, under law 13
     */
    public AuditReport since(Checkpoint before) {
        return new Since(store, before).report();
    }

    /**
     * Checks that two stores to which the same was submitted hold the same: members, journals, states, and the outcomes
     * of the activities in them.
     *
     * @param one a store
     * @param other another one
     * @return what was found, under law 18, for each member of either
     */
    public static AuditReport compare(MemberStore one, MemberStore other) {
        return new Comparison(one, other).report();
    }
}
