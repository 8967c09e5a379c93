package io.loyaltyengine.rules.fuzz;

import java.time.Duration;

/**
 * How long one input may keep a reader busy, instrumentation included. What takes longer gets a second chance, for the
 * first reading of all also loads every class.
 */
final class Patience {

    private static final Duration MOST = Duration.ofSeconds(10);

    private Patience() {}

    static void with(Runnable reading) {
        if (taken(reading).compareTo(MOST) > 0) {
            Duration again = taken(reading);
            if (again.compareTo(MOST) > 0) {
                throw new AssertionError("One input took " + again);
            }
        }
    }

    private static Duration taken(Runnable reading) {
        long begin = System.nanoTime();
        reading.run();
        return Duration.ofNanos(System.nanoTime() - begin);
    }
}
