package io.loyaltyengine.rules.index;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * One way in which a condition can be true.
 *
 * @param atoms what must hold for it
 * @param exact whether that is also enough; if not, the whole condition must be run
 * @param tooMany whether alternatives were given up because there were too many
 */
record Conjunction(List<Atom> atoms, boolean exact, boolean tooMany) {

    /** Always true. */
    static final Conjunction ALWAYS = new Conjunction(List.of(), true, false);

    /** Whether it is true, nobody knows before the condition was run. */
    static final Conjunction OPAQUE = new Conjunction(List.of(), false, false);

    /** The same, where it would be known if there were fewer alternatives. */
    static final Conjunction TOO_MANY = new Conjunction(List.of(), false, true);

    static Conjunction of(Atom atom) {
        return new Conjunction(List.of(atom), true, false);
    }

    static Conjunction needing(Atom atom) {
        return new Conjunction(List.of(atom), false, false);
    }

    Conjunction and(Conjunction other) {
        Set<Atom> both = new LinkedHashSet<>(atoms);
        both.addAll(other.atoms);
        return new Conjunction(new ArrayList<>(both), exact && other.exact, tooMany || other.tooMany);
    }
}
