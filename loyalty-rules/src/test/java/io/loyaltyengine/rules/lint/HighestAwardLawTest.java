package io.loyaltyengine.rules.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.loyaltyengine.activity.ActivityId;
import io.loyaltyengine.activity.Enrolment;
import io.loyaltyengine.activity.LineItem;
import io.loyaltyengine.activity.Purchase;
import io.loyaltyengine.amount.Amount;
import io.loyaltyengine.amount.Money;
import io.loyaltyengine.attribute.Attributes;
import io.loyaltyengine.decision.Outcome;
import io.loyaltyengine.engine.LoyaltyEngine;
import io.loyaltyengine.member.Member;
import io.loyaltyengine.member.MemberId;
import io.loyaltyengine.program.Program;
import io.loyaltyengine.rules.file.ProgramFile;
import io.loyaltyengine.rules.source.Format;
import io.loyaltyengine.store.InMemoryStore;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** No purchase brings more than was told, whatever the rules and whatever is in the basket. */
class HighestAwardLawTest {

    private static final Instant NOON = Instant.parse("2026-06-10T12:00:00Z");

    private static Program program(Random random) {
        StringBuilder yaml = new StringBuilder("""
                program: any
                version: "1"
                zone: UTC
                money: GBP
                currencies:
                  POINTS: { kind: points, rounding: %s }
                  CASH: { kind: cashback, rounding: %s }
                  STATUS: { kind: qualifying }
                tiers:
                  measure: STATUS
                  ladder:
                    - { tier: plain, from: 0 }
                    - { tier: gold, from: 5, multiply: { POINTS: 1.5 } }
                stacking:
                  - group: outer
                    take: %s
                    groups:
                      - { group: inner, take: %s }
                  - { group: other, take: %s }
                rules:
                  - id: status
                    awards:
                      - { fixed: 10, currency: STATUS }
                """.formatted(
                        pick(random, "down", "half-up", "up"),
                        pick(random, "down", "up"),
                        pick(random, "all", "best", "first"),
                        pick(random, "all", "best", "first"),
                        pick(random, "all", "best", "first")));
        int size = 1 + random.nextInt(7);
        for (int i = 0; i < size; i++) {
            rule(random, i, yaml);
        }
        return ProgramFile.parse("any.yaml", yaml.toString(), Format.YAML);
    }

    private static void rule(Random random, int number, StringBuilder yaml) {
        yaml.append("  - id: r").append(number).append('\n');
        if (random.nextInt(3) == 0) {
            String when = pick(
                    random,
                    "purchase.total >= 20",
                    "purchase.total < 20",
                    "member.tier == \"gold\"",
                    "member.tier == \"plain\"",
                    "activity.channel == \"web\"",
                    "activity.channel == \"store\"");
            yaml.append("    when: '").append(when).append("'\n");
        }
        if (random.nextInt(2) == 0) {
            String lines = pick(
                    random,
                    "line.sku == \"A\"",
                    "line.sku == \"B\"",
                    "line.sku in [\"A\", \"C\"]",
                    "line.amount > 5",
                    "line.amount <= 5");
            yaml.append("    lines: '").append(lines).append("'\n");
        }
        if (random.nextInt(2) == 0) {
            yaml.append("    group: ")
                    .append(pick(random, "outer", "inner", "other"))
                    .append('\n');
        }
        yaml.append("    priority: ").append(random.nextInt(3)).append('\n');
        if (number > 0 && random.nextInt(4) == 0) {
            yaml.append("    excludes: [r").append(random.nextInt(number)).append("]\n");
        }
        yaml.append("    awards:\n");
        int awards = 1 + random.nextInt(2);
        for (int i = 0; i < awards; i++) {
            String round = pick(random, "", ", round: line");
            yaml.append("      - ")
                    .append(pick(
                            random,
                            "{ perAmount: 3.00, give: 2, currency: POINTS" + round + " }",
                            "{ perAmount: 1.00, give: 1, currency: POINTS" + round + ", of: gross }",
                            "{ percent: 7.5, currency: CASH" + round + " }",
                            "{ percent: 33, currency: CASH }",
                            "{ fixed: 5, currency: POINTS }",
                            "{ fixed: 1.25, currency: CASH }",
                            "{ perUnit: line.amount, give: 2, per: 7, currency: POINTS }",
                            "{ multiply: 2, currency: POINTS }",
                            "{ multiply: 1.5, currency: POINTS, groups: [outer] }",
                            "{ multiply: 3, currency: CASH, groups: [inner] }"))
                    .append('\n');
        }
    }

    private static String pick(Random random, String... texts) {
        return texts[random.nextInt(texts.length)];
    }

