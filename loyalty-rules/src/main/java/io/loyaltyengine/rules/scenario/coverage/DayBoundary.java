package io.loyaltyengine.rules.scenario.coverage;

import io.loyaltyengine.rules.check.CheckResult;
import io.loyaltyengine.rules.check.Checker;
import io.loyaltyengine.rules.compile.CompiledCondition;
import io.loyaltyengine.rules.compile.Frame;
import io.loyaltyengine.rules.definition.Expression;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Counts how often a day is one that decides, the day before it, or the day after. */
final class DayBoundary implements Probe {

    private static final String[] SIDES = {"on the day before", "on", "on the day after"};

    private final String compared;
    private final LocalDate day;
    private final List<CompiledCondition> conditions;
    private final String where;
    private final long[] hits = new long[SIDES.length];

    private DayBoundary(String compared, LocalDate day, List<CompiledCondition> conditions, String where) {
        this.compared = compared;
        this.day = day;
        this.conditions = conditions;
        this.where = where;
    }

    /** What is compared with a day and is itself none can be on none of the three. */
    static DayBoundary of(Expression compared, LocalDate day, String where, Checker checker) {
        List<CompiledCondition> conditions = new ArrayList<>();
        for (int i = 0; i < SIDES.length; i++) {
            CheckResult result = checker.condition(
                    new Expression.Binary(Expression.Binary.Operator.EQUAL, compared, date(day.plusDays(i - 1L))));
            if (result.isAccepted()) {
                conditions.add(CompiledCondition.of(result.checked()));
            }
        }
        return new DayBoundary(compared.toCel(), day, conditions, where);
    }

    private static Expression date(LocalDate day) {
        return new Expression.Call(null, "date", List.of(new Expression.Text(day.toString())));
    }

    @Override
    public void look(Frame frame) {
        for (int i = 0; i < conditions.size(); i++) {
            hits[i] += conditions.get(i).holds(frame) ? 1 : 0;
        }
    }

    @Override
    public List<Goal> goals() {
        List<Goal> goals = new ArrayList<>();
        for (int i = 0; i < SIDES.length; i++) {
            goals.add(
                    new Goal(Goal.Kind.BOUNDARY, "`" + compared + "` " + SIDES[i] + " " + day + where, hits[i], null));
        }
        return goals;
    }
}
