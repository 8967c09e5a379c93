package io.loyaltyengine.rules.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.loyaltyengine.rules.cel.CelParser;
import io.loyaltyengine.rules.cel.ParseResult;
import io.loyaltyengine.rules.definition.Issue;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every message that an author of rules can get, whole and with its place, as it stands in {@code issues.txt}: a text,
 * under it a caret line, the message and the advice for each issue.
 */
class IssueGoldenTest {

    @ParameterizedTest
    @MethodSource("blocks")
    void eachMistakeIsReportedAsWrittenDown(String block) {
        String text = block.substring(0, block.indexOf('\n'));
        assertThat(report(text)).isEqualTo(block);
    }

    @Test
    void thereAreManyMistakes() throws IOException {
        assertThat(blocks()).hasSizeGreaterThan(80).doesNotHaveDuplicates();
    }

    static List<String> blocks() throws IOException {
        try (InputStream in = IssueGoldenTest.class.getResourceAsStream("issues.txt")) {
            String all = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return List.of(all.strip().split("\n\n"));
        }
    }

    static String report(String text) {
        ParseResult parsed = new CelParser().parse(text);
        List<Issue> issues = parsed.isAccepted()
                ? new Checker(Shop.VOCABULARY).condition(parsed.expression()).issues()
                : parsed.issues();
        List<String> lines = new ArrayList<>(List.of(text));
        for (Issue issue : issues) {
            String carets = "^".repeat(Math.max(1, issue.span().length()));
            lines.add(" ".repeat(issue.span().offset()) + carets);
            lines.add("  " + issue.message());
            if (issue.advice() != null) {
                lines.add("  -> " + issue.advice());
            }
        }
        return String.join("\n", lines);
    }
}
