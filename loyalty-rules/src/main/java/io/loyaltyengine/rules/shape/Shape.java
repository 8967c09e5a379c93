package io.loyaltyengine.rules.shape;

import io.loyaltyengine.rules.source.Node;
import io.loyaltyengine.rules.source.ProblemCollector;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What a value in a source may be. Shapes are put together once, from small ones to large ones, and then check any number of
 * values:
 *
 * <pre>{@code
 * Shape line = Shape.struct("line", "One line of a purchase.")
 *         .required("sku", Shape.text(), "The article.")
 *         .required("amount", Shape.number().atLeast("0"), "What was paid.");
 * }</pre>
 *
 * <p>Immutable and safe for use by several threads.
 */
public abstract sealed class Shape
        permits TextShape,
                NumberShape,
                BoolShape,
                ScalarShape,
                ListShape,
                MapShape,
                StructShape,
                ChoiceShape,
                EitherShape,
                ReferenceShape {

    Shape() {}

    /**
     * Checks a value and all values in it.
     *
     * @param node the value
     * @param problems where everything that does not fit is added, each at its place
     */
    public abstract void check(Node node, ProblemCollector problems);

    /** The shape as a JSON Schema, with its members in the order in which they are written. */
    abstract Map<String, Object> schema(Definitions definitions);

    /** A value of this shape in one line of YAML, as advice shows it. */
    abstract String example();

    /**
     * Text of at least one character.
     *
     * @return the shape
     */
    public static TextShape text() {
        return TextShape.ANY;
    }

    /**
     * A number of any size and precision.
     *
     * @return the shape
     */
    public static NumberShape number() {
        return NumberShape.ANY;
    }

    /**
     * True or false.
     *
     * @return the shape
     */
    public static Shape bool() {
        return BoolShape.ANY;
    }

    /**
     * Text, a number, true or false, as a host's attributes are.
     *
     * @return the shape
     */
    public static Shape scalar() {
        return ScalarShape.ANY;
    }

    /**
     * A list, which may be empty.
     *
     * @param item what each item is
     * @return the shape
     */
    public static ListShape listOf(Shape item) {
        return new ListShape(item, 0, Integer.MAX_VALUE, false);
    }

    /**
     * A mapping from names that the author chooses.
     *
     * @param value what each value is
     * @return the shape
     */
    public static MapShape mapOf(Shape value) {
        return new MapShape(text(), value);
    }

    /**
     * A mapping with known fields, to which fields are then added.
     *
     * @param name the name of this kind of mapping, as definitions in the JSON Schema have it: unique among those that are
     *     used together
     * @param description what it is, in a sentence
     * @return the shape, so far without fields
     */
    public static StructShape struct(String name, String description) {
        return StructShape.named(name, description);
    }

    /**
     * A choice among mappings by the one field that only the chosen one has, to which variants are then added.
     *
     * @param name the name of the choice, unique as that of a struct is
     * @param description what it is, in a sentence
     * @return the shape, so far without variants
     */
    public static ChoiceShape oneOf(String name, String description) {
        return ChoiceShape.byKey(name, description);
    }

    /**
     * A choice among mappings by the value of a field that all have, to which variants are then added.
     *
     * @param name the name of the choice, unique as that of a struct is
     * @param description what it is, in a sentence
     * @param field the field that tells, such as {@code type}; the variants do not declare it themselves
     * @return the shape, so far without variants
     */
    public static ChoiceShape oneOfBy(String name, String description, String field) {
        return ChoiceShape.byField(name, description, field);
    }

    /**
     * A choice by kind: a text, a number, a truth value, a list or a mapping may stand in one place, to which the kinds are
     * then added.
     *
     * @param name the name of the choice, unique as that of a struct is
     * @param description what it is, in a sentence
     * @return the shape, so far without kinds
     */
    public static EitherShape either(String name, String description) {
        return EitherShape.named(name, description);
    }

    /**
     * A shape that is defined later, for values that contain values of their own kind.
     *
     * @param name the name of the struct or choice meant
     * @param shape gives it once it is needed
     * @return the shape
     */
    public static Shape reference(String name, Supplier<? extends Shape> shape) {
        return new ReferenceShape(name, shape);
    }
}
