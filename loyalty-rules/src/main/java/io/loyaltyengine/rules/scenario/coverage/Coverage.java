package io.loyaltyengine.rules.scenario.coverage;

import io.loyaltyengine.program.Program;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Watches programs and tells what was touched of their rules. Everything that runs under a watched program counts: scenarios
 * in Java and in files, properties, previews.
 *
 * <pre>{@code
 * Coverage coverage = new Coverage();
 * Scenario.of(coverage.watch(program))...
 * coverage.report(program).untested();
 * }</pre>
 *
 * <p>Safe for use by many threads.
 */
public final class Coverage {

    private final Map<Program, Watched> watched = new LinkedHashMap<>();

    /** A coverage that has seen nothing. */
    public Coverage() {}

    private record Watched(Program program, Notebook book) {}

    /**
     * Watches a program.
     *
     * @param program the program
     * @return the same program, of which everything that its rules are asked about is noted
     */
    public synchronized Program watch(Program program) {
        return watched(program).program;
    }

    private Watched watched(Program program) {
        return watched.computeIfAbsent(program, unwatched -> {
            Notebook book = Notebook.of(unwatched);
            return new Watched(WatchedRules.under(unwatched, book), book);
        });
    }

    /**
     * What was touched of a program so far.
     *
     * @param program the program, as it was handed to {@link #watch}
     * @return the report; of a program that was not watched, everything is untested
     */
    public synchronized CoverageReport report(Program program) {
        return watched(program).book.report();
    }

    /**
     * What was touched of all watched programs so far.
     *
     * @return a report for each, in the order in which they were first watched
     */
    public synchronized List<CoverageReport> reports() {
        return watched.values().stream().map(each -> each.book.report()).toList();
    }
}
