package io.loyaltyengine.decision;

import io.loyaltyengine.ledger.UsageKey;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a decision takes from a budget that all members share, or gives back to it, and what of the budget it relied on. A
 * store counts it when it commits; where others have drawn on the budget meanwhile so that the decision would be another
 * one, it decides again.
 *
 * @param budget which budget, in which period
 * @param seen how much of it was used when the decision was taken, or null where the decision did not depend on it
 * @param change how much more is used by it; less than zero where some is given back
 * @param limit the budget's limit, or null where the decision did not depend on it
 */
public record Draw(
        UsageKey budget,
        @Nullable BigDecimal seen,
        BigDecimal change,
        @Nullable BigDecimal limit) {

    /**
     * Whether the decision is the one that would be taken now.
     *
     * @param used how much of the budget is used now
     * @return true where nothing has changed, or where the budget leaves room for all of it before and after the change
     */
    public boolean stands(BigDecimal used) {
        return seen == null
                || limit == null
                || used.compareTo(seen) == 0
                || (seen.add(change).compareTo(limit) < 0 && used.add(change).compareTo(limit) <= 0);
    }
}
