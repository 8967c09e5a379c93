package io.loyaltyengine.rules.shape;

import io.loyaltyengine.rules.source.Mapping;
import io.loyaltyengine.rules.source.ProblemCollector;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Fields of a struct of which only one can be there.
 *
 * @param names the fields
 * @param required whether one of them must be there
 */
record Exclusive(List<String> names, boolean required) {

    void check(Mapping mapping, ProblemCollector problems) {
        List<Mapping.Field> found = mapping.fields().stream()
                .filter(field -> names.contains(field.name()))
                .toList();
        if (found.isEmpty() && required) {
            problems.error(
                    mapping.place(), "one of " + Mismatch.anyOf(names) + " is missing", "add exactly one of them");
        }
        for (Mapping.Field other : found.subList(Math.min(1, found.size()), found.size())) {
            problems.error(
                    other.key().place(),
                    "`" + found.get(0).name() + "` and `" + other.name() + "` exclude each other",
                    "keep exactly one of " + Mismatch.anyOf(names));
        }
    }

    List<Object> schemas() {
        List<Object> one = new ArrayList<>();
        names.forEach(name -> one.add(Map.of("required", List.of(name))));
        if (!required) {
            one.add(Map.of("not", Map.of("anyOf", List.copyOf(one))));
        }
        return one;
    }
}
