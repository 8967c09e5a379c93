package io.loyaltyengine.rules.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlReaderTest {
    @ParameterizedTest
    @CsvSource({
        "no, TEXT",
        "yes, TEXT",
        "on, TEXT",
        "off, TEXT",
        "y, TEXT",
        "12:30, TEXT",
        "2026-11-23, TEXT",
        "1_000, TEXT",
        "1.2.3, TEXT",
        "'\"5\"', TEXT",
        "'''5''', TEXT",
        "'\"\"', TEXT",
        "tRue, TEXT",
        "-x, TEXT",
        "0b11, TEXT",
        "0x, TEXT",
        "e5, TEXT",
        "1e, TEXT",
        "., TEXT",
        "5, NUMBER",
        "-5, NUMBER",
        "+5, NUMBER",
        "007, NUMBER",
        "1.50, NUMBER",
        ".5, NUMBER",
        "5., NUMBER",
        "1e3, NUMBER",
        "1.5E-3, NUMBER",
        "0x1F, NUMBER",
        "0o17, NUMBER",
        "true, BOOL",
        "False, BOOL",
        "TRUE, BOOL",
        "null, NOTHING",
        "~, NOTHING",
        "Null, NOTHING",
        "'', NOTHING"
    })
    void plain_scalars_are_what_the_core_schema_of_yaml_1_2_says(String text, Scalar.Kind kind) {
        Scalar value = ((Mapping) Read.yaml("key: " + text)).scalar("key");

        assertThat(value.kind()).isEqualTo(kind);
        if (!text.startsWith("\"") && !text.startsWith("'")) {
            assertThat(value.text()).isEqualTo(text);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "19.99, 19.99",
        "0.1000, 0.1000",
        "12345678901234567890.123456789012345678, 12345678901234567890.123456789012345678",
        "1e3, 1000",
        "007, 7",
        "0x1F, 31",
        "0o17, 15",
        "-.5, -0.5"
    })
    void numbers_are_exact(String text, String value) {
        assertThat(((Scalar) Read.yaml(text)).decimal()).isEqualByComparingTo(value);
    }

    @Test
    void every_value_knows_where_it_stands() {
        Mapping program = (Mapping) Read.yaml("id: club\nrules:\n  - when: 'a'\n  - {when: b}\n");

        assertThat(program.field("rules").key().place()).hasToString("test.yaml:2:1");
        assertThat(program.list("rules"))
                .map(rule -> rule.place().toString())
                .containsExactly("test.yaml:3:5", "test.yaml:4:5");
        assertThat(program.mappings("rules").get(0).scalar("when").place().text())
                .isEqualTo("'a'");
        assertThat(program.mappings("rules").get(1).scalar("when").place()).hasToString("test.yaml:4:12");
        assertThat(program.mappings("rules").get(1).place().text()).isEqualTo("{");
        assertThat(program.mappings("rules").get(0).place().text()).isEqualTo("when");
    }

    @Test
    void places_are_right_behind_wide_characters_byte_order_marks_and_windows_line_ends() {
        Mapping mapping =
                (Mapping) Read.yaml("\uFEFF# \uD83D\uDE00\r\nänderung: \"\uD83D\uDE00\uD83D\uDE00\"\r\nb: [x, y]\r\n");

        assertThat(mapping.scalar("änderung").place().text()).isEqualTo("\"\uD83D\uDE00\uD83D\uDE00\"");
        assertThat(mapping.list("b").get(1).place()).hasToString("test.yaml:3:8");
        assertThat(mapping.list("b").get(1).place().text()).isEqualTo("y");
    }

    @Test
    void a_wide_character_may_stand_anywhere() {
        for (int before = 1; before < 3000; before++) {
            Mapping mapping = (Mapping) Read.yaml("#" + "c".repeat(before) + "\n\uD83D\uDE00: \uD83D\uDE00!\n");

            assertThat(mapping.text("\uD83D\uDE00")).isEqualTo("\uD83D\uDE00!");
            assertThat(mapping.scalar("\uD83D\uDE00").place().text()).isEqualTo("\uD83D\uDE00!");
        }
    }

    @Test
    void aliases_anchors_merge_keys_and_tags_are_all_refused_at_once() {
        assertThat(Read.problems(Format.YAML, """
            base: &base
              a: 1
            derived:
              <<: *base
              b: !!str 5
            *base : c
            """)).isEqualTo("""
                test:1:7: anchors are not supported
                    base: &base
                          ^^^^^
                  remove it; without aliases it is of no use
                test:4:3: merge keys are not supported
                    <<: *base
                    ^^
                  write the fields out
                test:4:7: aliases are not supported
                    <<: *base
                        ^^^^^
                  write the value out
                test:5:6: tags are not supported
                    b: !!str 5
                       ^^^^^
                  remove it; put a value in quotes to have it as text
                test:6:1: aliases are not supported
                    *base : c
                    ^^^^^
                  write the value out
                5 problems
                """);
    }

    @Test
    void a_laughing_billion_is_refused_before_it_grows() {
        assertThat(Read.problems(Format.YAML, "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n"))
                .endsWith("6 problems\n");
    }

    @Test
    void fields_of_one_name_are_all_reported_and_the_first_counts() {
        ProblemCollector problems = new ProblemCollector();
        Source source = Source.of("test", "id: a\nname: n\nid: b\n\"id\": c\n");

        Node tree = SourceReader.read(source, Format.YAML, problems).orElseThrow();

        assertThat(((Mapping) tree).text("id")).isEqualTo("a");
        assertThat(problems.problems().render()).isEqualTo("""
            test:3:1: duplicate field `id`
                id: b
                ^^
              it stands already on line 1; keep one of the two
            test:4:1: duplicate field `id`
                "id": c
                ^^^^
              it stands already on line 1; keep one of the two
            2 problems
            """);
    }

    @Test
    void fields_of_one_name_are_found_in_long_mappings_too() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 30; i++) {
            text.append("field").append(i % 25).append(": 1\n");
        }

        assertThat(Read.problems(Format.YAML, text.toString())).endsWith("5 problems\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# only a comment\n", "\n\n"})
    void an_empty_source_is_refused(String text) {
        assertThat(Read.problems(Format.YAML, text)).startsWith("test:1:1: the source is empty\n");
    }

    @Test
    void a_second_document_is_refused() {
        assertThat(Read.problems(Format.YAML, "a: 1\n---\nb: 2\n")).isEqualTo("""
            test:3:1: a second document begins here
                b: 2
                ^
              keep one document and put the other into a file of its own
            1 problem
            """);
    }

    @Test
    void values_nested_too_deep_are_refused() {
        assertThat(Read.problems(Format.YAML, "[".repeat(100) + "]".repeat(100)))
                .isEmpty();
        assertThat(Read.problems(Format.YAML, "[".repeat(100_000)))
                .startsWith("test:1:101: values are nested deeper than 100 levels\n");
    }

    @Test
    void a_source_beyond_the_limit_is_refused() {
        assertThat(Read.problems(Format.YAML, "#".repeat(Format.YAML.maxLength() + 1)))
                .startsWith("test:1:1: the source is longer than 3 MB\n");
        assertThat(Read.problems(Format.YAML, "a: 1\n" + "#".repeat(Format.YAML.maxLength() - 5)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e61", "1e-61", "1e999999999", "1e99999999999999", ".inf", "-.INF", ".nan"})
    void numbers_that_no_arithmetic_could_take_are_refused(String number) {
        assertThat(Read.problems(Format.YAML, "a: " + number)).contains("test:1:4: `" + number + "` is ");
    }

    @Test
    void long_numbers_are_refused_with_advice() {
        assertThat(Read.problems(Format.YAML, "a: " + "9".repeat(61)))
                .isEqualTo(
                        "test:1:4: `" + "9".repeat(60) + "…` is out of bounds\n    a: " + "9".repeat(61) + "\n       "
                                + "^".repeat(61)
                                + "\n"
                                + "  a number has at most 60 digits before and after the point; if this is text, put"
                                + " it in quotes\n"
                                + "1 problem\n");
        assertThat(Read.problems(Format.YAML, "a: " + "9".repeat(60))).isEmpty();
    }

    @Test
    void control_characters_are_all_reported() {
        assertThat(Read.problems(Format.YAML, "a: x\u0007\nb: \u0000\n")).isEqualTo("""
            test:1:5: the character U+0007 is not allowed
                a: x\uFFFD
                    ^
              remove it; within a text in double quotes it can be written as an escape
            test:2:4: the character U+0000 is not allowed
                b: \uFFFD
                   ^
              remove it; within a text in double quotes it can be written as an escape
            2 problems
            """);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "a: b: c|1:5|a colon is not allowed here",
                "a: 1@ b: 2|2:3|a colon is not allowed here",
                "a: 1@b@c: 2|2:1|a colon is missing",
                "'a' b|1:5|this does not belong to the value above",
                "a: - b|1:4|an item of a list is not allowed here",
                "a: [1,2|1:8|the source ends before `]`",
                "a: {b: 1|1:9|the source ends before `}`",
                "a: [1 2|1:8|the source ends before `]`",
                "a: [b: c d: e]|1:11|expected `,` or `]` here",
                "a: {b: c d: e}|1:11|expected `,` or `}` here",
                "a: 'b@c: d@|1:4|the quote that opens here is not closed",
                "a: \"b|1:4|the quote that opens here is not closed",
                "a:@\tb: c|2:1|a tab is not allowed here",
                "a: %b|1:4|a value cannot begin with `%`",
                "a: @@b|2:1|a value cannot begin with `@`",
                "a: \"\\q\"|1:6|no character can be escaped as a backslash and `q`",
                "a: \"\\xZZ\"|1:7|expected hexadecimal digits, found `ZZ`",
                "a: \"\\UFFFFFFFF\"|1:1|an escape stands for no character",
                "- a@b: c|2:1|this does not go on with the lines above",
                "a: 'x' y|1:8|this does not go on with the lines above",
                "a: ]|1:4|expected a value, found `]`",
                "[a]]|1:4|unexpected `]` after the end of the document",
                "a: !x!y z|1:4|not valid YAML: found undefined tag handle !x!",
                "a: >x@ b|1:5|unexpected `x` after the sign that opens a block",
                "? [a]@: b|1:3|the name of a field must be text",
                "%YAML 3.0@---@a|1:1|this version of YAML is not supported"
            })
    void a_syntax_error_is_told_in_plain_words_at_its_place(String text, String place, String message) {
        String yaml = text.startsWith("a: @@") ? "a:\n@b" : text.replace('@', '\n');
        assertThat(Read.problems(Format.YAML, yaml).lines().findFirst()).contains("test:" + place + ": " + message);
    }
}
