package io.loyaltyengine.rules.shape;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The named shapes of one JSON Schema, each written once and referred to wherever it occurs. */
final class Definitions {
    private final Map<String, Shape> shapes = new TreeMap<>();
    private final Map<String, Map<String, Object>> schemas = new TreeMap<>();

    /** The schema of a shape: of a struct or a choice the reference to it, of any other what it is. */
    Map<String, Object> schema(Shape shape) {
        String name = nameOf(shape);
        if (name == null) {
            return shape.schema(this);
        }
        Shape known = shapes.putIfAbsent(name, shape);
        if (known == null) {
            schemas.put(name, shape.schema(this));
        } else if (known != shape) {
            throw new IllegalArgumentException("two shapes are called `" + name + "`");
        }
        return reference(name);
    }

    /** The reference to a shape that is perhaps being written just now. */
    Map<String, Object> reference(String name, Supplier<? extends Shape> shape) {
        Shape meant = shape.get();
        if (!name.equals(nameOf(meant))) {
            throw new IllegalArgumentException("the reference `" + name + "` leads to a shape of another name");
        }
        return schema(meant);
    }

    Map<String, Map<String, Object>> all() {
        return schemas;
    }

    private static Map<String, Object> reference(String name) {
        Map<String, Object> reference = new LinkedHashMap<>();
        reference.put("$ref", "#/$defs/" + name);
        return reference;
    }

    private static @Nullable String nameOf(Shape shape) {
        if (shape instanceof StructShape struct) {
            return struct.name();
        }
        if (shape instanceof EitherShape either) {
            return either.name();
        }
        return shape instanceof ChoiceShape choice ? choice.name() : null;
    }
}
