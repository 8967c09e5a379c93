package io.loyaltyengine.rules.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.loyaltyengine.program.Program;
import io.loyaltyengine.rules.json.ActivityReader;
import io.loyaltyengine.rules.source.Format;
import io.loyaltyengine.rules.source.JsonLines;
import io.loyaltyengine.rules.source.ProblemCollector;
import io.loyaltyengine.rules.source.SourceRefusedException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Programs and activities from somebody who means no good: refused as a whole, with what was found. */
class HostileFileTest {

    private static final String HEAD = """
            program: corner
            version: "1"
            zone: Europe/London
            money: GBP
            currencies:
              POINTS: { kind: points }
            """;

    private static final Program CORNER = ProgramFile.parse("corner.yaml", HEAD + "rules: []\n", Format.YAML);

    @Test
    void aBillionLaughsAreRefusedBeforeTheFirst() {
        String bomb = IntStream.range(1, 10)
                .mapToObj(i -> "a" + i + ": &a" + i + " [" + ("*a" + (i - 1) + ", ").repeat(9) + "*a" + (i - 1) + "]\n")
                .collect(Collectors.joining());
        assertThat(refusal("a0: &a0 lol\n" + bomb, Format.YAML))
                .contains("corner:1:5: anchors are not supported")
                .contains("aliases are not supported");
    }

