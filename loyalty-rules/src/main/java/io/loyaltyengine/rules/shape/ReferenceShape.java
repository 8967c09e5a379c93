package io.loyaltyengine.rules.shape;

import io.loyaltyengine.rules.source.Node;
import io.loyaltyengine.rules.source.ProblemCollector;
import java.util.Map;
import java.util.function.Supplier;

/** A shape that is defined later. */
final class ReferenceShape extends Shape {
    private final String name;
    private final Supplier<? extends Shape> shape;

    ReferenceShape(String name, Supplier<? extends Shape> shape) {
        this.name = name;
        this.shape = shape;
    }

    @Override
    public void check(Node node, ProblemCollector problems) {
        shape.get().check(node, problems);
    }

    @Override
    Map<String, Object> schema(Definitions definitions) {
        return definitions.reference(name, shape);
    }

    @Override
    String example() {
        return "{…}";
    }
}
