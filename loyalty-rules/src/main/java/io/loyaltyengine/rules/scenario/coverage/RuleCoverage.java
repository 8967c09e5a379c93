package io.loyaltyengine.rules.scenario.coverage;

import java.util.List;

/**
 * What was touched of one rule.
 *
 * @param rule the rule
 * @param asked how many activities of its kind there were
 * @param applied for how many of them it proposed something
 * @param goals what can be touched of it, in the order of its definition; empty for a rule in code
 */
public record RuleCoverage(String rule, long asked, long applied, List<Goal> goals) {

    /**
     * Takes a copy.
     *
     * @param rule the rule
     * @param asked how many activities of its kind there were
     * @param applied for how many of them it proposed something
     * @param goals what can be touched of it
     */
    public RuleCoverage {
        goals = List.copyOf(goals);
    }

    /**
     * Whether it applied at all.
     *
     * @return true from one time on
     */
    public boolean tested() {
        return applied > 0;
    }

    /**
     * What of it was never touched.
     *
     * @return the goals without hits
     */
    public List<Goal> untouched() {
        return goals.stream().filter(goal -> !goal.touched()).toList();
    }
}
