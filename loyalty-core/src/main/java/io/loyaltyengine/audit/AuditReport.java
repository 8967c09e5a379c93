package io.loyaltyengine.audit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What an audit found.
 *
 * @param members how many members were looked at
 * @param entries how many entries
 * @param postings how many postings
 * @param laws the laws that were checked, in their order
 * @param violations every law that does not hold, and where
 */
public record AuditReport(long members, long entries, long postings, Set<Invariant> laws, List<Violation> violations) {

    static final AuditReport NOTHING = new AuditReport(0, 0, 0, Set.of(), List.of());

    /**
     * Takes copies.
     *
     * @param members how many members were looked at
     * @param entries how many entries
     * @param postings how many postings
     * @param laws the laws that were checked
     * @param violations every law that does not hold, and where
     */
    public AuditReport {
        EnumSet<Invariant> copy = EnumSet.noneOf(Invariant.class);
        copy.addAll(laws);
        laws = Collections.unmodifiableSet(copy);
        violations = List.copyOf(violations);
    }

    /**
     * Whether all laws that were checked hold.
     *
     * @return true where nothing was found
     */
    public boolean clean() {
        return violations.isEmpty();
    }

    AuditReport plus(AuditReport other) {
        Set<Invariant> either = EnumSet.noneOf(Invariant.class);
        either.addAll(laws);
        either.addAll(other.laws);
        List<Violation> both = new ArrayList<>(violations);
        both.addAll(other.violations);
        return new AuditReport(
                members + other.members, entries + other.entries, postings + other.postings, either, both);
    }

    /**
     * What was looked at and under which laws, then every violation on a line of its own.
     *
     * @return such as {@code 2 members, 5 entries, 6 postings: laws 1 to 12, 14 to 17 and 19 to 21 hold}
     */
    @Override
    public String toString() {
        String looked = counted(members, "member") + ", " + entries + (entries == 1 ? " entry, " : " entries, ")
                + counted(postings, "posting") + ": ";
        return clean()
                ? looked + numbers() + (laws.size() == 1 ? " holds" : " hold")
                : looked + counted(violations.size(), "violation") + " of " + numbers()
                        + violations.stream().map(Violation::toString).collect(Collectors.joining("\n", "\n", ""));
    }

    private static String counted(long count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }

    /** Numbers that follow each other are told by the first and the last. */
    private String numbers() {
        List<String> runs = new ArrayList<>();
        int first = 0;
        for (int number = 1; number <= Invariant.values().length + 1; number++) {
            boolean checked = has(number);
            if (checked && first == 0) {
                first = number;
            } else if (!checked && first > 0) {
                runs.add(first == number - 1 ? "" + first : first + " to " + (number - 1));
                first = 0;
            }
        }
        String last = runs.isEmpty() ? "" : runs.remove(runs.size() - 1);
        return (laws.size() == 1 ? "law " : "laws ") + (runs.isEmpty() ? "" : String.join(", ", runs) + " and ") + last;
    }

    private boolean has(int number) {
        return laws.stream().anyMatch(law -> law.number() == number);
    }
}
