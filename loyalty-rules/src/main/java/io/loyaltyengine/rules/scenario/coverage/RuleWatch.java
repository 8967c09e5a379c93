package io.loyaltyengine.rules.scenario.coverage;

import io.loyaltyengine.program.Program;
import io.loyaltyengine.rule.Award;
import io.loyaltyengine.rule.Facts;
import io.loyaltyengine.rule.Proposals;
import io.loyaltyengine.rule.Rule;
import io.loyaltyengine.rules.check.Checker;
import io.loyaltyengine.rules.compile.Frame;
import io.loyaltyengine.rules.definition.Effect;
import io.loyaltyengine.rules.definition.Expression;
import io.loyaltyengine.rules.definition.Expression.Binary;
import io.loyaltyengine.rules.definition.Expression.Unary;
import io.loyaltyengine.rules.definition.RuleDefinition;
import io.loyaltyengine.rules.vocabulary.Declarations;
import io.loyaltyengine.rules.vocabulary.FactLine;
import io.loyaltyengine.rules.vocabulary.LoyaltyVocabulary;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is noted of one rule. Not safe for use by several threads. */
final class RuleWatch {

    private final Rule rule;
    private final DeclaredProbe declared;
    private final @Nullable String occasion;
    private final @Nullable LoyaltyVocabulary vocabulary;
    private final List<Probe> whole = new ArrayList<>();
    private final List<Probe> byLine = new ArrayList<>();
    private final List<EffectProbe> effects = new ArrayList<>();
    private long asked;
    private long applied;

    private RuleWatch(Rule rule, Program program, @Nullable String occasion, @Nullable LoyaltyVocabulary vocabulary) {
        this.rule = rule;
        this.declared = new DeclaredProbe(rule, program.zone());
        this.occasion = occasion;
        this.vocabulary = vocabulary;
    }

    static RuleWatch ofCode(Rule rule, Program program) {
        return new RuleWatch(rule, program, null, null);
    }

    static RuleWatch of(RuleDefinition definition, Rule rule, Declarations declarations, Program program) {
        LoyaltyVocabulary vocabulary = LoyaltyVocabulary.of(declarations, definition.on());
        RuleWatch watch = new RuleWatch(rule, program, definition.on(), vocabulary);
        Checker checker = new Checker(vocabulary.names());
        watch.probe(definition.when(), "", checker, program, watch.whole);
        watch.probe(definition.lines(), " for a line", checker, program, watch.byLine);
        for (Effect effect : definition.effects()) {
            watch.effects.add(new EffectProbe(effect));
        }
        return watch;
    }

    private void probe(
            @Nullable Expression condition, String where, Checker checker, Program program, List<Probe> probes) {
        if (condition == null) {
            return;
        }
        Set<Expression> parts = new LinkedHashSet<>();
        collect(condition, parts);
        parts.forEach(part -> probes.add(BranchProbe.of(part, where, checker)));
        probes.addAll(Boundaries.in(condition, where, checker, program));
    }

    /** The parts that are joined, however deep and whether or not what joins them is negated. */
    private static void collect(Expression condition, Set<Expression> parts) {
        if (condition instanceof Binary binary && isJunction(binary)) {
            collect(binary.left(), parts);
            collect(binary.right(), parts);
        } else if (condition instanceof Unary not && not.operand() instanceof Binary binary && isJunction(binary)) {
            collect(binary, parts);
        } else {
            parts.add(condition);
        }
    }

    private static boolean isJunction(Binary binary) {
        return binary.operator() == Binary.Operator.AND || binary.operator() == Binary.Operator.OR;
    }

    void note(Facts facts, Proposals proposals) {
        List<Award> awards = proposals.awards().stream()
                .filter(award -> award.rule().equals(rule.id()))
                .toList();
        if (occasion != null && !occasion.equals(facts.occasion())) {
            return;
        }
        asked++;
        declared.look(facts);
        if (!rule.effective(facts)) {
            return;
        }
        applied += awards.isEmpty() ? 0 : 1;
        effects.forEach(effect -> effect.look(awards));
        if (vocabulary != null) {
            Frame frame = vocabulary.frame(facts);
            vocabulary.look(frame, null);
            whole.forEach(probe -> probe.look(frame));
            for (FactLine line : FactLine.all(facts)) {
                vocabulary.look(frame, line);
                byLine.forEach(probe -> probe.look(frame));
            }
        }
    }

    RuleCoverage report() {
        List<Goal> goals = new ArrayList<>(declared.goals());
        whole.forEach(probe -> goals.addAll(probe.goals()));
        byLine.forEach(probe -> goals.addAll(probe.goals()));
        effects.forEach(effect -> goals.addAll(effect.goals()));
        return new RuleCoverage(rule.id(), asked, applied, goals);
    }
}
