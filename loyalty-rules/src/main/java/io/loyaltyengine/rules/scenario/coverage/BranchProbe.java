package io.loyaltyengine.rules.scenario.coverage;

import io.loyaltyengine.rules.check.Checker;
import io.loyaltyengine.rules.compile.CompiledCondition;
import io.loyaltyengine.rules.compile.Frame;
import io.loyaltyengine.rules.definition.Expression;
import java.util.List;

/** Counts how often a part of a condition holds and how often it does not. */
final class BranchProbe implements Probe {

    private final CompiledCondition condition;
    private final String where;
    private long holds;
    private long fails;

    private BranchProbe(CompiledCondition condition, String where) {
        this.condition = condition;
        this.where = where;
    }

    static BranchProbe of(Expression part, String where, Checker checker) {
        return new BranchProbe(CompiledCondition.of(checker.condition(part).checked()), where);
    }

    @Override
    public void look(Frame frame) {
        if (condition.holds(frame)) {
            holds++;
        } else {
            fails++;
        }
    }

    @Override
    public List<Goal> goals() {
        return List.of(
                new Goal(Goal.Kind.BRANCH, "`" + condition + "` holds" + where, holds, null),
                new Goal(Goal.Kind.BRANCH, "`" + condition + "` does not hold" + where, fails, null));
    }
}
