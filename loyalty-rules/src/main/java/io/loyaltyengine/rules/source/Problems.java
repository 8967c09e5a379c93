package io.loyaltyengine.rules.source;

import java.util.List;
import java.util.stream.Collectors;

/**
 * All problems found in one reading, sorted by source, line and column. Immutable.
 *
 * @param list the problems
 * @param omitted how many more were found than are listed; a file that is wrong all over is not described in full
 */
public record Problems(List<Problem> list, int omitted) {
    /**
     * Sorts the problems; those at one place keep their order.
     *
     * @param list the problems in any order
     * @param omitted how many more were found
     * @throws IllegalArgumentException if the number of omitted ones is negative
     */
    public Problems {
        if (omitted < 0) {
            throw new IllegalArgumentException("omitted must not be negative, found " + omitted);
        }
        list = list.stream().sorted(Problem.BY_PLACE).toList();
    }

    /**
     * Whether nothing was found.
     *
     * @return whether there is no problem
     */
    public boolean isEmpty() {
        return list.isEmpty();
    }

    /**
     * Whether a source has to be refused.
     *
     * @return whether one of the problems is an error
     */
    public boolean hasErrors() {
        return count(Problem.Severity.ERROR) > 0 || omitted > 0;
    }

    /**
     * The problems as people read them, one after the other, and how many they are.
     *
     * @return the lines, joined by LF, with one at the end; the empty text if there is no problem
     */
    public String render() {
        if (list.isEmpty()) {
            return "";
        }
        return list.stream().map(Problem::render).collect(Collectors.joining("\n")) + "\n" + closingLine() + "\n";
    }

    private String closingLine() {
        long errors = count(Problem.Severity.ERROR) + omitted;
        long warnings = count(Problem.Severity.WARNING);
        StringBuilder line = new StringBuilder();
        if (errors > 0) {
            line.append(counted(errors, "problem"));
        }
        if (warnings > 0) {
            line.append(errors > 0 ? ", " : "").append(counted(warnings, "warning"));
        }
        if (omitted > 0) {
            line.append(", of which ")
                    .append(omitted)
                    .append(omitted == 1 ? " is" : " are")
                    .append(" not shown");
        }
        return line.toString();
    }

    private long count(Problem.Severity severity) {
        return list.stream().filter(problem -> problem.severity() == severity).count();
    }

    private static String counted(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }

    /** The rendered problems. */
    @Override
    public String toString() {
        return render();
    }
}
