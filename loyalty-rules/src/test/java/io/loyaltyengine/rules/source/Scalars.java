package io.loyaltyengine.rules.source;

import java.util.ArrayList;
import java.util.List;

/** All scalars of a tree, keys among them. */
final class Scalars {
    private Scalars() {}

    static List<Scalar> in(Node node) {
        List<Scalar> found = new ArrayList<>();
        collect(node, found);
        return found;
    }

    private static void collect(Node node, List<Scalar> found) {
        if (node instanceof Scalar scalar) {
            found.add(scalar);
        } else if (node instanceof Sequence sequence) {
            sequence.items().forEach(item -> collect(item, found));
        } else if (node instanceof Mapping mapping) {
            mapping.fields().forEach(field -> {
                found.add(field.key());
                collect(field.value(), found);
            });
        }
    }
}
