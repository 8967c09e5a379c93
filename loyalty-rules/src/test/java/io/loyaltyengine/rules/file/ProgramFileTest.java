package io.loyaltyengine.rules.file;

import static io.loyaltyengine.rules.dsl.RuleText.rule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.loyaltyengine.activity.ActivityId;
import io.loyaltyengine.activity.Enrolment;
import io.loyaltyengine.activity.Interaction;
import io.loyaltyengine.activity.LineItem;
import io.loyaltyengine.activity.Purchase;
import io.loyaltyengine.amount.Currency;
import io.loyaltyengine.amount.Money;
import io.loyaltyengine.attribute.Attributes;
import io.loyaltyengine.decision.Outcome;
import io.loyaltyengine.engine.LoyaltyEngine;
import io.loyaltyengine.member.Member;
import io.loyaltyengine.member.MemberId;
import io.loyaltyengine.program.Program;
import io.loyaltyengine.rule.Award;
import io.loyaltyengine.rule.Proposals;
import io.loyaltyengine.rule.Rule;
import io.loyaltyengine.rules.dsl.Gift;
import io.loyaltyengine.rules.dsl.RuleBook;
import io.loyaltyengine.rules.source.Format;
import io.loyaltyengine.rules.source.SourceRefusedException;
import io.loyaltyengine.rules.vocabulary.AttributeType;
import io.loyaltyengine.rules.vocabulary.Declarations;
import io.loyaltyengine.store.InMemoryStore;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ProgramFileTest {

    private static final String YAML = """
            program: corner
            version: "1"
            zone: Europe/London
            money: GBP
            currencies:
              POINTS: { kind: points }
            interactions:
              ride: { kilometres: number }
            rules:
              - id: goods
                lines: line.category == "goods"
                awards:
                  - { perAmount: 3.00, give: 1, currency: POINTS }
              - id: large
                when: purchase.total >= 100
                awards:
                  - { multiply: 2, currency: POINTS }
              - id: ride
                on: ride
                awards:
                  - { perUnit: activity.kilometres, give: 1, per: 2, currency: POINTS }
            """;

    private static final String JSON = """
            {"program": "corner", "version": "1", "zone": "Europe/London", "money": "GBP",
             "currencies": {"POINTS": {"kind": "points"}},
             "interactions": {"ride": {"kilometres": "number"}},
             "rules": [
               {"id": "goods", "lines": "line.category == 'goods'",
                "awards": [{"perAmount": 3, "give": 1, "currency": "POINTS"}]},
               {"id": "large", "when": "purchase.total >= 100.0",
                "awards": [{"multiply": 2.0, "currency": "POINTS"}]},
               {"id": "ride", "on": "ride",
                "awards": [{"perUnit": "activity.kilometres", "give": 1, "per": 2, "currency": "POINTS"}]}]}
            """;

    private static final Currency POINTS = Currency.points("POINTS");
    private static final MemberId ADA = MemberId.of("ada");
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @Test
    void yamlJsonAndJavaGiveEqualPrograms() {
        Program yaml = ProgramFile.parse("corner.yaml", YAML, Format.YAML);
        assertThat(ProgramFile.parse("corner.json", JSON, Format.JSON)).isEqualTo(yaml);
        assertThat(inJava()).isEqualTo(yaml).hasSameHashCodeAs(yaml);
    }

    private static Program inJava() {
        Declarations declarations = new Declarations(
                List.of(), Map.of(), Map.of(), Map.of(), Map.of("ride", Map.of("kilometres", AttributeType.NUMBER)));
        return RuleBook.of(
                        declarations,
                        rule("goods")
                                .lines("line.category == 'goods'")
                                .gives(Gift.perAmount(POINTS.of(1), Money.of("GBP", "3"))),
                        rule("large").when("purchase.total >= 100").gives(Gift.multiply("2", POINTS)),
                        rule("ride").on("ride").gives(Gift.perUnit(POINTS.of(1), "2", "activity.kilometres")))
                .complete(Program.named("corner", "1", ZoneId.of("Europe/London"), "GBP")
                        .currency(POINTS));
    }

    @Test
    void javaIsToldOfEveryProblemToo() {
        RuleBook wrong = RuleBook.of(
                Declarations.none(),
                rule("large").when("purchase.totl >= 100"),
                rule("open").lines("line.skuu == 'A'"));
        assertThatThrownBy(() -> wrong.complete(Program.named("corner", "1", ZoneId.of("Europe/London"), "GBP")))
                .isInstanceOf(SourceRefusedException.class)
                .hasMessageStartingWith("rule large, when:1:10: `purchase` has no field `totl`")
                .hasMessageContaining("did you mean `purchase.total`?")
                .hasMessageContaining("rule open, lines:1:6: `line` has no field `skuu`")
                .hasMessageEndingWith("2 problems\n");
    }

    /** The same program by the declarative evaluator and by a host's lambda. */
    @Property(tries = 200)
    void twoEvaluatorsRunOneProgramToTheSameBalances(
            @ForAll @Size(min = 1, max = 12) List<@IntRange(min = 0, max = 20_000) Integer> pence,
            @ForAll @IntRange(min = 0, max = 500) int kilometres) {
        Program declared = ProgramFile.parse("corner.yaml", YAML, Format.YAML);
        Program lambda = Program.named("corner", "1", ZoneId.of("Europe/London"), "GBP")
                .currency(POINTS)
                .rule(Rule.of("goods"))
                .rule(Rule.of("large"))
                .rule(Rule.of("ride"))
                .evaluatedBy(facts -> {
                    if (facts.activity() instanceof Interaction ride) {
                        BigDecimal distance = (BigDecimal) ride.attributes().get("kilometres");
                        return Proposals.of(new Award.Earn(
                                "ride",
                                POINTS,
                                distance,
                                BigDecimal.ONE,
                                new BigDecimal("2"),
                                io.loyaltyengine.amount.Weights.none(),
                                Award.Rounding.BASKET));
                    }
                    if (facts.lines().isEmpty()) {
                        return Proposals.of();
                    }
                    Award goods = new Award.Earn(
                            "goods",
                            POINTS,
                            facts.net().total(),
                            BigDecimal.ONE,
                            new BigDecimal("3.00"),
                            facts.net(),
                            Award.Rounding.BASKET);
                    return facts.net().total().compareTo(new BigDecimal("100")) >= 0
                            ? Proposals.of(goods, new Award.Multiply("large", POINTS, new BigDecimal("2"), Set.of()))
                            : Proposals.of(goods);
                });
        assertThat(play(declared, pence, kilometres)).isEqualTo(play(lambda, pence, kilometres));
    }

    private static String play(Program program, List<Integer> pence, int kilometres) {
        LoyaltyEngine engine = LoyaltyEngine.of(program, new InMemoryStore(), Clock.fixed(NOON, ZoneOffset.UTC));
        engine.enrol(new Enrolment(ActivityId.of("e"), Member.customer("ada"), NOON))
                .orThrow();
        StringBuilder balances = new StringBuilder();
        for (int i = 0; i < pence.size(); i++) {
            LineItem line = LineItem.of(
                            "1",
                            "X",
                            1,
                            Money.of("GBP", BigDecimal.valueOf(pence.get(i), 2).toPlainString()))
                    .inCategory("goods");
            Outcome.Accepted earned =
                    engine.earn(Purchase.of("p" + i, ADA, NOON, List.of(line))).orThrow();
            balances.append(earned.balance(POINTS)).append(earned.granted(POINTS));
        }
        engine.earn(new Interaction(
                        ActivityId.of("ride"), ADA, NOON, "ride", Attributes.of(Map.of("kilometres", kilometres))))
                .orThrow();
        return balances.append(engine.balance(ADA, POINTS, NOON)).toString();
    }

    @Test
    void aRuleThatWasNotMetSaysWhatWasMissing() {
        Program program = ProgramFile.parse("corner.yaml", YAML, Format.YAML);
        LoyaltyEngine engine = LoyaltyEngine.of(program, new InMemoryStore(), Clock.fixed(NOON, ZoneOffset.UTC));
        engine.enrol(new Enrolment(ActivityId.of("e"), Member.customer("ada"), NOON))
                .orThrow();
        LineItem line = LineItem.of("1", "X", 1, Money.of("GBP", "96.80")).inCategory("goods");
        assertThat(engine.earn(Purchase.of("p", ADA, NOON, List.of(line))).explanation())
                .hasToString("goods applied: 96.80 × 1 ÷ 3 gives 32 points\n"
                        + "large not met: purchase.total >= 100 (purchase.total is 96.80), 3.20 more");
    }

    @Test
    void nothingIsSaidToBeMissingAtAThresholdThatHasToBeExceeded() {
        String exceeding = YAML.replace("purchase.total >= 100", "purchase.total > 100");
        Program program = ProgramFile.parse("corner.yaml", exceeding, Format.YAML);
        LoyaltyEngine engine = LoyaltyEngine.of(program, new InMemoryStore(), Clock.fixed(NOON, ZoneOffset.UTC));
        engine.enrol(new Enrolment(ActivityId.of("e"), Member.customer("ada"), NOON))
                .orThrow();
        LineItem line = LineItem.of("1", "X", 1, Money.of("GBP", "100.00")).inCategory("goods");
        assertThat(engine.earn(Purchase.of("p", ADA, NOON, List.of(line))).explanation())
                .asString()
                .endsWith("large not met: purchase.total > 100 (purchase.total is 100.00)");
    }

    @Test
    void everythingThatIsMisspeltIsReportedAtOnce() {
        String wrong = YAML.replace("money: GBP", "money: GBQ");
        assertThatThrownBy(() -> ProgramFile.parse("corner.yaml", wrong, Format.YAML))
                .isInstanceOf(SourceRefusedException.class)
                .hasMessage("""
                        corner.yaml:4:8: "GBQ" is not an ISO 4217 currency such as GBP or EUR
                            money: GBQ
                                   ^^^
                        1 problem
                        """);
        String misspelt = YAML.replace("awards:\n      - { multiply", "award:\n      - { multiply")
                .replace("on: ride", "on: rid")
                .replace("zone: Europe/London", "zone: Europe/Lodon");
        assertThatThrownBy(() -> ProgramFile.parse("corner.yaml", misspelt, Format.YAML))
                .hasMessageContaining("corner.yaml:3:7: expected a time zone such as `Europe/London`")
                .hasMessageContaining("unknown field `award`")
                .hasMessageContaining("did you mean `awards`?")
                .hasMessageEndingWith("2 problems\n");
    }

    @Test
    void whatIsWrongWithOneRuleHidesNothingThatIsWrongWithTheOthers() {
        String wrong = """
                program: corner
                version: "1"
                zone: Europe/London
                money: GBP
                currencies:
                  POINTS: { kind: points }
                interactions:
                  ride: { kilometres: number }
                rules:
                  - id: misspelt
                    award: [{ fixed: 1, currency: POINTS }]
                  - id: total
                    when: purchase.totl > 3
                    excludes: [misspelt]
                    awards: [{ fixed: 1, currency: POINTS }]
                  - id: ride
                    on: ride
                    when: activity.kilometres > "x"
                    lines: line.sku == "A"
                    awards: [{ fixed: 1.5, currency: POINTS }]
                budgets:
                  - { id: all, currency: POINT, limit: 5 }
                """;
        assertThatThrownBy(() -> ProgramFile.parse("corner.yaml", wrong, Format.YAML))
                .hasMessageContaining("corner.yaml:11:5: unknown field `award`")
                .hasMessageContaining("corner.yaml:13:20: `purchase` has no field `totl`")
                .hasMessageContaining("corner.yaml:18:11: `activity.kilometres` is a number")
                .hasMessageContaining("corner.yaml:19:12: only a rule on purchases has lines")
                .hasMessageContaining("corner.yaml:20:23: 1.5 has 1 decimal; POINTS has 0")
                .hasMessageContaining("corner.yaml:22:26: there is no currency `POINT`")
                .hasMessageEndingWith("6 problems\n");
    }
}
