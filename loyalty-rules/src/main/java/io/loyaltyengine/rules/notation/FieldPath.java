package io.loyaltyengine.rules.notation;

import io.loyaltyengine.rules.definition.Span;
import io.loyaltyengine.rules.source.Mapping;
import io.loyaltyengine.rules.source.Node;
import io.loyaltyengine.rules.source.Sequence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The way from a value to the innermost one in it that holds a stretch of the source: {@code all[1].in[0]}. */
final class FieldPath {

    private FieldPath() {}

    static String of(Node root, Span stretch) {
        StringBuilder path = new StringBuilder();
        Node at = root;
        while (at != null) {
            at = next(at, stretch, path);
        }
        return path.toString();
    }

    private static @Nullable Node next(Node node, Span stretch, StringBuilder path) {
        if (node instanceof Mapping mapping) {
            for (Mapping.Field field : mapping.fields()) {
                if (holds(Extent.between(field.key(), field.value()), stretch)) {
                    path.append(path.length() == 0 ? "" : ".").append(field.name());
                    return field.value();
                }
            }
        } else if (node instanceof Sequence sequence) {
            List<Node> items = sequence.items();
            for (int i = 0; i < items.size(); i++) {
                if (holds(Extent.of(items.get(i)), stretch)) {
                    path.append('[').append(i).append(']');
                    return items.get(i);
                }
            }
        }
        return null;
    }

    private static boolean holds(Span outer, Span inner) {
        return outer.offset() <= inner.offset() && inner.end() <= outer.end();
    }
}
