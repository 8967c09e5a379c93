package io.loyaltyengine.rules.source;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gathers the problems of one reading, so that all are reported at once. It keeps a limited number of errors and of warnings
 * and counts the errors beyond, so that a large file that is wrong on every line costs no memory.
 *
 * <p>Not safe for use by several threads.
 */
public final class ProblemCollector {
    private static final int KEPT = 200;

    private final List<Problem> kept = new ArrayList<>();
    private int errors;
    private int warnings;

    /** A collector without problems. */
    public ProblemCollector() {}

    /**
     * Adds a problem for which a source is refused.
     *
     * @param place where it is
     * @param message what was found
     */
    public void error(Place place, String message) {
        error(place, message, null);
    }

    /**
     * Adds a problem for which a source is refused.
     *
     * @param place where it is
     * @param message what was found, in one line
     * @param advice what would do, in one line, or null
     */
    public void error(Place place, String message, @Nullable String advice) {
        if (++errors <= KEPT) {
            kept.add(Problem.at(Problem.Severity.ERROR, place, message, advice));
        }
    }

    /**
     * Adds something to look at for which no source is refused.
     *
     * @param place where it is
     * @param message what was found, in one line
     * @param advice what would do, in one line, or null
     */
    public void warning(Place place, String message, @Nullable String advice) {
        if (++warnings <= KEPT) {
            kept.add(Problem.at(Problem.Severity.WARNING, place, message, advice));
        }
    }

    /**
     * How many errors were added so far. Compared before and after a step, it tells whether the step found any.
     *
     * @return the number of errors
     */
    public int errors() {
        return errors;
    }

    /**
     * What was found so far.
     *
     * @return the problems, sorted by place
     */
    public Problems problems() {
        return new Problems(kept, Math.max(0, errors - KEPT));
    }

    /**
     * Refuses what was read if there is an error in it.
     *
     * @throws SourceRefusedException if an error was added; it carries the warnings too
     */
    public void refuseIfErrors() {
        if (errors > 0) {
            throw new SourceRefusedException(problems());
        }
    }
}
