package io.loyaltyengine.rules.lint;

import io.loyaltyengine.rules.source.Place;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * All findings of one program, those with a place in the order of the file, before those without. Immutable.
 *
 * @param findings what was found
 */
public record LintReport(List<Finding> findings) {

    private static final Comparator<Finding> BY_PLACE =
            Comparator.comparing(Finding::place, Comparator.nullsLast(Comparator.comparingInt(Place::offset)));

    /**
     * Puts the findings in order; those at one place, and those without, keep their order.
     *
     * @param findings what was found
     */
    public LintReport {
        findings = findings.stream().sorted(BY_PLACE).toList();
    }

    /**
     * The findings of one concern.
     *
     * @param concern the concern
     * @return the findings in their order
     */
    public List<Finding> of(Concern concern) {
        return findings.stream().filter(finding -> finding.concern() == concern).toList();
    }

    /**
     * Counts the findings of a level.
     *
     * @param level the level
     * @return how many there are
     */
    public long count(Concern.Level level) {
        return findings.stream()
                .filter(finding -> finding.concern().level() == level)
                .count();
    }

    /**
     * The findings as people read them, and how many they are.
     *
     * @return the lines, joined by LF, with one at the end
     */
    public String render() {
        String all = findings.stream().map(finding -> finding.render() + "\n").collect(Collectors.joining());
        return all + counted(count(Concern.Level.WARNING), "warning") + ", "
                + counted(count(Concern.Level.NOTE), "note") + "\n";
    }

    private static String counted(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
