package io.loyaltyengine.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.loyaltyengine.activity.ActivityId;
import io.loyaltyengine.activity.Enrolment;
import io.loyaltyengine.activity.LineItem;
import io.loyaltyengine.activity.Purchase;
import io.loyaltyengine.amount.Currency;
import io.loyaltyengine.amount.Money;
import io.loyaltyengine.decision.Outcome;
import io.loyaltyengine.engine.LoyaltyEngine;
import io.loyaltyengine.examples.cli.LoyaltyCommand;
import io.loyaltyengine.member.Member;
import io.loyaltyengine.member.MemberId;
import io.loyaltyengine.program.Program;
import io.loyaltyengine.rule.Award;
import io.loyaltyengine.rule.Proposals;
import io.loyaltyengine.rule.Rule;
import io.loyaltyengine.rules.file.ProgramFile;
import io.loyaltyengine.store.InMemoryStore;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the README and the documents show is what runs. */
class ReadmeTest {

    private static final Path PROGRAM = Path.of("src/main/resources/programs/coffee-club.yaml");
    private static final Path SELF = Path.of("src/test/java/io/loyaltyengine/examples/docs/ReadmeTest.java");

    @Test
    void theReadmesExampleGivesTheReadmesExplanation() throws Exception {
        Program program = ProgramFile.read(PROGRAM);
        // begin
        LoyaltyEngine engine = LoyaltyEngine.of(program, new InMemoryStore(), Clock.systemUTC());

        MemberId ada = MemberId.of("ada");
        Instant now = Instant.parse("2026-03-02T08:15:00Z");
        engine.enrol(new Enrolment(ActivityId.of("enrol-ada"), Member.customer("ada"), now))
                .orThrow();

        List<LineItem> lines = List.of(
                LineItem.of("1", "FLAT-WHITE", 2, Money.of("GBP", "7.80")).inCategory("coffee"));
        Outcome.Accepted outcome =
                engine.earn(Purchase.of("till-1042", ada, now, lines)).orThrow();
        System.out.println(outcome.explanation());
        // end
        assertThat(block("../README.md", "text")).isEqualTo(outcome.explanation() + "\n");
        assertThat(packed(block("../README.md", "java").lines().skip(1).toList()))
                .isEqualTo(packed(region()));
    }

    @Test
    void theRulesInTheReadmeAreThoseOfTheExampleProgram() throws Exception {
        String file = Files.readString(PROGRAM);
        for (String line : block("../README.md", "yaml").lines().toList()) {
            assertThat(file).contains(line.strip());
        }
    }

    @Test
    void rulesCanBeWrittenInJava() throws Exception {
        Currency points = Currency.points("POINTS");
        // java
        Program program = Program.named("corner-shop", "1", ZoneId.of("Europe/London"), "GBP")
                .currency(points)
                .rule(Rule.of("goods"))
                .evaluatedBy(facts -> Proposals.of(
                        Award.perUnit("goods", points, BigDecimal.ONE, facts.net(), Award.Rounding.BASKET)));
        assertThat(program.rules()).hasSize(1);
    }

    @Test
    void rulesInJavaStandBesideRulesOfAFile() throws Exception {
        Currency points = Currency.points("POINTS");
        Program program = ProgramFile.read(PROGRAM)
                .joinedBy(
                        facts -> facts.member().segments().contains("jury")
                                ? Proposals.of(Award.fixed("jury", points.of(50), facts))
                                : Proposals.of(),
                        Rule.of("jury").describedAs("Fifty points for our jury."));
        LoyaltyEngine engine = LoyaltyEngine.of(program, new InMemoryStore(), Clock.systemUTC());
        Instant now = Instant.parse("2026-03-02T12:15:00Z");
        engine.enrol(new Enrolment(
                        ActivityId.of("enrol-ada"), Member.customer("ada").withSegments("jury"), now))
                .orThrow();
        List<LineItem> lines = List.of(LineItem.of("1", "TEA", 1, Money.of("GBP", "3.00")));
        assertThat(engine.earn(Purchase.of("till-1", MemberId.of("ada"), now, lines))
                        .orThrow()
                        .explanation())
                .hasToString("""
                beans applied: 3.00 × 2 gives 6 points
                jury applied: 50 points
                happy-morning not met: local.hour < 9 (local.hour is 12)""");
    }

    @Test
    void whatTheManualOfEmbeddingShowsIsInTheTestsAbove() throws Exception {
        String self = packed(Files.readAllLines(SELF));
        Matcher block = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("../docs/embedding.md")));
        assertThat(block.results()
                        .map(each -> packed(each.group(1)
                                .replace("Path.of(\"coffee-club.yaml\")", "PROGRAM")
                                .lines()
                                .toList())))
                .hasSize(2)
                .allMatch(self::contains);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandOfTheReadmeRuns(String command, @TempDir Path folder) {
        StringWriter err = new StringWriter();
        String[] args = Arrays.stream(command.split(" "))
                .skip(1)
                .map(word -> word.matches("(programs|scenarios|stories)/.*") ? "src/main/resources/" + word : word)
                .map(word -> word.startsWith("/tmp/")
                        ? folder.resolve(word.substring(5)).toString()
                        : word)
                .toArray(String[]::new);
        assertThat(LoyaltyCommand.run(new PrintWriter(Writer.nullWriter(), true), new PrintWriter(err, true), args))
                .as(err.toString())
                .isZero();
    }

    private static List<String> commands() throws Exception {
        List<String> commands = Files.readAllLines(Path.of("../README.md")).stream()
                .filter(line -> line.startsWith("loyalty "))
                .toList();
        assertThat(commands).hasSize(9);
        return commands;
    }

    private static List<String> region() throws Exception {
        List<String> all = Files.readAllLines(SELF).stream().map(String::strip).toList();
        return all.subList(all.indexOf("// begin") + 1, all.indexOf("// end"));
    }

    /** Without white space, which formatting may change. */
    private static String packed(List<String> lines) {
        return String.join("", lines).replaceAll("\\s", "");
    }

    private static String block(String file, String language) throws Exception {
        Matcher block = Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(Path.of(file)));
        assertThat(block.find()).as("a " + language + " block in " + file).isTrue();
        return block.group(1);
    }
}
