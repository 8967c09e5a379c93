package io.loyaltyengine.rules.sentence;

import io.loyaltyengine.rules.definition.Expression;
import io.loyaltyengine.rules.definition.RuleDefinition;

/**
 * Says in English what a condition, a formula or a rule means, such as {@code the purchase's total is at least 50 and the
 * member's tier is silver or gold}. Parentheses show what belongs together where English alone would leave it open; what has
 * no words of its own stands there as CEL between backticks. Stateless and safe for use by many threads.
 *
 * <p>Sentences are for reading. They may change from one version to the next, and nothing reads them back.
 */
public final class Sentence {

    private Sentence() {}

    /**
     * Says a condition or a formula.
     *
     * @param expression the tree
     * @return a sentence for a condition, without a capital letter and a full stop; a noun for a formula
     */
    public static String of(Expression expression) {
        return Clauses.say(expression);
    }

    /**
     * Says a rule: on what occasion, under what condition, for which lines, what it gives, and what limits it.
     *
     * @param rule the rule
     * @return a sentence with a capital letter and a full stop
     */
    public static String of(RuleDefinition rule) {
        return RuleWords.say(rule);
    }
}
