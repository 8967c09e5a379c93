package io.loyaltyengine.rules.notation;

import io.loyaltyengine.rules.definition.ExpressionNames;
import io.loyaltyengine.rules.shape.ChoiceShape;
import io.loyaltyengine.rules.shape.EitherShape;
import io.loyaltyengine.rules.shape.Shape;
import io.loyaltyengine.rules.shape.StructShape;
import io.loyaltyengine.rules.shape.TextShape;

/** What a condition or formula may be where it is written as a structure, or as CEL in the place of one. */
final class StructureShape {

    private static final TextShape CEL = Shape.text().like("purchase.total >= 50");

    private static final TextShape PATH = Shape.text()
            .written("loyalty-path", "a field such as `purchase.total`", Path::isPath)
            .like("purchase.total", "member.tier");

    private static final TextShape KNOWN_PATH = Shape.text()
            .written("loyalty-field", "a field such as `member.birthday`", StructureShape::hasField)
            .like("member.birthday");

    private static final TextShape NAME = Shape.text()
            .written("loyalty-variable", "a name of letters, digits and `_`", ExpressionNames::isName)
            .like("item");

    private static final TextShape FIELD = Shape.text()
            .written("loyalty-name", "a name of letters, digits and `_`", ExpressionNames::isField)
            .like("size");

    private static final Shape EXPRESSION_WITHIN = Shape.reference("expression", StructureShape::expression);
    private static final Shape VALUE_WITHIN = Shape.reference("value", StructureShape::value);

    private static final StructShape GET = Shape.struct("expression-get", "A field of something.")
            .required("get", FIELD, "The field.")
            .required("of", EXPRESSION_WITHIN, "What has it.");

    private static final StructShape ELEMENTS =
            range("elements").required("where", EXPRESSION_WITHIN, "What is asked of each element.");

    private static final ChoiceShape STRUCTURE = structure();

    static final EitherShape EXPRESSION = Shape.either(
                    "expression", "A condition or formula, as a structure or as CEL.")
            .text(CEL)
            .number(Shape.number())
            .truth()
            .mapping(STRUCTURE);

    private static final EitherShape VALUE = Shape.either("value", "A value; a text stands for itself.")
            .text(Shape.text().orEmpty())
            .number(Shape.number())
            .truth()
            .list(Shape.listOf(VALUE_WITHIN))
            .mapping(STRUCTURE);

    private StructureShape() {}

    private static Shape expression() {
        return EXPRESSION;
    }

    private static Shape value() {
        return VALUE;
    }

    private static boolean hasField(String text) {
        return text.indexOf('.') >= 0 && Path.isPath(text);
    }

    private static ChoiceShape structure() {
        ChoiceShape choice = Shape.oneOf("structure", "A condition or formula, by the field that says what it is.")
                .variant(
                        "field",
                        comparison(Shape.struct("expression-field", "A field, or a comparison of it if one is added.")
                                .required("field", PATH, "Its path.")))
                .variant(
                        "value",
                        comparison(Shape.struct("expression-value", "A comparison of something computed.")
                                        .required("value", EXPRESSION_WITHIN, "What is compared."))
                                .exactlyOneOf(Comparing.fields()));
        for (Joining joining : Joining.values()) {
            choice = choice.variant(
                    joining.field(),
                    struct(joining.field(), joining.description())
                            .required(
                                    joining.field(),
                                    Shape.listOf(EXPRESSION_WITHIN).atLeast(1),
                                    joining.about()));
        }
        choice = choice.variant("not", of("not", "The opposite of a condition.", EXPRESSION_WITHIN, "The condition."))
                .variant("negate", of("negate", "A number with its sign changed.", EXPRESSION_WITHIN, "The number."))
                .variant("has", of("has", "Whether a field is known.", known(), "The field."));
        for (Asking asking : Asking.values()) {
            choice = choice.variant(
                    asking.field(), of(asking.field(), asking.description(), elements(asking), "Of what."));
        }
        return choice.variant("sum", of("sum", "The sum of a number of each element.", sum(), "Of what."))
                .variant("count", of("count", "How many elements are so.", elements(Asking.FILTER), "Of what."))
                .variant("if", conditional())
                .variant("call", call())
                .variant("get", GET)
                .variant(
                        "at",
                        struct("at", "An element of a list or an entry of a map.")
                                .required("at", VALUE_WITHIN, "Its position from 0, or its key.")
                                .required("of", EXPRESSION_WITHIN, "The list or map."))
                .variant("date", of("date", "A day.", Shape.text().like("2026-11-23"), "As in 2026-11-23."))
                .variant(
                        "timestamp",
                        of(
                                "timestamp",
                                "A moment.",
                                Shape.text().like("2026-11-23T09:30:00Z"),
                                "As in 2026-11-23T09:30:00Z."))
                .variant("text", of("text", "A text.", Shape.text().orEmpty(), "Its characters."))
                .variant("list", of("list", "A list.", Shape.listOf(VALUE_WITHIN), "Its elements."))
                .variant("cel", of("cel", "A condition or formula in CEL.", CEL, "The CEL text."));
    }

    private static StructShape struct(String field, String description) {
        return Shape.struct("expression-" + field, description);
    }

    private static StructShape of(String field, String description, Shape shape, String about) {
        return struct(field, description).required(field, shape, about);
    }

    private static StructShape comparison(StructShape subject) {
        StructShape struct = subject;
        for (Comparing comparing : Comparing.values()) {
            struct = struct.optional(comparing.field(), VALUE_WITHIN, comparing.about());
        }
        return struct.atMostOneOf(Comparing.fields());
    }

    private static Shape known() {
        return Shape.either("known", "A field by its path, or of something computed.")
                .text(KNOWN_PATH)
                .mapping(GET);
    }

    private static StructShape elements(Asking asking) {
        return asking == Asking.MAP
                ? range("elements-made").required("of", EXPRESSION_WITHIN, "What is made of each element.")
                : ELEMENTS;
    }

    private static StructShape range(String name) {
        return Shape.struct(name, "The elements of a list.")
                .required("in", EXPRESSION_WITHIN, "The list.")
                .required("as", NAME, "What one element is called, a name that has no other meaning.");
    }

    private static StructShape sum() {
        return range("elements-summed")
                .optional("where", EXPRESSION_WITHIN, "Which elements count.", "all")
                .required("of", EXPRESSION_WITHIN, "The number of each element.");
    }

    private static StructShape conditional() {
        return struct("if", "One of two values.")
                .required("if", EXPRESSION_WITHIN, "What decides.")
                .required("then", VALUE_WITHIN, "The value where it holds.")
                .required("else", VALUE_WITHIN, "The value where it does not.");
    }

    private static StructShape call() {
        return struct("call", "A call of a function.")
                .required("call", FIELD, "The function.")
                .optional("on", EXPRESSION_WITHIN, "What stands before the dot.", "nothing")
                .optional("with", Shape.listOf(VALUE_WITHIN), "The arguments.", "none");
    }
}
