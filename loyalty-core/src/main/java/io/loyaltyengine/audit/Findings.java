package io.loyaltyengine.audit;

import io.loyaltyengine.ledger.Entry;
import io.loyaltyengine.member.MemberId;
import java.util.ArrayList;
import java.util.List;

/** What is found in one member's journal. */
final class Findings {

    private final MemberId member;
    private final List<Violation> violations = new ArrayList<>();

    Findings(MemberId member) {
        this.member = member;
    }

    void at(Entry entry, Invariant invariant, String what) {
        violations.add(new Violation(invariant, member, entry.sequence(), what));
    }

    void overall(Invariant invariant, String what) {
        violations.add(new Violation(invariant, member, 0, what));
    }

    List<Violation> violations() {
        return violations;
    }
}
