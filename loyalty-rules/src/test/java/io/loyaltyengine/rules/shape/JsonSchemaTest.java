package io.loyaltyengine.rules.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class JsonSchemaTest {
    private static final String ID = "https://example.org/club.schema.json";

    @Test
    void a_shape_is_published_as_json_schema() {
        StructShape rule = Shape.struct("rule", "A rule.")
                .required("id", Shape.text().like("double"), "Its id.")
                .optional("rate", Shape.number().above("0").atMost("1.5"), "Its rate.", "1");

        assertThat(JsonSchema.of(rule, "Rules", ID)).isEqualTo("""
            {
              "$schema": "https://json-schema.org/draft/2020-12/schema",
              "$id": "https://example.org/club.schema.json",
              "title": "Rules",
              "$ref": "#/$defs/rule",
              "$defs": {
                "rule": {
                  "type": "object",
                  "description": "A rule.",
                  "properties": {
                    "id": {
                      "type": "string",
                      "minLength": 1,
                      "examples": [
                        "double"
                      ],
                      "description": "Its id."
                    },
                    "rate": {
                      "type": "number",
                      "exclusiveMinimum": 0,
                      "maximum": 1.5,
                      "description": "Its rate. Default: 1"
                    }
                  },
                  "required": [
                    "id"
                  ],
                  "additionalProperties": false
                }
              }
            }
            """);
    }

    @Test
    void two_shapes_of_one_name_are_refused() {
        Shape twice = Shape.struct("outer", "")
                .required("a", Shape.struct("same", "one"), "")
                .required("b", Shape.struct("same", "other"), "");

        assertThatThrownBy(() -> JsonSchema.of(twice, "", ID))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("two shapes are called `same`");
    }

    @Test
    void a_reference_that_leads_elsewhere_is_refused() {
        Shape shape = Shape.listOf(Shape.reference("rule", () -> Shape.struct("effect", "")));

        assertThatThrownBy(() -> JsonSchema.of(shape, "", ID))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the reference `rule` leads to a shape of another name");
    }
}
