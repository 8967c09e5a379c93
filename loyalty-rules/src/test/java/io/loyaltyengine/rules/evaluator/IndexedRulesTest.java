package io.loyaltyengine.rules.evaluator;

import static org.assertj.core.api.Assertions.assertThat;

import io.loyaltyengine.explain.Step;
import io.loyaltyengine.member.MemberKind;
import io.loyaltyengine.rule.Award;
import io.loyaltyengine.rule.Facts;
import io.loyaltyengine.rule.Proposals;
import io.loyaltyengine.rule.Window;
import io.loyaltyengine.rules.cel.CelParser;
import io.loyaltyengine.rules.compile.Frame;
import io.loyaltyengine.rules.definition.Expression;
import io.loyaltyengine.rules.definition.RuleDefinition;
import io.loyaltyengine.rules.index.Key;
import io.loyaltyengine.rules.vocabulary.FactLine;
import io.loyaltyengine.rules.vocabulary.LoyaltyVocabulary;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/** What the index finds is what one finds who tries every rule. */
class IndexedRulesTest {

    private static final int FEW = 100;
    private static final int MANY = 1_000;

    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    void anIndexFindsWhatTryingEveryRuleFinds(@ForAll long seed) {
        compare(seed, FEW);
    }

    @Property(tries = 1_100, shrinking = ShrinkingMode.OFF)
    @AddLifecycleHook(OnlyInTheLongProfile.class)
    void aMillionPairsOfAProgramAndAnActivity(@ForAll long seed) {
        compare(seed, MANY);
    }

    private static void compare(long seed, int activities) {
        Tried tried = new Tried(AnyProgram.rules(seed));
        DeclaredRules indexed = DeclaredRules.of(tried.rules, AnyProgram.DECLARATIONS);
        AnyFacts any = new AnyFacts(seed);
        for (int i = 0; i < activities; i++) {
            Facts facts = any.next();
            Map<Integer, BitSet> expected = tried.fired(facts);
            Map<Integer, BitSet> found = new TreeMap<>();
            indexed.fired(facts, (rule, lines) -> {
                BitSet bits = new BitSet();
                for (int line = lines.next(0); line >= 0; line = lines.next(line + 1)) {
                    bits.set(line);
                }
                assertThat(lines.count()).isEqualTo(bits.cardinality());
                assertThat(found.put(rule, bits)).as("told twice").isNull();
            });
            if (!found.equals(expected)) {
                assertThat(found).as(story(tried.rules, facts)).isEqualTo(expected);
            }
            assertThat(indexed.evaluate(facts)).isEqualTo(new Proposals(tried.awards(facts, expected), List.of()));
            Facts explained =
                    Facts.of(facts.activity(), facts.member(), facts.enrolledAt(), facts.tier(), facts.local(), true);
            Proposals told = indexed.evaluate(explained);
            assertThat(told.awards()).isEqualTo(tried.awards(facts, expected));
            assertThat(told.notMet()).as(story(tried.rules, facts)).isEqualTo(tried.notMet(explained, expected));
        }
    }

    private static String story(List<RuleDefinition> rules, Facts facts) {
        StringBuilder story = new StringBuilder("for ").append(facts);
        for (RuleDefinition rule : rules) {
            story.append("\n").append(rule.rule().id()).append(" on ").append(rule.on());
            story.append(" when ")
                    .append(rule.when() == null ? "always" : rule.when().toCel());
            story.append(" lines ")
                    .append(rule.lines() == null ? "all" : rule.lines().toCel());
        }
        return story.toString();
    }

    /** The evaluator that tries them all, in order. */
    private static final class Tried {

        private final List<RuleDefinition> rules;
        private final List<Expression> keys = new ArrayList<>();
        private final List<CompiledRule> compiled = new ArrayList<>();
        private final Map<String, LoyaltyVocabulary> vocabularies = new HashMap<>();

        Tried(List<RuleDefinition> rules) {
            this.rules = rules;
            for (RuleDefinition rule : rules) {
                Key key = Key.of(rule);
                keys.add(
                        key.isNone()
                                ? null
                                : new CelParser().parse(key.toString()).expression());
                compiled.add(CompiledRule.of(
                        rule,
                        vocabularies.computeIfAbsent(
                                rule.on(), on -> LoyaltyVocabulary.of(AnyProgram.DECLARATIONS, on))));
            }
        }

        private static boolean isAsked(RuleDefinition rule, Facts facts) {
            Instant at = facts.activity().at();
            Window window = rule.rule().window();
            Set<MemberKind> kinds = rule.rule().kinds();
            return rule.on().equals(facts.occasion())
                    && (window.from() == null || at.compareTo(window.from()) >= 0)
                    && (window.until() == null || at.compareTo(window.until()) < 0)
                    && (kinds.isEmpty() || kinds.contains(facts.member().kind()));
        }

        Map<Integer, BitSet> fired(Facts facts) {
            Map<Integer, BitSet> fired = new TreeMap<>();
            for (int i = 0; i < rules.size(); i++) {
                RuleDefinition rule = rules.get(i);
                if (isAsked(rule, facts) && new FactsWalker(facts, null).isTrue(rule.when())) {
                    BitSet lines = new BitSet();
                    for (int line = 0; line < facts.lines().size(); line++) {
                        lines.set(line, new FactsWalker(facts, line).isTrue(rule.lines()));
                    }
                    if (!rule.onPurchase() || !lines.isEmpty()) {
                        fired.put(i, lines);
                    }
                }
            }
            return fired;
        }

        List<Award> awards(Facts facts, Map<Integer, BitSet> fired) {
            List<Award> awards = new ArrayList<>();
            fired.forEach((rule, lines) -> {
                boolean[] matching = new boolean[facts.lines().size()];
                lines.stream().forEach(line -> matching[line] = true);
                compiled.get(rule).award(facts, FactLine.all(facts), frame(rule, facts), matching, awards);
            });
            return awards;
        }

        List<Step.NotMet> notMet(Facts facts, Map<Integer, BitSet> fired) {
            List<Step.NotMet> notMet = new ArrayList<>();
            for (int i = 0; i < rules.size(); i++) {
                if (isAsked(rules.get(i), facts) && !fired.containsKey(i) && isCandidate(i, facts)) {
                    compiled.get(i).evaluate(facts, FactLine.all(facts), frame(i, facts), new ArrayList<>(), notMet);
                }
            }
            return notMet;
        }

        private boolean isCandidate(int rule, Facts facts) {
            Expression key = keys.get(rule);
            boolean met = key == null || new FactsWalker(facts, null).isTrue(key);
            for (int line = 0; line < facts.lines().size() && !met; line++) {
                met = new FactsWalker(facts, line).isTrue(key);
            }
            return met;
        }

        private Frame frame(int rule, Facts facts) {
            return vocabularies.get(rules.get(rule).on()).frame(facts);
        }
    }
}
