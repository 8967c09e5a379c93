package io.loyaltyengine.rules.index;

/** Is told which rules an activity meets. */
@FunctionalInterface
public interface FiredRules {

    /**
     * A rule applies.
     *
     * @param rule the place of the rule among all rules, from zero, as they were declared
     * @param lines the lines that it is for, none for an activity that is no purchase; good only during the call
     */
    void fired(int rule, MatchedLines lines);
}