    private static List<LineItem> basket(Random random) {
        List<LineItem> lines = new ArrayList<>();
        int size = 1 + random.nextInt(4);
        for (int i = 0; i < size; i++) {
            lines.add(new LineItem(
                    "line-" + i,
                    pick(random, "A", "B", "C"),
                    null,
                    BigDecimal.valueOf(1 + random.nextInt(3)),
                    Money.of("GBP", pick(random, "0.00", "0.99", "5.00", "7.77", "50.00")),
                    Attributes.none()));
        }
        return lines;
    }

    @Property(tries = 300)
    void noPurchaseBringsMoreAndNoShadowedRuleStands(@ForAll long seed) {
        Random random = new Random(seed);
        Program program = program(random);
        List<Most> told = Highest.of(new Subject(program, null)).all();
        Set<String> shadowed = shadowed(program);
        LoyaltyEngine engine = LoyaltyEngine.of(program, new InMemoryStore(), Clock.fixed(NOON, ZoneOffset.UTC));
        engine.enrol(new Enrolment(ActivityId.of("enrol"), Member.customer("ada"), NOON))
                .orThrow();
        for (int i = 0; i < 12; i++) {
            List<LineItem> lines = basket(random);
            Map<String, Object> attributes = Map.of("channel", pick(random, "web", "store"));
            Purchase purchase = new Purchase(
                    ActivityId.of("p" + i),
                    MemberId.of("ada"),
                    NOON,
                    lines,
                    List.of(),
                    List.of(),
                    Attributes.of(attributes));
            Outcome.Accepted outcome = engine.earn(purchase).orThrow();
            assertThat(outcome.granted()).noneMatch(granted -> shadowed.contains(granted.rule()));
            for (Most most : told) {
                assertThat(most.unmeasured()).isEmpty();
                Amount granted = outcome.granted(most.currency());
                assertThat(granted.value())
                        .as("%s of %s, told %s", most.currency(), purchase, most)
                        .isLessThanOrEqualTo(most.of(purchase.gross().value(), lines.size()));
            }
        }
    }

    private static Set<String> shadowed(Program program) {
        return Lint.of(program).of(Concern.SHADOWED).stream()
                .map(Finding::subject)
                .collect(Collectors.toSet());
    }

    @Test
    void randomRulesAreShadowedOftenEnoughToMeanSomething() {
        int shadowed = 0;
        for (long seed = 0; seed < 300; seed++) {
            shadowed += shadowed(program(new Random(seed))).size();
        }
        assertThat(shadowed).isGreaterThan(30);
    }

    @Test
    void rulesThatContradictOrStandInOnesPlaceAreNotAddedUp() {
        Program program = ProgramFile.parse("shop.yaml", """
                program: shop
                version: "1"
                zone: UTC
                money: GBP
                currencies:
                  POINTS: { kind: points }
                stacking:
                  - { group: base, take: best }
                rules:
                  - id: bread
                    lines: line.category == "bread"
                    awards:
                      - { perAmount: 1.00, give: 5, currency: POINTS }
                  - id: cake
                    lines: line.category == "cake"
                    awards:
                      - { perAmount: 1.00, give: 3, currency: POINTS }
                  - id: all
                    group: base
                    awards:
                      - { perAmount: 1.00, give: 1, currency: POINTS }
                  - id: more
                    group: base
                    awards:
                      - { perAmount: 1.00, give: 2, currency: POINTS }
                  - id: morning
                    when: local.hour < 9
                    awards:
                      - { multiply: 2, currency: POINTS }
                  - id: evening
                    when: local.hour >= 18
                    awards:
                      - { multiply: 3, currency: POINTS, groups: [base] }
                rewards:
                  - { id: off, currency: POINTS, spend: 100, worth: 1.00 }
                """, Format.YAML);
        assertThat(Lint.of(program).of(Concern.HIGHEST_AWARD).stream()
                        .map(Finding::render)
                        .collect(Collectors.joining("\n")))
                .isEqualTo("""
                        note: a purchase can bring up to 14 POINTS for every 1 GBP by `bread`, `more`, `morning` [highest-award]
                          for 100 GBP that is at most 1400 POINTS
                        note: this program can give 14 % of the price of a line: `bread`, `more`, `morning` [highest-award]
                          compare it with your margin: 14 % in POINTS; what is given once or for a number comes on top""");
    }

    @Test
    void cashbackIsWorthItselfWhateverItsUnitIsCalled() {
        Program program = ProgramFile.parse("shop.yaml", """
                program: shop
                version: "1"
                zone: UTC
                money: EUR
                currencies:
                  CASH: { kind: cashback, unit: euros }
                rules:
                  - id: back
                    awards:
                      - { percent: 6, currency: CASH }
                """, Format.YAML);
        assertThat(Lint.of(program).of(Concern.HIGHEST_AWARD))
                .extracting(Finding::message)
                .contains("this program can give 6 % of the price of a line: `back`");
    }
}
