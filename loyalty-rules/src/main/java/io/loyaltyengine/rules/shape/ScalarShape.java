package io.loyaltyengine.rules.shape;

import io.loyaltyengine.rules.source.Node;
import io.loyaltyengine.rules.source.ProblemCollector;
import io.loyaltyengine.rules.source.Scalar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Text, a number, true or false. */
final class ScalarShape extends Shape {
    static final ScalarShape ANY = new ScalarShape();

    private ScalarShape() {}

    @Override
    public void check(Node node, ProblemCollector problems) {
        if (!(node instanceof Scalar scalar) || scalar.kind() == Scalar.Kind.NOTHING) {
            Mismatch.expected("text, a number, `true` or `false`", node, null, problems);
        }
    }

    @Override
    Map<String, Object> schema(Definitions definitions) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", List.of("string", "number", "boolean"));
        return schema;
    }

    @Override
    String example() {
        return "…";
    }
}
