package io.loyaltyengine.rules.index;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One way in which a rule can apply.
 *
 * @param facts what must hold of the activity
 * @param when whether the condition on the activity must be run besides
 * @param lineTests what must hold of a line
 * @param lines whether the condition on a line must be run besides
 * @param tooMany whether alternatives were given up because there were too many
 */
record Alternative(List<Atom> facts, boolean when, List<Atom> lineTests, boolean lines, boolean tooMany) {

    static Alternative of(Conjunction when, Conjunction lines) {
        Set<Atom> facts = new LinkedHashSet<>(when.atoms());
        List<Atom> lineTests = new ArrayList<>();
        for (Atom atom : lines.atoms()) {
            if (atom.ofLine()) {
                lineTests.add(atom);
            } else {
                facts.add(atom);
            }
        }
        return new Alternative(
                List.copyOf(facts), !when.exact(), lineTests, !lines.exact(), when.tooMany() || lines.tooMany());
    }

    /** What the rule is looked up by, or null if there is nothing. */
    @Nullable
    Atom key() {
        Atom line = Ranks.best(lineTests);
        return line == null ? Ranks.best(facts) : line;
    }
}
