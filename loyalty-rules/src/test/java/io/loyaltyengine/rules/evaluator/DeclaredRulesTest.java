package io.loyaltyengine.rules.evaluator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.loyaltyengine.activity.Activity;
import io.loyaltyengine.activity.ActivityId;
import io.loyaltyengine.activity.Enrolment;
import io.loyaltyengine.activity.LineItem;
import io.loyaltyengine.activity.Purchase;
import io.loyaltyengine.amount.Money;
import io.loyaltyengine.explain.Step;
import io.loyaltyengine.member.Member;
import io.loyaltyengine.rule.Award;
import io.loyaltyengine.rule.Facts;
import io.loyaltyengine.rule.Proposals;
import io.loyaltyengine.rule.Rule;
import io.loyaltyengine.rule.RuleEvaluator;
import io.loyaltyengine.rules.cel.CelParser;
import io.loyaltyengine.rules.definition.Effect;
import io.loyaltyengine.rules.definition.Expression;
import io.loyaltyengine.rules.definition.RuleDefinition;
import io.loyaltyengine.rules.index.Unindexed;
import io.loyaltyengine.rules.vocabulary.Declarations;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DeclaredRulesTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Member ANNA = Member.customer("anna").withSegments("vip");

    private static final RuleEvaluator LOUNGE =
            facts -> Proposals.of(new Award.GrantPerk("lounge-of-the-host", "lounge", null));

    @Test
    void aRuleWhoseKeyIsNotMetIsNoCandidateAndNotExplained() {
        DeclaredRules rules = rules(
                rule("coffee", null, "line.sku == \"COFFEE\""),
                rule("tea", null, "line.sku == \"TEA\" && line.quantity >= 3"),
                rule("large", "purchase.total >= 50", null),
                rule("vip", "\"vip\" in member.segments && purchase.total >= 50", null),
                rule("new", "\"new\" in member.segments && purchase.total >= 50", null));
        assertThat(rules.evaluate(explained(purchase("TEA"))).notMet())
                .extracting(Step.NotMet::sentence)
                .containsExactly(
                        "tea not met: some line with line.sku == \"TEA\" && line.quantity >= 3"
                                + " (no line is such a one)",
                        "large not met: purchase.total >= 50 (purchase.total is 10.00), 40.00 more",
                        "vip not met: purchase.total >= 50 (purchase.total is 10.00), 40.00 more");
    }

    @Test
    void rulesAreToldWithTheLinesThatTheyAreFor() {
        DeclaredRules rules = rules(rule("coffee", null, "line.sku == \"COFFEE\""), rule("all", null, null));
        assertThat(told(rules, purchase("COFFEE", "TEA", "COFFEE")))
                .containsExactlyInAnyOrder("0 on [0, 2], all: false", "1 on [0, 1, 2], all: true");
    }

    @Test
    void aBasketOfThousandsOfLinesIsFoundAsASmallOneIs() {
        DeclaredRules rules = rules(rule("coffee", null, "line.sku == \"COFFEE\""));
        String[] skus = IntStream.range(0, 3_000)
                .mapToObj(line -> line % 1_000 == 70 ? "COFFEE" : "TEA-" + line)
                .toArray(String[]::new);
        assertThat(told(rules, purchase(skus))).containsExactly("0 on [70, 1070, 2070], all: false");
        assertThat(told(rules, purchase("TEA", "COFFEE"))).containsExactly("0 on [1], all: false");
    }

    @Test
    void aRuleForEnrolmentsHasNoLines() {
        DeclaredRules rules = rules(new RuleDefinition(
                Rule.of("welcome"), RuleDefinition.ENROLMENT, null, null, List.of(new Effect.GrantPerk("cup", null))));
        Facts facts = facts(new Enrolment(ActivityId.of("1"), ANNA, NOON), ANNA);
        assertThat(told(rules, facts)).containsExactly("0 on [], all: true");
        assertThat(told(rules, purchase("TEA"))).isEmpty();
    }

    @Test
    void aSearchFromWithinASearchDisturbsNeither() {
        DeclaredRules rules = rules(rule("coffee", null, "line.sku == \"COFFEE\""), rule("all", null, null));
        List<String> inner = new ArrayList<>();
        List<Integer> outer = new ArrayList<>();
        rules.fired(purchase("COFFEE"), (rule, lines) -> {
            inner.addAll(told(rules, purchase("TEA")));
            outer.add(lines.count());
        });
        assertThat(outer).containsExactly(1, 1);
        assertThat(inner).containsExactly("1 on [0], all: true", "1 on [0], all: true");
    }

    @Test
    void aSinkThatThrowsSpoilsNoLaterSearch() {
        DeclaredRules rules = rules(rule("coffee", null, "line.sku == \"COFFEE\""), rule("all", null, null));
        assertThatThrownBy(() -> rules.fired(purchase("COFFEE"), (rule, lines) -> {
                    throw new IllegalStateException("full");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("full");
        assertThat(told(rules, purchase("TEA"))).containsExactly("1 on [0], all: true");
    }

    @Test
    void manyThreadsSearchAtOnce() throws Exception {
        DeclaredRules rules = rules(rule("coffee", null, "line.sku == \"COFFEE\""), rule("all", null, null));
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<List<String>>> found = new ArrayList<>();
            for (int i = 0; i < 400; i++) {
                Facts facts = i % 2 == 0 ? purchase("COFFEE") : purchase("TEA");
                found.add(threads.submit(() -> told(rules, facts)));
            }
            for (int i = 0; i < found.size(); i++) {
                assertThat(found.get(i).get())
                        .as("search " + i)
                        .hasSize(i % 2 == 0 ? 2 : 1)
                        .contains("1 on [0], all: true");
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** A million steps are for all parts of a condition together. */
    @Test
    void aConditionThatRunsOutOfStepsDoesNotHoldInTheIndexEither() {
        String[] segments = IntStream.range(0, 400_000).mapToObj(i -> "s" + i).toArray(String[]::new);
        Member everywhere = ANNA.withSegments(segments);
        Purchase purchase = (Purchase) purchase("TEA").activity();
        DeclaredRules rules = rules(
                rule("one", "\"s399999\" in member.segments", null),
                rule(
                        "three",
                        "!(\"a\" in member.segments) && !(\"b\" in member.segments) && !(\"c\" in member.segments)",
                        null));
        assertThat(told(rules, facts(purchase, everywhere))).containsExactly("0 on [0], all: true");
        assertThat(told(rules, facts(purchase, ANNA))).containsExactly("1 on [0], all: true");
    }

    @Test
    void rulesOfTheHostJoinAndProposeLast() {
        DeclaredRules rules = rules(rule("all", null, null)).joinedBy(LOUNGE, "lounge-of-the-host");
        assertThat(rules.evaluate(purchase("TEA")).awards())
                .extracting(Award::rule)
                .containsExactly("all", "lounge-of-the-host");
        assertThat(rules).hasToString("1 declared rules joined by 1 of the host");
    }

    @Test
    void rulesThatOthersHaveJoinedAreOtherRules() {
        DeclaredRules rules = rules(rule("all", null, null));
        assertThat(rules.joinedBy(LOUNGE, "lounge-of-the-host"))
                .isEqualTo(rules.joinedBy(LOUNGE, "lounge-of-the-host"))
                .hasSameHashCodeAs(rules.joinedBy(LOUNGE, "lounge-of-the-host"))
                .isNotEqualTo(rules)
                .isNotEqualTo(rules.joinedBy(LOUNGE, "another"));
        assertThat(rules.joinedBy(LOUNGE, "lounge-of-the-host").content()).isNotEqualTo(rules.content());
    }

    @Test
    void theContentIsWhatIsMeantAndNotWhereItWasWritten() {
        String content = rules(rule("all", "purchase.total > 5", null)).content();
        assertThat(rules(rule("all", "  purchase.total   > 5", null)).content()).isEqualTo(content);
        assertThat(rules(rule("all", "purchase.total > 6", null)).content()).isNotEqualTo(content);
        assertThat(rules(rule("all", "\"Span[offset=1, length=2]\" in member.segments", null))
                        .content())
                .isNotEqualTo(rules(rule("all", "\"Span[offset=1, length=3]\" in member.segments", null))
                        .content());
    }

    @Test
    void rulesThatCannotBeLookedUpAreListedWithTheReason() {
        TreeSet<String> many = new TreeSet<>();
        for (int i = 0; i < 17; i++) {
            many.add("purchase.total == " + i + " && local.hour == " + i);
        }
        DeclaredRules rules = rules(
                        rule("always", null, null),
                        rule("sku", null, "line.sku == \"TEA\" || line.category == \"hot\""),
                        rule("half", null, "line.sku == \"TEA\" || line.quantity > 2"),
                        rule("threshold", "purchase.total > 5", null),
                        rule("day", "local.date >= date(\"2026-03-01\")", null),
                        rule("many", String.join(" || ", many), null),
                        rule("never", "false", null))
                .joinedBy(LOUNGE, "lounge-of-the-host");
        assertThat(rules.unindexed())
                .extracting(each -> each.rule() + ": " + each.reason().sentence())
                .containsExactly(
                        "half: none of its conditions is a test that rules are looked up by",
                        "many: its conditions have more than 16 alternatives",
                        "lounge-of-the-host: it is a host's own rule, whose conditions cannot be read");
        assertThat(Unindexed.Reason.values()).hasSize(3);
    }

    private static List<String> told(DeclaredRules rules, Facts facts) {
        List<String> told = new ArrayList<>();
        rules.fired(facts, (rule, lines) -> {
            List<Integer> places = new ArrayList<>();
            for (int line = lines.next(0); line >= 0; line = lines.next(line + 1)) {
                places.add(line);
            }
            told.add(rule + " on " + places + ", all: " + lines.isAll());
        });
        return told;
    }

    private static DeclaredRules rules(RuleDefinition... rules) {
        return DeclaredRules.of(List.of(rules), Declarations.none());
    }

    private static RuleDefinition rule(String id, @Nullable String when, @Nullable String lines) {
        return new RuleDefinition(
                Rule.of(id),
                RuleDefinition.PURCHASE,
                parsed(when),
                parsed(lines),
                List.of(new Effect.GrantPerk("cup", null)));
    }

    private static @Nullable Expression parsed(@Nullable String text) {
        return text == null ? null : new CelParser().parse(text).expression();
    }

    private static Facts explained(Facts facts) {
        return Facts.of(facts.activity(), facts.member(), NOON, null, facts.local(), true);
    }

    private static Facts purchase(String... skus) {
        List<LineItem> lines = new ArrayList<>();
        for (String sku : skus) {
            lines.add(LineItem.of("line-" + lines.size(), sku, 1, Money.of("GBP", "10.00")));
        }
        return facts(Purchase.of("p", ANNA.id(), NOON, lines), ANNA);
    }

    private static Facts facts(Activity activity, Member member) {
        return Facts.of(activity, member, NOON, null, NOON.atZone(ZoneOffset.UTC), false);
    }
}
