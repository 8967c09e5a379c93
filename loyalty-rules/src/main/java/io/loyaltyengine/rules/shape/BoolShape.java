package io.loyaltyengine.rules.shape;

import io.loyaltyengine.rules.source.Node;
import io.loyaltyengine.rules.source.ProblemCollector;
import io.loyaltyengine.rules.source.Scalar;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** True or false. */
final class BoolShape extends Shape {
    static final BoolShape ANY = new BoolShape();

    private BoolShape() {}

    @Override
    public void check(Node node, ProblemCollector problems) {
        if (!(node instanceof Scalar scalar)) {
            Mismatch.expected("`true` or `false`", node, null, problems);
        } else if (scalar.kind() != Scalar.Kind.BOOL) {
            Mismatch.expected("`true` or `false`", node, advice(scalar.text()), problems);
        }
    }

    /** YAML 1.1 took these for true and false, and many people still write them. */
    private static @Nullable String advice(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "yes", "y", "on", "true", "1" -> "write `true`";
            case "no", "n", "off", "false", "0" -> "write `false`";
            default -> null;
        };
    }

    @Override
    Map<String, Object> schema(Definitions definitions) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "boolean");
        return schema;
    }

    @Override
    String example() {
        return "true";
    }
}
