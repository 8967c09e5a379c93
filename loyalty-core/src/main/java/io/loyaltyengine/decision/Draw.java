package io.loyaltyengine.decision;

import io.loyaltyengine.ledger.Detail;
import io.loyaltyengine.ledger.Entry;
import io.loyaltyengine.ledger.Grant;
import io.loyaltyengine.ledger.UsageKey;
import io.loyaltyengine.rule.Budget;
import io.loyaltyengine.rule.Demand;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a decision takes from a budget that all members share, or gives back to it, and what of the budget it relied on. A
 * store counts it when it commits; where others have drawn on the budget meanwhile so that the decision would be another
 * one, it decides again.
 *
 * @param budget which budget, in which period
 * @param change how much more is used by it; less than zero where some is given back
 * @param demand what was asked of it, or null where the decision did not depend on it
 */
public record Draw(
        UsageKey budget, BigDecimal change, @Nullable Demand demand) {

    /**
     * Whether the decision is the one that would be taken now.
     *
     * @param used how much of the budget is used now
     * @return true where nothing has changed, or where the budget had room for all that was asked and still has
     */
    public boolean stands(BigDecimal used) {
        return demand == null || demand.stands(used);
    }

    /**
     * What one entry takes from budgets, and gives back to them. What all journals have taken of a budget is what is used
     * of it.
     *
     * @param entry the entry
     * @return by budget and period; less than zero where it is given back
     */
    public static Map<UsageKey, BigDecimal> of(Entry entry) {
        Map<UsageKey, BigDecimal> moved = new TreeMap<>();
        if (entry.detail() instanceof Detail.Earned earned) {
            for (Grant grant : earned.grants()) {
                add(grant.limits(), grant.amount().value(), moved);
            }
        } else if (entry.detail() instanceof Detail.Returned returned) {
            claimed(returned.claims(), moved);
        } else if (entry.detail() instanceof Detail.Reversed reversed) {
            claimed(reversed.claims(), moved);
        }
        return moved;
    }

    private static void claimed(List<Detail.Claim> claims, Map<UsageKey, BigDecimal> moved) {
        claims.forEach(claim -> add(claim.limits(), claim.recovered().value().negate(), moved));
    }

    private static void add(List<UsageKey> limits, BigDecimal amount, Map<UsageKey, BigDecimal> moved) {
        for (UsageKey key : limits) {
            if (Budget.counts(key)) {
                moved.merge(key, amount, BigDecimal::add);
            }
        }
    }
}
