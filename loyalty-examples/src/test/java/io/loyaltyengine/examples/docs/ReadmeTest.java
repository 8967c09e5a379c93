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
import io.loyaltyengine.member.Member;
import io.loyaltyengine.member.MemberId;
import io.loyaltyengine.program.Program;
import io.loyaltyengine.rule.Award;
import io.loyaltyengine.rule.Proposals;
import io.loyaltyengine.rule.Rule;
import io.loyaltyengine.rules.file.ProgramFile;
import io.loyaltyengine.store.InMemoryStore;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

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
        assertThat(packed(Files.readAllLines(SELF)))
                .contains(packed(block("../docs/embedding.md", "java").lines().toList()));
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
