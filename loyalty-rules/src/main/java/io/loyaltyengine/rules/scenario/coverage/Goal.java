package io.loyaltyengine.rules.scenario.coverage;

import org.jspecify.annotations.Nullable;

/**
 * Something about a rule that a scenario can touch.
 *
 * @param kind of what kind
 * @param text what, for people
 * @param hits how often it was touched
 * @param nearest for a boundary, what came nearest to it on this side; null where nothing did, or it is told by hits
 */
public record Goal(
        Kind kind, String text, long hits, @Nullable String nearest) {

    /** The kinds of goals. */
    public enum Kind {
        /** A part of a condition holds, or does not. */
        BRANCH,
        /** Something is given. */
        EFFECT,
        /** A number or a day is just below, at or just above one that decides. */
        BOUNDARY
    }

    /**
     * Whether a scenario touched it.
     *
     * @return true from one hit on
     */
    public boolean touched() {
        return hits > 0;
    }

    /** What, and what came nearest where it was not touched. */
    @Override
    public String toString() {
        return touched() || nearest == null ? text : text + "; nearest was " + nearest;
    }
}
