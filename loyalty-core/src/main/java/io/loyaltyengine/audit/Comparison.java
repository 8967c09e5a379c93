package io.loyaltyengine.audit;

import io.loyaltyengine.activity.ActivityId;
import io.loyaltyengine.ledger.Entry;
import io.loyaltyengine.ledger.JournalDigest;
import io.loyaltyengine.member.MemberId;
import io.loyaltyengine.store.MemberStore;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Law 18: two stores to which the same was submitted hold the same. */
final class Comparison {

    private final MemberStore one;
    private final MemberStore other;

    Comparison(MemberStore one, MemberStore other) {
        this.one = one;
        this.other = other;
    }

    AuditReport report() {
        Set<MemberId> either = new TreeSet<>(one.members());
        either.addAll(other.members());
        return List.copyOf(either).parallelStream().map(this::compare).reduce(AuditReport.NOTHING, AuditReport::plus);
    }

    private AuditReport compare(MemberId member) {
        Findings findings = new Findings(member);
        List<Entry> here = one.journal(member);
        List<Entry> there = other.journal(member);
        if (here.isEmpty() || there.isEmpty()) {
            different(findings, "the one store has " + here.size() + " entries, the other " + there.size());
        } else {
            if (!JournalDigest.of(here).equals(JournalDigest.of(there))) {
                different(findings, journals(here, there));
            }
            if (!one.find(member).equals(other.find(member))) {
                different(
                        findings,
                        "the one store keeps " + one.find(member).orElse(null) + ", the other "
                                + other.find(member).orElse(null));
            }
            outcomes(here, findings);
        }
        return new AuditReport(
                1,
                here.size(),
                here.stream().mapToLong(entry -> entry.postings().size()).sum(),
                EnumSet.of(Invariant.SAME_IN_EVERY_STORE),
                findings.violations());
    }

    private static String journals(List<Entry> here, List<Entry> there) {
        for (int i = 0; i < Math.min(here.size(), there.size()); i++) {
            if (!here.get(i).equals(there.get(i))) {
                return "the journals differ from entry " + (i + 1) + " on: " + here.get(i) + ", and " + there.get(i);
            }
        }
        return "the one store has " + here.size() + " entries, the other " + there.size();
    }

    private void outcomes(List<Entry> journal, Findings findings) {
        Set<ActivityId> causes = new LinkedHashSet<>();
        for (Entry entry : journal) {
            ActivityId cause = entry.cause();
            if (cause != null && causes.add(cause) && !Objects.equals(one.outcome(cause), other.outcome(cause))) {
                findings.at(
                        entry,
                        Invariant.SAME_IN_EVERY_STORE,
                        "the outcome of " + cause + " is " + one.outcome(cause).orElse(null) + ", and "
                                + other.outcome(cause).orElse(null));
            }
        }
    }

    private static void different(Findings findings, String what) {
        findings.overall(Invariant.SAME_IN_EVERY_STORE, what);
    }
}
