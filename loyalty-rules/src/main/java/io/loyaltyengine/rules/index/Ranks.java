package io.loyaltyengine.rules.index;

import io.loyaltyengine.rules.index.Atom.Segment;
import io.loyaltyengine.rules.index.Atom.SomeLine;
import io.loyaltyengine.rules.index.Atom.TextIs;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How much a test leaves of all activities: the lower its rank, the less. */
final class Ranks {

    /** The last rank of tests that make a rule a candidate. */
    static final int KEY = 5;

    private static final int NONE = Integer.MAX_VALUE;

    private Ranks() {}

    /** The first of the lowest rank, or null if rules cannot be looked up by any of them. */
    static @Nullable Atom best(List<Atom> atoms) {
        Atom best = null;
        for (Atom atom : atoms) {
            if (of(atom) < of(best)) {
                best = atom;
            }
        }
        return best;
    }

    static int of(@Nullable Atom atom) {
        if (atom instanceof TextIs text && text.wanted()) {
            return of(text.path());
        } else if (atom instanceof SomeLine some) {
            return of(some.line().path()) + 2;
        } else if (atom instanceof Segment segment && segment.wanted()) {
            return KEY;
        }
        return NONE;
    }

    private static int of(Path path) {
        if (path.ofLine()) {
            return path.equals(Path.SKU) ? 0 : 1;
        }
        return path.equals(Path.TIER) || path.equals(Path.KIND) || path.equals(Path.WEEKDAY) ? KEY + 2 : KEY + 1;
    }
}
