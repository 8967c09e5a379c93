package io.loyaltyengine.audit;

import io.loyaltyengine.decision.MemberState;
import io.loyaltyengine.ledger.Entry;
import io.loyaltyengine.member.MemberId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** One member's journal, walked from the first entry to the last while laws watch. */
final class Walk {

    private final MemberId member;
    private final Findings findings;
    private final Books books;
    private final List<Law> laws;

    Walk(MemberId member, Findings findings, Books books, List<Law> laws) {
        this.member = member;
        this.findings = findings;
        this.books = books;
        this.laws = laws;
    }

    AuditReport over(List<Entry> journal) {
        walk(journal);
        Set<Invariant> watched = EnumSet.of(Invariant.REPLAY);
        laws.forEach(law -> watched.addAll(law.laws()));
        return new AuditReport(1, journal.size(), books.postings(), watched, findings.violations());
    }

    private void walk(List<Entry> journal) {
        MemberState state = MemberState.initial(member);
        for (Entry entry : journal) {
            laws.forEach(law -> law.read(entry));
            try {
                MemberState after = state.apply(entry);
                books.post(entry);
                Law.Change change = new Law.Change(state, entry, after);
                laws.forEach(law -> law.change(change));
                state = after;
            } catch (RuntimeException e) {
                // a journal that was tampered with can refer to anything; what comes after makes no sense either
                findings.at(entry, Invariant.REPLAY, "it does not follow from the entries before: " + e.getMessage());
                return;
            }
        }
        MemberState last = state;
        laws.forEach(law -> law.end(last));
    }
}
