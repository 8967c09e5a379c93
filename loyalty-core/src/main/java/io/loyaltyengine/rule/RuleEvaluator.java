package io.loyaltyengine.rule;

/**
 * The port for rules: which of them apply to an activity, and what each proposes. Everything after that, from stacking to
 * rounding, is the engine's and holds for every evaluator.
 *
 * <p>An implementation must be safe for use by many threads, and pure: the same facts give the same proposals. An award
 * for a rule that the program does not declare is refused.
 */
@FunctionalInterface
public interface RuleEvaluator {

    /**
     * Asks all rules.
     *
     * @param facts the activity and what is known around it
     * @return what the rules propose
     */
    Proposals evaluate(Facts facts);
}
