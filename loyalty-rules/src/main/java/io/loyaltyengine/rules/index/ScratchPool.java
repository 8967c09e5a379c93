package io.loyaltyengine.rules.index;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps scratches between searches: a few for each processor and never more, however many threads there have been. A
 * thread-local value would be one for each thread, and a host with thousands of threads, or one that loads its programs
 * again and again, would keep them all. A thread begins at a place of its own, so that two seldom want the same one; a
 * scratch that finds no place is dropped. A search within a search takes another scratch.
 */
final class ScratchPool {

    private static final int TRIES = 4;

    private final Supplier<Scratch> maker;
    private final AtomicReferenceArray<@Nullable Scratch> kept;

    ScratchPool(Supplier<Scratch> maker) {
        this.maker = maker;
        int processors = Runtime.getRuntime().availableProcessors();
        this.kept = new AtomicReferenceArray<>(Integer.highestOneBit(Math.max(TRIES, 4 * processors)));
    }

    Scratch take() {
        int home = home();
        for (int i = 0; i < TRIES; i++) {
            int place = (home + i) & (kept.length() - 1);
            Scratch found = kept.getPlain(place) == null ? null : kept.getAndSet(place, null);
            if (found != null) {
                return found;
            }
        }
        return maker.get();
    }

    /** Not called for a scratch whose search was broken off: what it holds then is unknown. */
    void giveBack(Scratch scratch) {
        int home = home();
        for (int i = 0; i < TRIES; i++) {
            int place = (home + i) & (kept.length() - 1);
            if (kept.getPlain(place) == null && kept.compareAndSet(place, null, scratch)) {
                return;
            }
        }
    }

    private static int home() {
        return (int) Thread.currentThread().getId();
    }
}
