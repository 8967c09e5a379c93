package io.loyaltyengine.decision;

import io.loyaltyengine.ledger.UsageKey;
import io.loyaltyengine.rule.Demand;
import io.loyaltyengine.rule.Usage;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The budgets that a decision has looked at: each is read once, so that the decision is of one piece. */
final class Draws implements Usage {

    private final Usage budgets;
    private final Map<UsageKey, BigDecimal> seen = new HashMap<>();
    private final Map<UsageKey, Demand> demands = new LinkedHashMap<>();

    Draws(Usage budgets) {
        this.budgets = budgets;
    }

    @Override
    public BigDecimal of(UsageKey key) {
        return seen.computeIfAbsent(key, budgets::of);
    }

    /** Remembers what the decision depends on. */
    void depend(List<Demand> asked) {
        asked.forEach(demand -> demands.put(demand.budget(), demand));
    }

    /** What the entries take from budgets and give back to them. */
    List<Draw> of(List<Decision.Change> changes) {
        Map<UsageKey, BigDecimal> moved = new LinkedHashMap<>();
        demands.keySet().forEach(key -> moved.put(key, BigDecimal.ZERO));
        for (Decision.Change change : changes) {
            change.entries()
                    .forEach(entry -> Draw.of(entry).forEach((key, by) -> moved.merge(key, by, BigDecimal::add)));
        }
        List<Draw> draws = new ArrayList<>();
        moved.forEach((key, by) -> draws.add(new Draw(key, by, demands.get(key))));
        return draws;
    }
}
