package io.loyaltyengine.audit;

import io.loyaltyengine.decision.MemberState;
import java.util.Set;

/** Law 17: the state that is kept is the one that the journal leads to. */
final class ReplayLaw implements Law {

    private final Findings findings;
    private final MemberState kept;

    ReplayLaw(Findings findings, MemberState kept) {
        this.findings = findings;
        this.kept = kept;
    }

    @Override
    public Set<Invariant> laws() {
        return Set.of(Invariant.REPLAY);
    }

    @Override
    public void end(MemberState last) {
        if (!kept.equals(last)) {
            findings.overall(Invariant.REPLAY, "the journal leads to " + last + ", and " + kept + " is kept");
        }
    }
}
