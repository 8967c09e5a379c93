package io.loyaltyengine.rules.evaluator;

import io.loyaltyengine.amount.Weights;
import io.loyaltyengine.explain.Step;
import io.loyaltyengine.rule.Award;
import io.loyaltyengine.rule.Facts;
import io.loyaltyengine.rules.check.CheckResult;
import io.loyaltyengine.rules.check.Checker;
import io.loyaltyengine.rules.compile.CompiledCondition;
import io.loyaltyengine.rules.compile.CompiledNumber;
import io.loyaltyengine.rules.compile.Frame;
import io.loyaltyengine.rules.compile.Unmet;
import io.loyaltyengine.rules.definition.Effect;
import io.loyaltyengine.rules.definition.Expression;
import io.loyaltyengine.rules.definition.Issue;
import io.loyaltyengine.rules.definition.RuleDefinition;
import io.loyaltyengine.rules.index.Conditions;
import io.loyaltyengine.rules.vocabulary.FactLine;
import io.loyaltyengine.rules.vocabulary.LoyaltyVocabulary;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One rule, ready to run. */
final class CompiledRule {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final RuleDefinition definition;
    private final LoyaltyVocabulary vocabulary;
    private final @Nullable CompiledCondition when;
    private final @Nullable CompiledCondition lines;
    private final List<CompiledEffect> effects;

    private record CompiledEffect(Effect effect, @Nullable CompiledNumber number) {}

    private CompiledRule(RuleDefinition definition, LoyaltyVocabulary vocabulary) {
        this.definition = definition;
        this.vocabulary = vocabulary;
        Checker checker = new Checker(vocabulary.names());
        this.when = condition(checker, definition.when());
        this.lines = condition(checker, definition.lines());
        this.effects = definition.effects().stream()
                .map(effect -> new CompiledEffect(
                        effect,
                        effect instanceof Effect.PerUnit perUnit
                                ? CompiledNumber.of(fitting(checker.number(perUnit.number()))
                                        .checked())
                                : null))
                .toList();
    }

    static CompiledRule of(RuleDefinition definition, LoyaltyVocabulary vocabulary) {
        return new CompiledRule(definition, vocabulary);
    }

    private static @Nullable CompiledCondition condition(Checker checker, @Nullable Expression expression) {
        return expression == null
                ? null
                : CompiledCondition.of(fitting(checker.condition(expression)).checked());
    }

    private static CheckResult fitting(CheckResult result) {
        if (!result.isAccepted()) {
            throw new IllegalArgumentException(
                    result.issues().stream().map(Issue::message).collect(Collectors.joining("; ")));
        }
        return result;
    }

    /** What the index looks at, for the place of the rule among all rules. */
    Conditions conditions(int ordinal) {
        return new Conditions(ordinal, definition, when, definition.onPurchase() ? lines : null);
    }

    /** What it gives where it applies, on the lines that it is for. */
    void award(Facts facts, List<FactLine> seen, Frame frame, boolean[] matching, List<Award> awards) {
        if (definition.onPurchase()) {
            effects.forEach(effect -> byLine(effect, facts, seen, frame, matching, awards));
        } else {
            effects.forEach(effect -> whole(effect, facts, frame, awards));
        }
    }

    /** Tries the rule, and says where that is wanted why it does not apply. */
    void evaluate(Facts facts, List<FactLine> seen, Frame frame, List<Award> awards, List<Step.NotMet> notMet) {
        vocabulary.look(frame, null);
        if (when != null && !when.holds(frame)) {
            if (facts.explain()) {
                when.explain(frame).ifPresent(unmet -> notMet.add(step(unmet)));
            }
            return;
        }
        boolean[] matching = matching(seen, frame);
        if (definition.onPurchase() && matching.length == 0) {
            if (facts.explain() && lines != null) {
                notMet.add(new Step.NotMet(
                        definition.rule().id(), "some line with " + lines, "no line is such a one", null));
            }
            return;
        }
        award(facts, seen, frame, matching, awards);
    }

    private Step.NotMet step(Unmet unmet) {
        String actual = unmet.operands().stream()
                .map(operand -> operand.expression() + " is " + operand.value())
                .collect(Collectors.joining(", "));
        if (unmet.failure() != null) {
            actual = unmet.failure();
        } else if (unmet.absent() != null) {
            actual = unmet.absent() + " is not known";
        }
        boolean more = unmet.shortfall() != null && unmet.shortfall().direction() == Unmet.Direction.MORE;
        return new Step.NotMet(
                definition.rule().id(),
                unmet.condition(),
                actual.isEmpty() ? null : actual,
                more && unmet.shortfall() != null ? unmet.shortfall().amount() : null);
    }

