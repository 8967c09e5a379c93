package io.loyaltyengine.rules.index;

import io.loyaltyengine.rule.Window;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of days or of seconds, counted from the beginning of 1970.
 *
 * @param from the first
 * @param until the end, exclusive
 */
record Stretch(long from, long until) {

    /** The seconds that a window is open in, if only for a part of them. */
    static Stretch of(Window window) {
        return new Stretch(
                window.from() == null ? Long.MIN_VALUE : window.from().getEpochSecond(),
                window.until() == null ? Long.MAX_VALUE : end(window.until()));
    }

    private static long end(Instant until) {
        return isWhole(until) ? until.getEpochSecond() : until.getEpochSecond() + 1;
    }

    /** Whether the seconds tell exactly when a window is open. */
    static boolean isExact(Window window) {
        return isWhole(window.from()) && isWhole(window.until());
    }

    private static boolean isWhole(@Nullable Instant moment) {
        return moment == null || moment.truncatedTo(ChronoUnit.SECONDS).equals(moment);
    }

    boolean isEmpty() {
        return from >= until;
    }

    /** Whether it has a beginning and an end. */
    boolean isPeriod() {
        return from != Long.MIN_VALUE && until != Long.MAX_VALUE;
    }
}
