package io.loyaltyengine.rules.shape;

import io.loyaltyengine.rules.source.Mapping;
import io.loyaltyengine.rules.source.Node;
import io.loyaltyengine.rules.source.ProblemCollector;
import io.loyaltyengine.rules.source.Scalar;
import io.loyaltyengine.rules.source.Sequence;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A choice by kind: what may stand in one place as a text, a number, a truth value, a list or a mapping. */
public final class EitherShape extends Shape {
    private final String name;
    private final String description;
    private final Map<Kind, Shape> shapes;

    private enum Kind {
        TEXT("text"),
        NUMBER("a number"),
        BOOL("`true` or `false`"),
        LIST("a list"),
        MAPPING("a mapping");

        private final String noun;

        Kind(String noun) {
            this.noun = noun;
        }
    }

    private EitherShape(String name, String description, Map<Kind, Shape> shapes) {
        this.name = name;
        this.description = description;
        this.shapes = shapes;
    }

    static EitherShape named(String name, String description) {
        return new EitherShape(name, description, Map.of());
    }

    /**
     * The same, and it may be a text.
     *
     * @param shape what a text is
     * @return the shape
     */
    public EitherShape text(TextShape shape) {
        return with(Kind.TEXT, shape);
    }

    /**
     * The same, and it may be a number.
     *
     * @param shape what a number is
     * @return the shape
     */
    public EitherShape number(NumberShape shape) {
        return with(Kind.NUMBER, shape);
    }

    /**
     * The same, and it may be true or false.
     *
     * @return the shape
     */
    public EitherShape truth() {
        return with(Kind.BOOL, Shape.bool());
    }

    /**
     * The same, and it may be a list.
     *
     * @param shape what a list is
     * @return the shape
     */
    public EitherShape list(ListShape shape) {
        return with(Kind.LIST, shape);
    }

    /**
     * The same, and it may be one of some mappings.
     *
     * @param shape what a mapping is
     * @return the shape
     */
    public EitherShape mapping(ChoiceShape shape) {
        return with(Kind.MAPPING, shape);
    }

    /**
     * The same, and it may be a mapping.
     *
     * @param shape what a mapping is
     * @return the shape
     */
    public EitherShape mapping(StructShape shape) {
        return with(Kind.MAPPING, shape);
    }

    private EitherShape with(Kind kind, Shape shape) {
        Map<Kind, Shape> more = new EnumMap<>(Kind.class);
        more.putAll(shapes);
        if (more.put(kind, shape) != null) {
            throw new IllegalArgumentException("`" + name + "` may be " + kind.noun + " already");
        }
        return new EitherShape(name, description, more);
    }

    String name() {
        return name;
    }

    @Override
    public void check(Node node, ProblemCollector problems) {
        Kind kind = kind(node);
        Shape shape = kind == null ? null : shapes.get(kind);
        if (shape == null) {
            Mismatch.expected(nouns(), node, null, problems);
        } else {
            shape.check(node, problems);
        }
    }

    private static @Nullable Kind kind(Node node) {
        if (node instanceof Scalar scalar) {
            return switch (scalar.kind()) {
                case TEXT -> Kind.TEXT;
                case NUMBER -> Kind.NUMBER;
                case BOOL -> Kind.BOOL;
                case NOTHING -> null;
            };
        }
        return node instanceof Sequence ? Kind.LIST : node instanceof Mapping ? Kind.MAPPING : null;
    }

    private String nouns() {
        List<String> nouns = shapes.keySet().stream().map(kind -> kind.noun).toList();
        int last = nouns.size() - 1;
        return last < 1 ? String.join("", nouns) : String.join(", ", nouns.subList(0, last)) + " or " + nouns.get(last);
    }

    @Override
    Map<String, Object> schema(Definitions definitions) {
        List<Object> schemas = new ArrayList<>();
        shapes.values().forEach(shape -> schemas.add(definitions.schema(shape)));
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("description", description);
        schema.put("oneOf", schemas);
        return schema;
    }

    @Override
    String example() {
        return shapes.values().stream().findFirst().map(Shape::example).orElse("…");
    }
}
