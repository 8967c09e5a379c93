package io.loyaltyengine.rule;

import io.loyaltyengine.amount.Amount;
import io.loyaltyengine.amount.Weights;
import io.loyaltyengine.ledger.LotTerms;
import io.loyaltyengine.ledger.UsageKey;
import java.util.List;

/**
 * What stands of an award after stacking, multipliers, caps and rounding.
 *
 * @param rule the rule, or the tier whose multiplier it is
 * @param amount how much, more than nothing
 * @param weights how much each line contributed
 * @param terms on what terms it is granted
 * @param limits the limits whose use it counts towards
 */
public record Granted(String rule, Amount amount, Weights weights, LotTerms terms, List<UsageKey> limits) {}
