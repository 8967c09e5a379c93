package io.loyaltyengine.rules.shape;

import io.loyaltyengine.rules.source.Mapping;
import io.loyaltyengine.rules.source.Node;
import io.loyaltyengine.rules.source.ProblemCollector;
import java.util.LinkedHashMap;
import java.util.Map;

/** A mapping from names that the author chooses to values of one shape. */
public final class MapShape extends Shape {
    private final TextShape name;
    private final Shape value;

    MapShape(TextShape name, Shape value) {
        this.name = name;
        this.value = value;
    }

    /**
     * The same, but only with certain names.
     *
     * @param shape what each name is
     * @return the shape
     */
    public MapShape named(TextShape shape) {
        return new MapShape(shape, value);
    }

    @Override
    public void check(Node node, ProblemCollector problems) {
        if (!(node instanceof Mapping mapping)) {
            Mismatch.expected("a mapping", node, "write " + example(), problems);
            return;
        }
        for (Mapping.Field field : mapping.fields()) {
            name.check(field.name(), field.key().place(), problems);
            value.check(field.value(), problems);
        }
    }

    @Override
    Map<String, Object> schema(Definitions definitions) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("propertyNames", definitions.schema(name));
        schema.put("additionalProperties", definitions.schema(value));
        return schema;
    }

    @Override
    String example() {
        return "{" + name.example() + ": " + value.example() + "}";
    }
}
