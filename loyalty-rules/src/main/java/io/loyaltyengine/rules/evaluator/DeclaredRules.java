package io.loyaltyengine.rules.evaluator;

import io.loyaltyengine.explain.Step;
import io.loyaltyengine.reward.Exchange;
import io.loyaltyengine.rule.Award;
import io.loyaltyengine.rule.Facts;
import io.loyaltyengine.rule.Proposals;
import io.loyaltyengine.rule.RuleEvaluator;
import io.loyaltyengine.rules.compile.Frame;
import io.loyaltyengine.rules.definition.RuleDefinition;
import io.loyaltyengine.rules.vocabulary.Declarations;
import io.loyaltyengine.rules.vocabulary.FactLine;
import io.loyaltyengine.rules.vocabulary.LoyaltyVocabulary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Rules that were written down, evaluated. Two are equal when their definitions are, in whatever notation they were written.
 * Immutable and safe for use by many threads.
 */
public final class DeclaredRules implements RuleEvaluator {

    private final List<RuleDefinition> definitions;
    private final Declarations declarations;
    private final Map<String, Occasion> occasions;

    private DeclaredRules(List<RuleDefinition> definitions, Declarations declarations) {
        this.definitions = List.copyOf(definitions);
        this.declarations = declarations;
        Map<String, List<RuleDefinition>> byOccasion = new HashMap<>();
        definitions.forEach(rule ->
                byOccasion.computeIfAbsent(rule.on(), on -> new ArrayList<>()).add(rule));
        Map<String, Occasion> compiled = new HashMap<>();
        byOccasion.forEach((on, rules) -> {
            LoyaltyVocabulary vocabulary = LoyaltyVocabulary.of(declarations, on);
            compiled.put(
                    on,
                    new Occasion(
                            vocabulary,
                            rules.stream()
                                    .map(rule -> CompiledRule.of(rule, vocabulary))
                                    .toList()));
        });
        this.occasions = Map.copyOf(compiled);
    }

    private record Occasion(LoyaltyVocabulary vocabulary, List<CompiledRule> rules) {}

    /**
     * Compiles rules.
     *
     * @param definitions the rules, whose expressions fit the vocabulary
     * @param declarations what the program adds to the vocabulary
     * @return the evaluator
     * @throws IllegalArgumentException if an expression does not fit; readers of rules report that with its place
     */
    public static DeclaredRules of(List<RuleDefinition> definitions, Declarations declarations) {
        return new DeclaredRules(definitions, declarations);
    }

    /**
     * The rules.
     *
     * @return in the order in which they were declared
     */
    public List<RuleDefinition> definitions() {
        return definitions;
    }

    /**
     * What the program adds to the vocabulary.
     *
     * @return the declarations
     */
    public Declarations declarations() {
        return declarations;
    }

    @Override
    public Proposals evaluate(Facts facts) {
        Occasion occasion = occasions.get(facts.occasion());
        if (occasion == null) {
            return Proposals.of();
        }
        Frame frame = occasion.vocabulary().frame(facts);
        List<Award> awards = new ArrayList<>();
        List<Step.NotMet> notMet = new ArrayList<>();
        List<FactLine> lines = FactLine.all(facts);
        for (CompiledRule rule : occasion.rules()) {
            rule.evaluate(facts, lines, frame, awards, notMet);
        }
        return new Proposals(awards, notMet);
    }

    /**
     * What the rules award on the price before discounts, so also for what a redemption paid: the sum of the rules that
     * stand on every purchase, and that sum with each of the others. A condition does not count, as what can happen under
     * one is possible. What a rule's own cap limits is left out, as are multipliers of rules, awards for a number that an expression
     * computes, and the sum of several rules with conditions or of one group.
     *
     * @param money the ISO 4217 currency in which purchases are made
     * @return exchanges of that money for currencies, in the order of the rules
     */
    @Override
    public List<Exchange> exchanges(java.util.Currency money) {
        return GrossAwards.of(definitions, money);
    }

    @Override
    public String content() {
        return definitions.toString();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DeclaredRules rules
                && definitions.equals(rules.definitions)
                && declarations.equals(rules.declarations);
    }

    @Override
    public int hashCode() {
        return definitions.hashCode();
    }

    @Override
    public String toString() {
        return definitions.size() + " declared rules";
    }
}
