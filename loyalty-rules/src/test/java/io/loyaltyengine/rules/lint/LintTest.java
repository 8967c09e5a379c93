package io.loyaltyengine.rules.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.loyaltyengine.rules.file.ProgramFile;
import io.loyaltyengine.rules.source.Format;
import java.time.Duration;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LintTest {

    private static LintReport report(String rules) {
        return Lint.of(ProgramFile.parsePlaced("shop.yaml", """
                program: shop
                version: "1"
                zone: Europe/London
                effective: "2026-01-01"
                money: GBP
                currencies:
                  POINTS: { kind: points }
                  STAMPS: { kind: stamp }
                attributes:
                  line: { organic: bool }
                  purchase: { score: number }
                stacking:
                  - { group: first, take: first }
                  - { group: best, take: best }
                rules:
                """ + rules.indent(2), Format.YAML));
    }

    private static String rule(String id, String rest) {
        return "- { id: " + id + ", awards: [{ fixed: 1, currency: POINTS }]" + rest + " }\n";
    }

    private static String messages(String rules, Concern concern) {
        return report(rules).of(concern).stream().map(Finding::message).collect(Collectors.joining("\n"));
    }

    private static String never(String rest) {
        return messages(rule("r", rest), Concern.NEVER_APPLIES);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "false",
                "purchase.total < 0",
                "activity.score > 5 && activity.score < 3",
                "activity.score >= 5 && activity.score < 5",
                "local.month > 6 && local.month < 7",
                "local.month in [13, 14]",
                "local.hour == 1.5",
                "member.tier == \"a\" && member.tier == \"b\"",
                "member.tier in [\"a\", \"b\"] && !(member.tier in [\"b\", \"a\", \"c\"])",
                "!has(member.tier) && member.tier == \"a\"",
                "local.weekday == \"monday\" && (local.weekday == \"tuesday\" || local.weekday == \"friday\")",
                "member.isBirthday && !member.isBirthday",
                "\"vip\" in member.segments && !(\"vip\" in member.segments)",
                "purchase.total > history.spend && purchase.total <= history.spend",
                "purchase.lines.exists(l, l.sku == \"A\" && l.sku == \"B\")",
                "local.date < date(\"2025-12-31\")",
                "local.year < 2026",
                "line.organic",
                "5 < activity.score && 3 > activity.score"
            })
    void aConditionThatCannotHoldIsFound(String condition) {
        assertThat(never(", when: '" + condition + "'")).startsWith("the rule `r` never applies: ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "activity.score > 5 && activity.score < 6",
                "activity.score >= 5 && activity.score <= 5",
                "local.month >= 6 && local.month < 7",
                "!has(member.tier) || member.tier == \"a\"",
                "purchase.lines.exists(l, l.sku == \"A\") && purchase.lines.exists(l, l.sku == \"B\")",
                "!purchase.lines.exists(l, l.sku == \"A\" && l.sku == \"B\")",
                "purchase.lines.all(l, l.amount < 5) && purchase.lines.exists(one, one.amount > 30)",
                "purchase.lines.exists(one, one.quantity > 40)",
                "member.tier < \"b\" && member.tier > \"a\"",
                "activity.score * 2 > 5 && activity.score < 3"
            })
    void aConditionThatCanHoldIsLeftAlone(String condition) {
        assertThat(never(", when: '" + condition + "'")).isEmpty();
    }

    @Test
    void whatContradictsAWindowKindsOrTheProgramsOwnBeginningIsFound() {
        assertThat(never(", kinds: [customer], when: 'member.kind == \"partner\"'"))
                .isEqualTo(
                        "the rule `r` never applies: `member.kind == \"partner\"` contradicts its window or its kinds");
        assertThat(never(", from: \"2026-06-01\", until: \"2026-07-01\", when: 'local.month == 7'"))
                .isEqualTo("the rule `r` never applies: `local.month == 7` contradicts its window or its kinds");
        assertThat(never(", until: \"2026-07-01\", when: 'local.date >= date(\"2026-07-01\")'"))
                .isEqualTo("the rule `r` never applies: `local.date >= date(\"2026-07-01\")` contradicts its window or"
                        + " its kinds");
        assertThat(never(", until: \"2025-07-01\""))
                .isEqualTo(
                        "the rule `r` never applies: it ends at 2025-06-30T23:00:00Z, before the program is effective"
                                + " from 2026-01-01T00:00:00Z");
        assertThat(never(", when: 'purchase.total > 5', lines: 'purchase.total < 5'"))
                .isEqualTo("the rule `r` never applies: `purchase.total < 5` contradicts `purchase.total > 5`");
    }

    @Test
    void aRuleInTheShadowOfAnotherIsFound() {
        String wide = rule("wide", ", group: first, priority: 2, when: 'purchase.total >= 10'");
        String narrow = rule("narrow", ", group: first, when: 'purchase.total >= 20'");
        assertThat(messages(wide + narrow, Concern.SHADOWED))
                .isEqualTo("the rule `narrow` can never stand: `wide` applies wherever it does and wins in the group"
                        + " `first`");
        assertThat(messages(wide + narrow.replace("20", "5"), Concern.SHADOWED)).isEmpty();
        assertThat(messages(wide.replace("priority: 2", "priority: -1") + narrow, Concern.SHADOWED))
                .isEmpty();
        assertThat(messages(wide.replace("group: first, ", "excludes: [narrow], ") + narrow, Concern.SHADOWED))
                .isEqualTo("the rule `narrow` can never stand: `wide` applies wherever it does and excludes it");
        assertThat(messages(wide.replace("priority: 2", "priority: 2, kinds: [employee]") + narrow, Concern.SHADOWED))
                .isEmpty();
        assertThat(messages(
                        wide.replace("priority: 2", "priority: 2, until: \"2027-01-01\"") + narrow, Concern.SHADOWED))
                .isEmpty();
        assertThat(messages(
                        wide.replace("priority: 2", "priority: 2, expires: on 2027-01-01") + narrow, Concern.SHADOWED))
                .isEmpty();
    }

    @Test
    void rulesThatMeetWithoutADecisionAreFound() {
        String one = rule("one", ", when: 'local.hour < 12'");
        String other = rule("other", ", when: 'purchase.total > 5'");
        assertThat(messages(one + other, Concern.UNDECIDED_OVERLAP))
                .isEqualTo("the rule `one` can apply together with `other`, and both give POINTS");
        assertThat(messages(one + other.replace("purchase.total > 5", "local.hour >= 12"), Concern.UNDECIDED_OVERLAP))
                .isEmpty();
        assertThat(messages(rule("one", ", group: first") + rule("other", ", group: first"), Concern.UNDECIDED_OVERLAP))
                .isEmpty();
        assertThat(messages(rule("one", ", excludes: [other]") + other, Concern.UNDECIDED_OVERLAP))
                .isEmpty();
        String before = rule("one", ", until: \"2026-05-01\"");
        assertThat(messages(before + rule("other", ", from: \"2026-05-01\""), Concern.UNDECIDED_OVERLAP))
                .isEmpty();
    }

    @Test
    void aTagThatNoRuleGivesIsFound() {
        String gives = "- { id: gives, awards: [{ tag: collector }] }\n";
        String asks = rule("asks", ", when: 'purchase.total > 5 && !(\"colector\" in member.tags)'");
        assertThat(report(gives + asks).of(Concern.UNKNOWN_TAG))
                .extracting(Finding::message, Finding::advice)
                .containsExactly(tuple(
                        "the rule `asks` asks for the tag `colector`, which no rule gives",
                        "did you mean `collector`?"));
        assertThat(messages(gives + asks.replace("colector", "collector"), Concern.UNKNOWN_TAG))
                .isEmpty();
    }

    @Test
    void aCapOnWhatARuleDoesNotGiveIsFound() {
        String capped = rule("capped", ", caps: [{ id: a-day, currency: STAMPS, limit: 1, per: day }]");
        assertThat(messages(capped, Concern.UNUSED_CAP))
                .isEqualTo("the rule `capped` has the cap `a-day` and gives no STAMPS");
        assertThat(messages(capped.replace("STAMPS", "POINTS"), Concern.UNUSED_CAP))
                .isEmpty();
    }

    @Test
    void whatIsGivenForDifferentLinesDoesNotOverlap() {
        String rules = """
                - { id: bread, lines: 'line.category == "bread"', awards: [{ perAmount: 1.00, give: 2, currency: POINTS }] }
                - { id: cake, lines: 'line.category == "cake"', awards: [{ perUnit: line.quantity, give: 3, currency: POINTS }] }
                """;
        assertThat(messages(rules, Concern.UNDECIDED_OVERLAP)).isEmpty();
        assertThat(messages(rules.replace("line.category == \"cake\"", "line.sku == \"A\""), Concern.UNDECIDED_OVERLAP))
                .isEqualTo("the rule `bread` can apply together with `cake`, and both give POINTS");
        assertThat(messages(rules.replace("perUnit: line.quantity, give", "fixed"), Concern.UNDECIDED_OVERLAP))
                .isEqualTo("the rule `bread` can apply together with `cake`, and both give POINTS");
    }

    @Test
    void thousandsOfRulesTakeSeconds() {
        StringBuilder rules = new StringBuilder();
        for (int i = 0; i < 5_000; i++) {
            rules.append(
                    rule("r" + i, ", when: 'purchase.total >= " + i % 7 + "', lines: 'line.sku == \"S" + i + "\"'"));
        }
        LintReport report = assertTimeoutPreemptively(Duration.ofSeconds(60), () -> report(rules.toString()));
        assertThat(report.of(Concern.UNDECIDED_OVERLAP)).hasSize(4_999);
        assertThat(report.of(Concern.HIGHEST_AWARD).get(0).advice()).contains("there are too many rules");
    }
}
