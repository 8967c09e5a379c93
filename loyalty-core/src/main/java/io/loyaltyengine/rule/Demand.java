package io.loyaltyengine.rule;

import io.loyaltyengine.ledger.UsageKey;
import java.math.BigDecimal;

/**
 * What an activity asked of a budget that all members share, and what was known of it then.
 *
 * @param budget which budget, in which period
 * @param used how much of it was used before
 * @param asked how much was asked of it, whether there was so much or not
 * @param limit the most that can be used
 */
public record Demand(UsageKey budget, BigDecimal used, BigDecimal asked, BigDecimal limit) {

    /**
     * Whether what was decided is what would be decided if another amount were used.
     *
     * @param now how much of the budget is used now
     * @return true where it is as much as before, or where there is room for all that was asked before and now
     */
    public boolean stands(BigDecimal now) {
        return used.compareTo(now) == 0 || (fits(used) && fits(now));
    }

    private boolean fits(BigDecimal before) {
        return before.add(asked).compareTo(limit) <= 0;
    }
}
