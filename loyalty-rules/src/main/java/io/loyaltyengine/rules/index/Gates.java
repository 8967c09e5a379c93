package io.loyaltyengine.rules.index;

import io.loyaltyengine.rules.compile.CompiledCondition;
import io.loyaltyengine.rules.definition.Expression;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gates while an index is built: one for all rules that need the same. */
final class Gates {

    private record Need(Set<Atom> atoms, @Nullable Expression when) {}

    private final Map<Need, Gate> gates = new HashMap<>();
    private final Tests tests;

    Gates(Tests tests) {
        this.tests = tests;
    }

    /** Null where there is nothing to pass. */
    @Nullable
    Gate of(List<Atom> atoms, @Nullable CompiledCondition when) {
        if (atoms.isEmpty() && when == null) {
            return null;
        }
        Need need = new Need(Set.copyOf(atoms), when == null ? null : when.expression());
        return gates.computeIfAbsent(
                need,
                missing -> new Gate(
                        gates.size(), atoms.stream().map(tests::ofFacts).toList(), when));
    }

    int size() {
        return gates.size();
    }
}
