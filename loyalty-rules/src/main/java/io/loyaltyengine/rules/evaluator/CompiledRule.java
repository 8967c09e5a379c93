package io.loyaltyengine.rules.evaluator;

import io.loyaltyengine.explain.Step;
import io.loyaltyengine.rule.Award;
import io.loyaltyengine.rule.Facts;
import io.loyaltyengine.rules.check.CheckResult;
import io.loyaltyengine.rules.check.Checker;
import io.loyaltyengine.rules.compile.CompiledCondition;
import io.loyaltyengine.rules.compile.Frame;
import io.loyaltyengine.rules.compile.Unmet;
import io.loyaltyengine.rules.definition.Expression;
import io.loyaltyengine.rules.definition.Issue;
import io.loyaltyengine.rules.definition.RuleDefinition;
import io.loyaltyengine.rules.index.Conditions;
import io.loyaltyengine.rules.vocabulary.FactLine;
import io.loyaltyengine.rules.vocabulary.LoyaltyVocabulary;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One rule, ready to run. */
final class CompiledRule {

    private final RuleDefinition definition;
    private final LoyaltyVocabulary vocabulary;
    private final @Nullable CompiledCondition when;
    private final @Nullable CompiledCondition lines;
    private final CompiledEffects effects;

    private CompiledRule(RuleDefinition definition, LoyaltyVocabulary vocabulary) {
        this.definition = definition;
        this.vocabulary = vocabulary;
        Checker checker = new Checker(vocabulary.names());
        this.when = condition(checker, definition.when());
        this.lines = condition(checker, definition.lines());
        this.effects = new CompiledEffects(definition, vocabulary);
    }

    static CompiledRule of(RuleDefinition definition, LoyaltyVocabulary vocabulary) {
        return new CompiledRule(definition, vocabulary);
    }

    private static @Nullable CompiledCondition condition(Checker checker, @Nullable Expression expression) {
        return expression == null
                ? null
                : CompiledCondition.of(fitting(checker.condition(expression)).checked());
    }

    static CheckResult fitting(CheckResult result) {
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
        effects.award(facts, seen, frame, matching, awards);
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
        effects.award(facts, seen, frame, matching, awards);
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
        return new Step.NotMet(
                definition.rule().id(),
                unmet.condition(),
                actual.isEmpty() ? null : actual,
                missing(unmet.shortfall()));
    }

    /** At the threshold of what asks for more than that nothing would be missing, which is not so. */
    private static @Nullable BigDecimal missing(Unmet.@Nullable Shortfall shortfall) {
        if (shortfall == null || shortfall.direction() == Unmet.Direction.LESS) {
            return null;
        }
        return shortfall.exclusive() && shortfall.amount().signum() == 0 ? null : shortfall.amount();
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
}
