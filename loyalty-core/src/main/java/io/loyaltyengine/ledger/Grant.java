package io.loyaltyengine.ledger;

import io.loyaltyengine.amount.Amount;
import io.loyaltyengine.amount.Weights;
import java.util.List;

/**
 * What one rule granted for an activity, as it is recorded: enough to take it back in parts without asking the rules again.
 *
 * @param rule the rule
 * @param lot the lot that it is part of
 * @param amount how much, more than nothing
 * @param weights how much each line of the purchase contributed; empty where the activity has no lines
 * @param limits the limits whose use it counts towards
 */
public record Grant(String rule, LotId lot, Amount amount, Weights weights, List<UsageKey> limits) {

    /**
     * Takes a copy of the limits.
     *
     * @param rule the rule
     * @param lot the lot that it is part of
     * @param amount how much, more than nothing
     * @param weights how much each line of the purchase contributed; empty where the activity has no lines
     * @param limits the limits whose use it counts towards
     */
    public Grant {
        limits = List.copyOf(limits);
    }
}
