package io.loyaltyengine.rules.fuzz;

import java.time.Duration;

/** How long one input may keep a reader busy, instrumentation included. */
final class Patience {

    private static final Duration MOST = Duration.ofSeconds(10);

    private Patience() {}

    static void with(Runnable reading) {
        long begin = System.nanoTime();
        reading.run();
        Duration taken = Duration.ofNanos(System.nanoTime() - begin);
        if (taken.compareTo(MOST) > 0) {
            throw new AssertionError("One input took " + taken);
        }
    }
}
