package io.loyaltyengine.audit;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What an audit found.
 *
 * @param members how many members were looked at
 * @param entries how many entries
 * @param postings how many postings
 * @param violations every law that does not hold, and where
 */
public record AuditReport(long members, long entries, long postings, List<Violation> violations) {

    /**
     * Takes a copy.
     *
     * @param members how many members were looked at
     * @param entries how many entries
     * @param postings how many postings
     * @param violations every law that does not hold, and where
     */
    public AuditReport {
        violations = List.copyOf(violations);
    }

    /**
     * Whether all laws hold.
     *
     * @return true where nothing was found
     */
    public boolean clean() {
        return violations.isEmpty();
    }

    AuditReport plus(AuditReport other) {
        List<Violation> both = new java.util.ArrayList<>(violations);
        both.addAll(other.violations);
        return new AuditReport(members + other.members, entries + other.entries, postings + other.postings, both);
    }

    @Override
    public String toString() {
        return members + " members, " + entries + " entries, " + postings + " postings: "
                + (clean()
                        ? "all " + Invariant.values().length + " laws hold"
                        : violations.stream().map(Violation::toString).collect(Collectors.joining("\n", "\n", "")));
    }
}
