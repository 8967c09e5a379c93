package io.loyaltyengine.rules.scenario;

import io.loyaltyengine.explain.Step;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The steps of an explanation that speak of one rule. */
final class RuleSteps {

    private RuleSteps() {}

    static List<Step> of(String rule, List<Step> steps) {
        return steps.stream().filter(step -> rule.equals(rule(step))).toList();
    }

    static RuleFate fate(String rule, List<Step> steps) {
        List<Step> own = of(rule, steps);
        if (any(own, Step.StackedOut.class)) {
            return RuleFate.STACKED_OUT;
        }
        if (any(own, Step.Excluded.class)) {
            return RuleFate.EXCLUDED;
        }
        if (any(own, Step.Capped.class)) {
            return RuleFate.CAPPED;
        }
        if (any(own, Step.NotMet.class)) {
            return RuleFate.NOT_MET;
        }
        return own.isEmpty() ? RuleFate.SILENT : RuleFate.APPLIED;
    }

    private static boolean any(List<Step> steps, Class<? extends Step> kind) {
        return steps.stream().anyMatch(kind::isInstance);
    }

    private static @Nullable String rule(Step step) {
        if (step instanceof Step.Applied applied) {
            return applied.rule();
        } else if (step instanceof Step.AppliedInBands applied) {
            return applied.rule();
        } else if (step instanceof Step.Excluded excluded) {
            return excluded.rule();
        } else if (step instanceof Step.Tagged tagged) {
            return tagged.rule();
        } else if (step instanceof Step.Multiplied multiplied) {
            return multiplied.rule();
        } else if (step instanceof Step.StackedOut out) {
            return out.rule();
        } else if (step instanceof Step.Capped capped) {
            return capped.rule();
        } else if (step instanceof Step.NotMet notMet) {
            return notMet.rule();
        }
        return step instanceof Step.PerkGranted perk ? perk.rule() : null;
    }
}
