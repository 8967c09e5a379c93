package io.loyaltyengine.rule;

import io.loyaltyengine.reward.Exchange;
import java.util.List;

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

    /**
     * What the rules award for money even where a redemption paid it, as those on the price before discounts do. With the
     * program's rewards and conversions it shows whether a round of them makes value from nothing; a program in which one
     * does is refused. So only awards belong here that a member can bring about again and again: none that a cap limits.
     * Multipliers of tiers are the program's own and are left to it.
     *
     * @param money the ISO 4217 currency in which purchases are made
     * @return exchanges from {@link Exchange#money} to the codes of currencies, in a fixed order; none where the evaluator
     *     cannot tell, as one written in code
     */
    default List<Exchange> exchanges(java.util.Currency money) {
        return List.of();
    }

    /**
     * What the rules say, so that versions of a program with other rules are told apart.
     *
     * @return a text that is the same for the same rules, on every machine; empty where the evaluator cannot tell, as one
     *     written in code
     */
    default String content() {
        return "";
    }

    /**
     * These rules, and others beside them. {@link io.loyaltyengine.program.Program#joinedBy} declares the others as well.
     *
     * @param other asked after these for every activity
     * @param rules the ids of the rules that it awards for, which the program declares
     * @return a new evaluator
     */
    default RuleEvaluator joinedBy(RuleEvaluator other, String... rules) {
        return new Joined(this, other, List.of(rules));
    }
}
