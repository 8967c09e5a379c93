package io.loyaltyengine.rules.dsl;

import static io.loyaltyengine.rules.dsl.Words.anyLine;
import static io.loyaltyengine.rules.dsl.Words.member;
import static io.loyaltyengine.rules.dsl.Words.purchase;
import static org.assertj.core.api.Assertions.assertThat;

import io.loyaltyengine.rules.cel.CelParser;
import io.loyaltyengine.rules.definition.Expression;
import io.loyaltyengine.rules.notation.Structure;
import io.loyaltyengine.rules.sentence.Sentence;
import io.loyaltyengine.rules.source.Format;
import io.loyaltyengine.rules.source.ProblemCollector;
import io.loyaltyengine.rules.source.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the documents show side by side is one condition. */
class NotationsInTheDocumentsTest {

    private static final Path DOCUMENT = Path.of("../docs/language.md");
    private static final Path SELF =
            Path.of("src/test/java/io/loyaltyengine/rules/dsl/NotationsInTheDocumentsTest.java");

    @Test
    void theThreeNotationsAndTheSentenceAreOfOneCondition() throws IOException {
        Condition java = purchase()
                .total()
                .atLeast("50")
                .and(member().tier().isOneOf("silver", "gold"))
                .and(anyLine(line -> line.category().is("coffee")));
        assertThat(packed(Files.readString(SELF))).contains("=" + packed(cell("Java")) + ";");
        assertThat(cel(cell("CEL"))).isEqualTo(java.expression());
        assertThat(structure(cell("structure"))).isEqualTo(java.expression());
        assertThat(Sentence.of(java.expression())).isEqualTo(cell("as a sentence"));
        assertThat(java).hasToString(cell("CEL"));
    }

    @Test
    void everyStructureIsTheCelBesideIt() throws IOException {
        List<String[]> rows =
                rows().stream().filter(row -> row[0].startsWith("{")).toList();
        assertThat(rows).hasSizeGreaterThan(15);
        for (String[] row : rows) {
            assertThat(structure(row[0])).as(row[0]).isEqualTo(cel(row[1]));
        }
    }

    private static String cell(String notation) throws IOException {
        return rows().stream()
                .filter(row -> row[0].equals(notation))
                .findFirst()
                .orElseThrow()[1];
    }

    private static List<String[]> rows() throws IOException {
        return Files.readAllLines(DOCUMENT).stream()
                .takeWhile(line -> !line.equals("## Values"))
                .filter(line -> line.startsWith("| ") && line.endsWith(" |"))
                .map(line -> line.substring(2, line.length() - 2).split(" \\| "))
                .filter(cells -> cells.length == 2)
                .map(cells -> new String[] {bare(cells[0]), bare(cells[1])})
                .toList();
    }

    private static String bare(String cell) {
        return cell.startsWith("`") ? cell.substring(1, cell.length() - 1) : cell;
    }

    private static String packed(String text) {
        return text.replaceAll("\\s+", "");
    }

    private static Expression cel(String text) {
        return new CelParser().parse(text).expression();
    }

    private static Expression structure(String yaml) {
        ProblemCollector problems = new ProblemCollector();
        return Structure.read(Source.of("language.md", yaml), Format.YAML, problems)
                .orElseThrow(() -> new AssertionError(problems.problems().render()))
                .expression();
    }
}
