package io.loyaltyengine.rules.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.loyaltyengine.rules.source.Format;
import io.loyaltyengine.rules.source.ProblemCollector;
import io.loyaltyengine.rules.source.Source;
import io.loyaltyengine.rules.source.SourceReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EitherShapeTest {

    private static final StructShape RANGE = Shape.struct("range", "A range.")
            .optional("from", Shape.number(), "Where it begins.")
            .optional("after", Shape.number(), "What it begins after.")
            .optional("to", Shape.number(), "Where it ends.");

    private static final EitherShape VALUE = Shape.either("value", "A value.")
            .text(Shape.text().atMost(3))
            .number(Shape.number().atLeast("0"))
            .list(Shape.listOf(Shape.bool()))
            .mapping(RANGE.exactlyOneOf("from", "after"));

    private static final EitherShape LOOSE =
            Shape.either("loose", "A value.").truth().mapping(RANGE.atMostOneOf("from", "after"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            "abc"                 | ~~
            "abcd"                | expected at most 3 characters, found 4
            5                     | ~~
            -5                    | expected a number that is at least 0, found the number -5
            true                  | expected text, a number, a list or a mapping, found `true`
            null                  | expected text, a number, a list or a mapping, found nothing
            [true]                | ~~
            [1]                   | expected `true` or `false`, found the number 1
            {"from": 1}           | ~~
            {"after": 1, "to": 2} | ~~
            {"to": 2}             | one of `from` or `after` is missing
            {"from": 1, "after": 2} | `from` and `after` exclude each other
            {"fro": 1}            | unknown field `fro`
            """)
    void eachKindHasAShapeOfItsOwn(String json, String message) {
        assertThat(firstMessage(VALUE, json)).isEqualTo(message);
        assertThat(isValid(VALUE, json)).isEqualTo(message.isEmpty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            false                 | ~~
            5                     | expected `true` or `false` or a mapping, found the number 5
            {"to": 2}             | ~~
            {}                    | ~~
            {"after": 1}          | ~~
            {"from": 1, "after": 2} | `from` and `after` exclude each other
            """)
    void noneOfFieldsThatExcludeEachOtherNeedBeThere(String json, String message) {
        assertThat(firstMessage(LOOSE, json)).isEqualTo(message);
        assertThat(isValid(LOOSE, json)).isEqualTo(message.isEmpty());
    }

    @Test
    void shapesThatMakeNoSenseAreRefused() {
        assertThatThrownBy(() -> VALUE.text(Shape.text())).hasMessage("`value` may be text already");
        assertThatThrownBy(() -> RANGE.atMostOneOf("form")).hasMessage("`form` is not an optional field of `range`");
        assertThatThrownBy(() -> RANGE.required("by", Shape.number(), "By.").exactlyOneOf("by"))
                .hasMessage("`by` is not an optional field of `range`");
    }

    private static String firstMessage(Shape shape, String json) {
        ProblemCollector problems = new ProblemCollector();
        SourceReader.read(Source.of("value.json", json), Format.JSON, problems)
                .ifPresent(node -> shape.check(node, problems));
        return problems.problems().isEmpty()
                ? ""
                : problems.problems().list().get(0).message();
    }

    private static boolean isValid(Shape shape, String json) {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(JsonSchema.of(shape, "Value", "https://example.org/value.schema.json"), InputFormat.JSON);
        return schema.validate(json, InputFormat.JSON).isEmpty();
    }
}
