package io.loyaltyengine.audit;

import io.loyaltyengine.ledger.Entry;
import io.loyaltyengine.member.MemberId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Law 12: a journal is one member's, has no gap, and its recorded time never goes back. */
final class SequenceLaw implements Law {

    private final Findings findings;
    private final MemberId member;
    private @Nullable Entry previous;

    SequenceLaw(Findings findings, MemberId member) {
        this.findings = findings;
        this.member = member;
    }

    @Override
    public Set<Invariant> laws() {
        return Set.of(Invariant.SEQUENCE);
    }

    @Override
    public void read(Entry entry) {
        long due = previous == null ? 1 : previous.sequence() + 1;
        if (entry.sequence() != due) {
            findings.at(entry, Invariant.SEQUENCE, "the sequence " + entry.sequence() + " where " + due + " is due");
        }
        if (previous != null && entry.recordedAt().isBefore(previous.recordedAt())) {
            findings.at(
                    entry,
                    Invariant.SEQUENCE,
                    "recorded at " + entry.recordedAt() + ", before " + previous.recordedAt());
        }
        if (!entry.member().equals(member)) {
            findings.at(entry, Invariant.SEQUENCE, "an entry of the member " + entry.member());
        }
        previous = entry;
    }
}
