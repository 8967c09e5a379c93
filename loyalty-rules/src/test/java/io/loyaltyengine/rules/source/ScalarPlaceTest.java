package io.loyaltyengine.rules.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The mistake in an expression is the word {@code totl}; each test says where it stands in the file. */
class ScalarPlaceTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "when: purchase.totl > 5",
                "when: 'member.tier == ''gold'' && purchase.totl > 5'",
                "when: \"member.tier == \\\"gold\\\" && \\u0031 < purchase.totl\"",
                "when: \"\\U0001F600 \uD83D\uDE00 \\x41 \\t purchase.totl\"",
                "when: member.tier == gold &&\n  purchase.totl > 5",
                "when: 'member.tier &&   \n\n\n   purchase.totl > 5'",
                "when: \"member.tier && \\\n   purchase.totl > 5\"",
                "when: \"member.tier && \\\n\n   purchase.totl > 5\"",
                "when: |\n  member.tier &&\n  purchase.totl > 5",
                "when: |2\n    member.tier &&\n  purchase.totl > 5\n",
                "when: |-  # why\n\n\n    member.tier &&\n\n      purchase.totl > 5\n\n",
                "when: >\n  member.tier &&\n  purchase.totl > 5\n",
                "when: >+\n\n  member.tier\n\n\n  other\n    indented\n    more\n\n  back\n  purchase.totl > 5\n\n\n",
                "when: >-\n  a\n\n    b\n\n  c\n  purchase.totl",
                "when: |\r\n  a\r\n  purchase.totl\r\n",
                "{when: [a, 'b'], \"when\\u0021\": 1, other: purchase.totl}",
                "- \uD83D\uDE00\n- purchase.totl",
                "purchase.totl: 1"
            })
    void a_mistake_within_a_text_is_found_in_the_source(String yaml) {
        Source source = Source.of("test.yaml", yaml);
        Scalar scalar = holding(
                "totl",
                SourceReader.read(source, Format.YAML, new ProblemCollector()).orElseThrow());

        Place place = scalar.placeOf(scalar.text().indexOf("totl"), 4);

        assertThat(place.text()).isEqualTo("totl");
        assertThat(place.offset()).isEqualTo(yaml.indexOf("totl"));
    }

    @Test
    void escapes_of_json_are_passed_over() {
        Sequence sequence = (Sequence) Read.json("[\"a\\n\\\"\\uD83D\\uDE00\\/ totl\"]");
        Scalar scalar = (Scalar) sequence.items().get(0);

        assertThat(scalar.placeOf(scalar.text().indexOf("totl"), 4).text()).isEqualTo("totl");
        assertThat(scalar.placeOf(1).text()).isEqualTo("\\n");
        assertThat(scalar.placeOf(0, 2).text()).isEqualTo("a\\n");
    }

    @Test
    void the_point_behind_the_text_has_a_place() {
        Scalar scalar = ((Mapping) Read.yaml("a: 'b c' # d")).scalar("a");

        assertThat(scalar.placeOf(3)).hasToString("test.yaml:1:8");
    }

    @Test
    void an_offset_that_the_text_has_not_is_refused() {
        Scalar scalar = (Scalar) Read.yaml("abc");

        assertThatThrownBy(() -> scalar.placeOf(4)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> scalar.placeOf(-1)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    private static Scalar holding(String word, Node node) {
        Scalar found = null;
        for (Scalar scalar : Scalars.in(node)) {
            if (scalar.text().contains(word)) {
                found = scalar;
            }
        }
        return found;
    }
}
