package io.loyaltyengine.rules.evaluator;

import io.loyaltyengine.activity.Purchase;
import io.loyaltyengine.explain.Step;
import io.loyaltyengine.reward.Exchange;
import io.loyaltyengine.rule.Award;
import io.loyaltyengine.rule.Facts;
import io.loyaltyengine.rule.Proposals;
import io.loyaltyengine.rule.RuleEvaluator;
import io.loyaltyengine.rules.compile.Frame;
import io.loyaltyengine.rules.definition.RuleDefinition;
import io.loyaltyengine.rules.index.Conditions;
import io.loyaltyengine.rules.index.FiredRules;
import io.loyaltyengine.rules.index.Key;
import io.loyaltyengine.rules.index.MatchedLines;
import io.loyaltyengine.rules.index.RuleIndex;
import io.loyaltyengine.rules.index.Unindexed;
import io.loyaltyengine.rules.vocabulary.Declarations;
import io.loyaltyengine.rules.vocabulary.FactLine;
import io.loyaltyengine.rules.vocabulary.LoyaltyVocabulary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Rules that were written down, evaluated: those that an activity meets are looked up in an index, and a host's own rules
 * can join them. Two are equal when their definitions are, in whatever notation they were written, and the same rules of
 * the host have joined. Immutable and safe for use by many threads.
 */
public final class DeclaredRules implements RuleEvaluator {

    /** Where a condition stands in its text makes no other rule of it. */
    private static final Pattern SPAN = Pattern.compile("Span\\[offset=\\d+, length=\\d+]");

    private final List<RuleDefinition> definitions;
    private final Declarations declarations;
    private final List<HostRules> joined;
    private final CompiledRule[] compiled;
    private final Map<String, Occasion> occasions;

    private DeclaredRules(List<RuleDefinition> definitions, Declarations declarations) {
        this.definitions = List.copyOf(definitions);
        this.declarations = declarations;
        this.joined = List.of();
        this.compiled = new CompiledRule[definitions.size()];
        Map<String, LoyaltyVocabulary> vocabularies = new HashMap<>();
        Map<String, List<Conditions>> byOccasion = new HashMap<>();
        for (int i = 0; i < compiled.length; i++) {
            RuleDefinition rule = this.definitions.get(i);
            LoyaltyVocabulary vocabulary =
                    vocabularies.computeIfAbsent(rule.on(), on -> LoyaltyVocabulary.of(declarations, on));
            compiled[i] = CompiledRule.of(rule, vocabulary);
            byOccasion.computeIfAbsent(rule.on(), on -> new ArrayList<>()).add(compiled[i].conditions(i));
        }
        Map<String, Occasion> indexed = new HashMap<>();
        vocabularies.forEach((on, vocabulary) -> indexed.put(
                on, new Occasion(vocabulary, RuleIndex.of(byOccasion.getOrDefault(on, List.of()), vocabulary))));
        this.occasions = Map.copyOf(indexed);
    }

    private DeclaredRules(DeclaredRules declared, List<HostRules> joined) {
        this.definitions = declared.definitions;
        this.declarations = declared.declarations;
        this.joined = joined;
        this.compiled = declared.compiled;
        this.occasions = declared.occasions;
    }

    private record Occasion(LoyaltyVocabulary vocabulary, RuleIndex index) {}

    private record HostRules(RuleEvaluator evaluator, List<String> rules) {}

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

    /**
     * These rules together with rules of the host that are written in code. They are asked after these for every activity,
     * as nobody can see what they need.
     *
     * @param evaluator the host's rules
     * @param rules the ids of the rules that it proposes for, which the program declares
     * @return a new value
     */
    @Override
    public DeclaredRules joinedBy(RuleEvaluator evaluator, String... rules) {
        List<HostRules> all = new ArrayList<>(joined);
        all.add(new HostRules(evaluator, List.of(rules)));
        return new DeclaredRules(this, List.copyOf(all));
    }

    /**
     * Whether rules of the host have joined, of which nobody knows what they ask for.
     *
     * @return true after {@link #joinedBy}
     */
    public boolean isJoined() {
        return !joined.isEmpty();
    }

