package io.loyaltyengine.decision;

import io.loyaltyengine.ledger.UsageKey;
import io.loyaltyengine.program.Program;
import io.loyaltyengine.rule.Budget;
import io.loyaltyengine.rule.Usage;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The budgets that a decision has looked at: each is read once, so that the decision is of one piece. */
final class Draws implements Usage {

    private final Usage budgets;
    private final Map<UsageKey, BigDecimal> seen = new LinkedHashMap<>();

    Draws(Usage budgets) {
        this.budgets = budgets;
    }

    @Override
    public BigDecimal of(UsageKey key) {
        return seen.computeIfAbsent(key, budgets::of);
    }

    /** What the entries take from budgets and give back to them. */
    List<Draw> of(List<Decision.Change> changes, Program program) {
        Map<UsageKey, BigDecimal> moved = new LinkedHashMap<>();
        seen.keySet().forEach(key -> moved.put(key, BigDecimal.ZERO));
        for (Decision.Change change : changes) {
            change.entries()
                    .forEach(entry -> Draw.of(entry).forEach((key, by) -> moved.merge(key, by, BigDecimal::add)));
        }
        List<Draw> draws = new ArrayList<>();
        moved.forEach((key, by) -> draws.add(new Draw(key, seen.get(key), by, limit(key, program))));
        return draws;
    }

    private static @Nullable BigDecimal limit(UsageKey key, Program program) {
        for (Budget budget : program.budgets()) {
            if (key.counter().equals(Budget.COUNTER + budget.id())) {
                return budget.limit().value();
            }
        }
        return null;
    }
}
