package io.loyaltyengine.rules.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

class ReadingLawsTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<YAMLMapper> YAML = List.of(
            YAMLMapper.builder().build(),
            YAMLMapper.builder()
                    .enable(YAMLWriteFeature.MINIMIZE_QUOTES)
                    .enable(YAMLWriteFeature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
                    .build(),
            YAMLMapper.builder().enable(YAMLWriteFeature.LITERAL_BLOCK_STYLE).build());

    @Property(tries = 300)
    @Label("a value written as JSON and as YAML is read as equal trees, and as what was written")
    void notations_agree(@ForAll("values") Object value) {
        Node json = Read.json(JSON.writeValueAsString(value));

        assertThat(Values.of(json)).isEqualTo(value);
        for (YAMLMapper mapper : YAML) {
            Node yaml = Read.yaml(mapper.writeValueAsString(value));
            assertThat(yaml).isEqualTo(json).hasSameHashCodeAs(json);
        }
    }

    @Property(tries = 300)
    @Label("every scalar of a written value stands where it says")
    void places_hold(@ForAll("values") Object value) {
        assertPlacesHold(Read.json(JSON.writeValueAsString(value)));
        for (YAMLMapper mapper : YAML) {
            assertPlacesHold(Read.yaml(mapper.writeValueAsString(value)));
        }
    }

    @Property(tries = 3000)
    @Label("no text makes the reader throw, and what it reads stands where it says")
    void fragments_never_throw(@ForAll("fragments") String text) {
        readBoth(text);
    }

    @Property(tries = 3000)
    @Label("no bytes make the reader throw")
    void bytes_never_throw(@ForAll byte[] bytes) {
        ProblemCollector problems = new ProblemCollector();
        Utf8.decode("fuzz", 1, bytes, problems).ifPresent(source -> readBoth(source.text()));
        readBoth(new String(bytes, StandardCharsets.ISO_8859_1));
    }

    @Property(tries = 2000)
    @Label("a text in a block of any shape stands where it says")
    void blocks_hold(@ForAll("blocks") String block) {
        ProblemCollector problems = new ProblemCollector();
        SourceReader.read(Source.of("fuzz", "a:\n  key: " + block + "\n"), Format.YAML, problems)
                .ifPresent(ReadingLawsTest::assertPlacesHold);
    }

    private static void readBoth(String text) {
        for (Format format : Format.values()) {
            ProblemCollector problems = new ProblemCollector();
            Optional<Node> tree = SourceReader.read(Source.of("fuzz", text), format, problems);
            assertThat(tree.isPresent() || problems.errors() > 0).isTrue();
            assertThat(problems.problems().render()).doesNotContain("\u0000");
            tree.ifPresent(ReadingLawsTest::assertPlacesHold);
        }
    }

    /** Every character of every scalar: what stands at its place is itself, or something that is decoded to it. */
    private static void assertPlacesHold(Node tree) {
        for (Scalar scalar : Scalars.in(tree)) {
            if (scalar.kind() != Scalar.Kind.TEXT) {
                assertThat(scalar.place().text()).isEqualTo(scalar.text());
            }
            String raw = scalar.source().text();
            String text = scalar.text();
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                int offset = scalar.placeOf(i).offset();
                char there = offset < raw.length() ? raw.charAt(offset) : '\n';
                boolean holds = there == c
                        || there == '\\'
                        || (c == ' ' && (there == '\n' || there == '\r'))
                        || (c == '\n' && there == '\r');
                assertThat(holds)
                        .as("character %d of %s in %s is at %d", i, Quote.of(text), Quote.of(raw), offset)
                        .isTrue();
            }
        }
    }

    @Provide
    Arbitrary<Object> values() {
        return value(3);
    }

    private static Arbitrary<Object> value(int depth) {
        Arbitrary<Object> scalar = Arbitraries.oneOf(
                texts().map(text -> text),
                Arbitraries.of(true, false).map(bool -> bool),
                Arbitraries.bigDecimals()
                        .between(new BigDecimal("-1e15"), new BigDecimal("1e15"))
                        .ofScale(6)
                        .map(BigDecimal::stripTrailingZeros));
        if (depth == 0) {
            return scalar;
        }
        return Arbitraries.oneOf(
                scalar,
                Arbitraries.lazy(() -> value(depth - 1)).list().ofMaxSize(4).map(list -> list),
                Arbitraries.maps(texts(), Arbitraries.lazy(() -> value(depth - 1)))
                        .ofMaxSize(10)
                        .map(map -> map));
    }

    private static Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                        Arbitraries.strings().ofMaxLength(20),
                        Arbitraries.strings()
                                .withChars(" \t\n'\"\\:#-|>[]{},&*!%@`~?=éx1.e")
                                .withChars('\u2028')
                                .ofMaxLength(12),
                        Arbitraries.of(
                                "no", "on", "12:30", "null", "~", "true", "1.5", "007", ".inf", "\uD83D\uDE00", " a"))
                .filter(ReadingLawsTest::isWritable)
                .filter(text -> !text.equals("<<"));
    }

    /** Without what YAML does not allow but its writer leaves as it is, and what cannot be written in UTF-8. */
    private static boolean isWritable(String text) {
        return StandardCharsets.UTF_16.newEncoder().canEncode(text)
                && text.chars().noneMatch(c -> (c >= 0x7F && c < 0xA0) || c == 0xFEFF || c >= 0xFFFE);
    }

    @Provide
    Arbitrary<String> fragments() {
        return Arbitraries.of(
                        "a",
                        "b c",
                        ":",
                        ": ",
                        "- ",
                        "\n",
                        "\r\n",
                        "\n  ",
                        "\n    ",
                        "'",
                        "''",
                        "\"",
                        "\\",
                        "\\n",
                        "\\u00e9",
                        "\\x41",
                        "|",
                        ">",
                        "|-",
                        ">+",
                        "|2",
                        "[",
                        "]",
                        "{",
                        "}",
                        ",",
                        "&x",
                        "*x",
                        "!t",
                        "#",
                        " #c",
                        "1",
                        "1.5",
                        "true",
                        "null",
                        "? ",
                        "---\n",
                        "...",
                        "%",
                        "<<",
                        "\t",
                        "\uD83D\uDE00",
                        "\uD83D",
                        "\uFEFF",
                        "\u0085",
                        "\u2028",
                        "\u0000",
                        "key: ",
                        "\n- ",
                        "\n  key: ",
                        "\"x\": ",
                        "é",
                        "e9",
                        "`",
                        "@")
                .list()
                .ofMaxSize(25)
                .map(parts -> String.join("", parts));
    }

    @Provide
    Arbitrary<String> blocks() {
        Arbitrary<String> header =
                Arbitraries.of("|", ">", "|-", ">-", "|+", ">+", "|3", ">3-", "> # c", "'", "\"", "");
        Arbitrary<String> lines = Arbitraries.of(
                        "x",
                        "x y",
                        " x",
                        "   x",
                        "",
                        " ",
                        "     ",
                        "\tx",
                        "x\t",
                        "x ",
                        "é\uD83D\uDE00",
                        "''",
                        "\\n",
                        "\\",
                        "a: b")
                .list()
                .ofMaxSize(8)
                .map(list -> String.join("\n    ", list));
        return Combinators.combine(header, lines, Arbitraries.of("\n", "\r\n", "\r"))
                .as((first, rest, lineBreak) -> {
                    boolean quoted = first.equals("'") || first.equals("\"");
                    String text = quoted ? first + rest + first : first + "\n    " + rest;
                    return text.replace("\n", lineBreak);
                });
    }

    /** A tree as plain values, to compare it with what was written. */
    private static final class Values {
        static Object of(Node node) {
            if (node instanceof Sequence sequence) {
                return sequence.items().stream().map(Values::of).toList();
            }
            if (node instanceof Mapping mapping) {
                return mapping.fields().stream()
                        .collect(Collectors.toMap(Mapping.Field::name, field -> of(field.value())));
            }
            Scalar scalar = (Scalar) node;
            return switch (scalar.kind()) {
                case NUMBER -> scalar.decimal().stripTrailingZeros();
                case BOOL -> scalar.bool();
                default -> scalar.text();
            };
        }
    }
}