    @Test
    void mergeKeysAndTagsOfClassesAreRefused() {
        assertThat(refusal("<<: {program: x}\n", Format.YAML)).contains("merge keys are not supported");
        for (String tag : List.of(
                "!!javax.script.ScriptEngineManager [!!java.net.URLClassLoader [[!!java.net.URL [\"http://x\"]]]]",
                "!!java.lang.Runtime {}",
                "!<tag:yaml.org,2002:java.io.File> x",
                "!!python/object/apply:os.system [id]",
                "!!binary aGVsbG8=")) {
            assertThat(refusal("program: " + tag + "\n", Format.YAML)).as(tag).contains("tags are not supported");
        }
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void nestingThatGoesOnAndOnIsRefused(Format format) {
        for (String open : List.of("[", "{\"a\":", "[{\"a\":")) {
            for (int depth : List.of(101, 1_000, 100_000)) {
                assertThat(refusal(open.repeat(depth), format))
                        .as(open + " " + depth)
                        .contains("values are nested deeper than 100 levels");
            }
        }
    }

    @Test
    void yamlThatIsNestedByIndentationIsRefused() {
        String deep =
                IntStream.range(0, 1_000).mapToObj(i -> " ".repeat(i) + "a:\n").collect(Collectors.joining());
        assertThat(refusal(deep, Format.YAML)).contains("values are nested deeper than 100 levels");
        assertThat(refusal("- ".repeat(10_000) + "a\n", Format.YAML))
                .contains("values are nested deeper than 100 levels");
    }

    @Test
    void aFieldThatStandsTwiceIsRefusedWhereverItHides() {
        assertThat(refusal(HEAD + "rules: []\nmoney: EUR\n", Format.YAML)).contains("duplicate field `money`");
        assertThat(refusal("{\"program\": \"a\", \"progr\\u0061m\": \"b\"}", Format.JSON))
                .contains("duplicate field `program`");
        assertThat(refusal(HEAD + "\"mon\\x65y\": EUR\nrules: []\n", Format.YAML))
                .contains("duplicate field `money`");
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void aNumberThatIsShortToWriteAndLongToComputeIsRefused(Format format) {
        for (String number : List.of("1e999999999", "1e-999999999", "1E99999999999999999999", "9".repeat(100_000))) {
            assertThat(refusal("{\"program\": " + number + "}", format)).contains("is out of bounds");
        }
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void aSourceThatIsTooLongIsNotReadAtAll(Format format) {
        String text = " ".repeat(format.maxLength() + 1);
        assertThat(refusal(text, format))
                .contains("the source is longer than " + format.maxLength() / (1024 * 1024) + " MB");
    }

    @Test
    void manyMistakesGiveAMessageThatCanBeRead() {
        String rules = "  - {id: \"?\", on: nowhere, awards: 7, wrong: 1}\n".repeat(20_000);
        assertThat(refusal(HEAD + "rules:\n" + rules, Format.YAML)).hasSizeLessThan(100_000);
    }

    @Test
    void aLineOfAMillionCharactersIsShownInPart() {
        assertThat(refusal("{\"" + "x".repeat(1_000_000) + "\": 1}", Format.JSON))
                .hasSizeLessThan(20_000);
        assertThat(refusal("program: " + "x".repeat(1_000_000) + "\n", Format.YAML))
                .hasSizeLessThan(20_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"\".class.forName(\"java.lang.Runtime\") == 1",
                "T(java.lang.Runtime).getRuntime().exec(\"id\")",
                "member.getClass().getName() == \"x\"",
                "${jndi:ldap://x}",
                "purchase.total > 1e999999999",
                "new java.io.File(\"x\").delete()"
            })
    void anExpressionInARuleReachesNoHost(String text) {
        String rule =
                HEAD + "rules:\n  - id: r\n    when: '" + text + "'\n    awards: [{ fixed: 1, currency: POINTS }]\n";
        assertThat(refusal(rule, Format.YAML)).startsWith("corner:9:");
    }

    @Test
    void activitiesAreBoundedAsWell() throws IOException {
        String good = "{\"type\": \"enrolment\", \"id\": \"e\", \"member\": \"m\", \"at\": \"2026-01-01T00:00:00Z\"";
        List<String> bad = List.of(
                "[".repeat(100_000),
                "{\"a\":".repeat(100_000),
                good + ", \"id\": \"f\"}",
                good + ", \"birthday\": \"+999999999-12-31\"}",
                good + ", \"birthday\": \"-0001-12-31\"}",
                good.replace("2026", "+2026") + "}",
                good.replace("2026", "+12026") + "}",
                good.replace("2026", "-2026") + "}",
                good + ", \"segments\": " + "[".repeat(60) + "]".repeat(60) + "}",
                "{\"type\": \"adjustment\", \"id\": \"a\", \"member\": \"m\", \"at\": \"2026-01-01T00:00:00Z\","
                        + " \"amount\": 1e999999999, \"currency\": \"POINTS\", \"reason\": \"r\", \"author\": \"a\","
                        + " \"approver\": \"b\"}",
                "{\"type\": \"" + "x".repeat(1_000_000) + "\"}",
                "{\"type\": \"enrolment\", \"id\": \"" + "x".repeat(1_000_000) + "\"}",
                "{\"@type\": \"java.lang.Runtime\", \"@class\": \"java.io.File\"}",
                "null",
                "\"\\ud800\"",
                "1e999999999");
        for (String line : bad) {
            List<Object> found = new ArrayList<>();
            ProblemCollector problems = new ProblemCollector();
            ActivityReader reader = new ActivityReader(CORNER);
            ByteArrayInputStream in = new ByteArrayInputStream(line.getBytes(StandardCharsets.UTF_8));
            JsonLines.read(
                    "day.jsonl",
                    in,
                    problems,
                    node -> reader.read(node, problems).ifPresent(found::add));
            assertThat(problems.errors())
                    .as(line.substring(0, Math.min(100, line.length())))
                    .isPositive();
            assertThat(problems.problems().toString()).hasSizeLessThan(50_000);
            assertThat(found).isEmpty();
        }
    }

    private static String refusal(String text, Format format) {
        SourceRefusedException refused =
                catchThrowableOfType(SourceRefusedException.class, () -> ProgramFile.parse("corner", text, format));
        assertThat(refused).as("refusal").isNotNull();
        return refused.getMessage();
    }
}