    /** For each line whether the rule is for it; no elements where it is for none of them. */
    private boolean[] matching(List<FactLine> seen, Frame frame) {
        boolean[] matching = new boolean[seen.size()];
        if (lines == null) {
            Arrays.fill(matching, true);
            return matching;
        }
        boolean any = false;
        for (int i = 0; i < matching.length; i++) {
            vocabulary.look(frame, seen.get(i));
            matching[i] = lines.holds(frame);
            any |= matching[i];
        }
        vocabulary.look(frame, null);
        return any ? matching : new boolean[0];
    }

    private void byLine(
            CompiledEffect compiled,
            Facts facts,
            List<FactLine> seen,
            Frame frame,
            boolean[] matching,
            List<Award> awards) {
        String rule = definition.rule().id();
        if (compiled.effect() instanceof Effect.PerAmount per) {
            Weights weights = only(matching, per.basis() == Effect.Basis.NET ? facts.net() : facts.gross());
            awards.add(new Award.Earn(
                    rule,
                    per.give().currency(),
                    weights.total(),
                    per.give().value(),
                    per.per().value(),
                    weights,
                    per.rounding()));
        } else if (compiled.effect() instanceof Effect.Percent percent) {
            Weights weights = only(matching, percent.basis() == Effect.Basis.NET ? facts.net() : facts.gross());
            awards.add(new Award.Earn(
                    rule,
                    percent.currency(),
                    weights.total(),
                    percent.percent(),
                    HUNDRED,
                    weights,
                    percent.rounding()));
        } else if (compiled.effect() instanceof Effect.PerUnit per && compiled.number() != null) {
            Weights weights = counted(compiled.number(), seen, frame, matching);
            awards.add(earn(per, weights.total(), weights));
        } else if (compiled.effect() instanceof Effect.Fixed fixed) {
            Weights weights = only(matching, facts.net());
            awards.add(new Award.Earn(
                    rule,
                    fixed.give().currency(),
                    BigDecimal.ONE,
                    fixed.give().value(),
                    BigDecimal.ONE,
                    weights,
                    Award.Rounding.BASKET));
        } else {
            whole(compiled, facts, frame, awards);
        }
    }

    private void whole(CompiledEffect compiled, Facts facts, Frame frame, List<Award> awards) {
        String rule = definition.rule().id();
        if (compiled.effect() instanceof Effect.Fixed fixed) {
            awards.add(Award.fixed(rule, fixed.give(), facts));
        } else if (compiled.effect() instanceof Effect.Multiply multiply) {
            awards.add(new Award.Multiply(rule, multiply.currency(), multiply.factor(), multiply.groups()));
        } else if (compiled.effect() instanceof Effect.GrantPerk perk) {
            awards.add(new Award.GrantPerk(rule, perk.perk(), perk.lasts()));
        } else if (compiled.effect() instanceof Effect.PerUnit per && compiled.number() != null) {
            BigDecimal number = compiled.number().value(frame);
            if (number != null && number.signum() > 0) {
                awards.add(earn(per, number, Weights.none()));
            }
        }
    }

    private Award earn(Effect.PerUnit per, BigDecimal basis, Weights weights) {
        return new Award.Earn(
                definition.rule().id(),
                per.give().currency(),
                basis,
                per.give().value(),
                per.per(),
                weights,
                per.rounding());
    }

    private static Weights only(boolean[] matching, Weights all) {
        BigDecimal[] weights = new BigDecimal[matching.length];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = matching[i] ? all.get(i) : BigDecimal.ZERO;
        }
        return Weights.ofArray(weights);
    }

    /** What the number is on each line; a line on which it is not known, or below zero, counts nothing. */
    private Weights counted(CompiledNumber number, List<FactLine> seen, Frame frame, boolean[] matching) {
        List<BigDecimal> weights = new ArrayList<>();
        for (int i = 0; i < matching.length; i++) {
            BigDecimal value = null;
            if (matching[i]) {
                vocabulary.look(frame, seen.get(i));
                value = number.value(frame);
            }
            weights.add(value == null || value.signum() < 0 ? BigDecimal.ZERO : value);
        }
        vocabulary.look(frame, null);
        return Weights.of(weights);
    }
}
