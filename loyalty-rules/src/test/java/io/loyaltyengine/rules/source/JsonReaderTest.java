package io.loyaltyengine.rules.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonReaderTest {
    @Test
    void values_are_read_with_their_kinds_and_places() {
        Mapping purchase =
                (Mapping) Read.json("{\n  \"id\": \"é-1\", \"total\": 19.90,\n  \"paid\": true, \"note\": null }");

        assertThat(purchase.text("id")).isEqualTo("é-1");
        assertThat(purchase.scalar("total").decimal()).hasToString("19.90");
        assertThat(purchase.bool("paid", false)).isTrue();
        assertThat(purchase.scalar("note").kind()).isEqualTo(Scalar.Kind.NOTHING);
        assertThat(purchase.scalar("id").place().text()).isEqualTo("\"é-1\"");
        assertThat(purchase.scalar("total").place()).hasToString("test.json:2:25");
        assertThat(purchase.field("paid").key().place().text()).isEqualTo("\"paid\"");
        assertThat(purchase.place()).hasToString("test.json:1:1");
    }

    @Test
    void places_stay_right_in_long_sources() {
        StringBuilder text = new StringBuilder("[");
        for (int i = 0; i < 20_000; i++) {
            text.append("\"\uD83D\uDE00\\n\",\n");
        }
        text.append("\"last\"]");

        Sequence sequence = (Sequence) Read.json(text.toString());

        assertThat(sequence.items().get(20_000).place().text()).isEqualTo("\"last\"");
        assertThat(sequence.items().get(20_000).place()).hasToString("test.json:20001:1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{a: 1}|1:2|expected the name of a field, found `a`|put it in double quotes",
                "{\"a\": 1,}|1:9|expected the name of a field, found `}`|remove the comma behind the last field",
                "{\"a\" 1}|1:6|expected `:` behind the name of the field, found `1`|",
                "[1,]|1:4|expected a value, found `]`|remove the comma behind the last item, or give the field a value",
                "[1 2]|1:4|expected `,` or `]`, found `2`|put a comma between two items",
                "{\"a\":1 \"b\":2}|1:8|expected `,` or `}`, found `\"`|put a comma between two fields",
                "{\"a\": 1|1:8|the source ends too early|close what was opened with `[`, `{` or a quote",
                "[\"abc|1:2|the quote that opens here is not closed|end the text with a double quote",
                "[\"a@b\"]|1:4|a line break or control character stands within a text|close the quote, or write `\\n"
                        + "` for a line break",
                "[tru]|1:2|`tru` is not a value|put text in double quotes; the others are numbers, `true`, `false` and"
                        + " `null`",
                "[01]|1:3|a number cannot begin with 0|put it in quotes if it is text",
                "[1.]|1:3|expected a digit behind the point|",
                "[+1]|1:2|a number cannot begin with `+`|leave the sign out",
                "[NaN]|1:2|`NaN` is not a value|a number is written in digits",
                "[\"\\q\"]|1:4|no character can be escaped as a backslash and `q`|write `\\\\` for a backslash",
                "[\"\\u12\"]|1:7|expected four hexadecimal digits, found `\"`|",
                "// a|1:1|JSON has no comments|remove the comment",
                "[1}|1:3|unexpected `}`|nothing that it could close is open here",
                "{} {}|1:4|a second document begins here|keep one document and put the other into a file of its own"
            },
            quoteCharacter = '~')
    void a_syntax_error_is_told_in_plain_words_with_what_would_do(
            String text, String place, String message, String advice) {
        String problems = Read.problems(Format.JSON, text.replace('@', '\n'));

        assertThat(problems.lines().findFirst()).contains("test:" + place + ": " + message);
        assertThat(problems).endsWith(advice == null ? "^\n1 problem\n" : "^\n  " + advice + "\n1 problem\n");
    }

    @Test
    void long_names_texts_and_deep_nesting_meet_our_limits_not_the_parsers() {
        assertThat(Read.problems(Format.JSON, "{\"" + "n".repeat(100_000) + "\": 1}"))
                .isEmpty();
        assertThat(Read.problems(Format.JSON, "[" + "1".repeat(100_000) + "]")).contains(" is out of bounds\n");
        assertThat(Read.problems(Format.JSON, "[".repeat(100_000)))
                .startsWith("test:1:101: values are nested deeper than 100 levels\n");
    }

    @Test
    void half_of_a_surrogate_pair_is_kept_as_it_is() {
        Scalar scalar = (Scalar) Read.json("\"\\uD83D!\"");

        assertThat(scalar.text()).isEqualTo("\uD83D!");
        assertThat(scalar.placeOf(1).text()).isEqualTo("!");
    }
}