    /**
     * The rules that are tried for every activity of their occasion, as there is nothing to look them up by.
     *
     * @return each with the reason, those that were written down first
     */
    public List<Unindexed> unindexed() {
        List<Unindexed> found = new ArrayList<>();
        new TreeMap<>(occasions)
                .values()
                .forEach(occasion -> found.addAll(occasion.index().unindexed()));
        joined.forEach(host ->
                host.rules().forEach(rule -> found.add(new Unindexed(rule, Unindexed.Reason.HOST_RULE))));
        return List.copyOf(found);
    }

    /**
     * Finds the rules that were written down and apply, without a word on what they award. Takes time for what it finds,
     * not for the rules that there are, and makes next to nothing that the garbage collector has to take away.
     *
     * @param facts the activity and what is known around it
     * @param sink is told of each rule once, by its place in {@link #definitions()}, in no particular order; what it
     *     throws is passed on
     */
    public void fired(Facts facts, FiredRules sink) {
        Occasion occasion = occasions.get(occasion(facts));
        if (occasion != null) {
            occasion.index().fired(facts, sink);
        }
    }

    /**
     * Asks all rules. Where the facts ask for an explanation, it is of candidates: rules whose {@link Key} the activity
     * meets, and rules that have none.
     *
     * @param facts the activity and what is known around it
     * @return what the rules propose: those that were written down first, in their order
     */
    @Override
    public Proposals evaluate(Facts facts) {
        List<Award> awards = new ArrayList<>();
        List<Step.NotMet> notMet = new ArrayList<>();
        Occasion occasion = occasions.get(occasion(facts));
        if (occasion != null) {
            Frame frame = occasion.vocabulary().frame(facts);
            List<FactLine> lines = FactLine.all(facts);
            if (facts.explain()) {
                occasion.index()
                        .candidates(facts, rule -> compiled[rule].evaluate(facts, lines, frame, awards, notMet));
            } else {
                occasion.index()
                        .firedInOrder(
                                facts,
                                (rule, matched) -> compiled[rule].award(facts, lines, frame, all(matched), awards));
            }
        }
        for (HostRules host : joined) {
            Proposals proposals = host.evaluator().evaluate(facts);
            awards.addAll(proposals.awards());
            notMet.addAll(proposals.notMet());
        }
        return new Proposals(awards, notMet);
    }

    private static boolean[] all(MatchedLines matched) {
        boolean[] matching = new boolean[matched.size()];
        for (int line = matched.next(0); line >= 0; line = matched.next(line + 1)) {
            matching[line] = true;
        }
        return matching;
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
        List<Exchange> all = new ArrayList<>(GrossAwards.of(definitions, money));
        joined.forEach(host -> all.addAll(host.evaluator().exchanges(money)));
        return all;
    }

    /** Of purchases, which are most of what there is, without a search through the types. */
    private static String occasion(Facts facts) {
        return facts.activity() instanceof Purchase ? RuleDefinition.PURCHASE : facts.occasion();
    }

    @Override
    public String content() {
        StringBuilder content = new StringBuilder();
        for (RuleDefinition rule : definitions) {
            say(rule.rule().toString(), content);
            say(rule.on(), content);
            say(rule.when() == null ? "" : rule.when().toCel(), content);
            say(rule.lines() == null ? "" : rule.lines().toCel(), content);
            String effects = rule.effects().toString();
            say(effects.contains("Span[") ? SPAN.matcher(effects).replaceAll("") : effects, content);
        }
        joined.forEach(
                host -> content.append(host.rules()).append(host.evaluator().content()));
        return content.toString();
    }

    /** With its length, so that no two contents run into the same text. */
    private static void say(String word, StringBuilder content) {
        content.append(word.length()).append(':').append(word);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DeclaredRules rules
                && definitions.equals(rules.definitions)
                && declarations.equals(rules.declarations)
                && joined.equals(rules.joined);
    }

    @Override
    public int hashCode() {
        return definitions.hashCode();
    }

    @Override
    public String toString() {
        return definitions.size() + " declared rules"
                + (joined.isEmpty() ? "" : " joined by " + joined.size() + " of the host");
    }
}
