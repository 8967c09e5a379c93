package io.loyaltyengine.tier;

import io.loyaltyengine.amount.Amount;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One step of a ladder.
 *
 * @param id its name
 * @param threshold how much of the qualifying currency it takes, not negative
 * @param multipliers by currency code, what members of this tier earn is multiplied by; at least one
 * @param perks the perks that come with it
 */
public record Tier(String id, Amount threshold, Map<String, BigDecimal> multipliers, List<String> perks) {

    /**
     * Takes copies and checks the numbers.
     *
     * @param id its name
     * @param threshold how much of the qualifying currency it takes, not negative
     * @param multipliers by currency code, what members of this tier earn is multiplied by; at least one
     * @param perks the perks that come with it
     * @throws IllegalArgumentException if the name is blank, the threshold negative or a multiplier less than one
     */
    public Tier {
        TreeMap<String, BigDecimal> plain = new TreeMap<>();
        multipliers.forEach((code, factor) -> {
            if (factor.compareTo(BigDecimal.ONE) < 0) {
                throw new IllegalArgumentException("the tier " + id + " multiplies " + code + " by "
                        + factor.toPlainString() + "; a multiplier is at least 1");
            }
            plain.put(code, factor.stripTrailingZeros());
        });
        multipliers = Collections.unmodifiableMap(plain);
        perks = List.copyOf(perks);
        if (id.isBlank()) {
            throw new IllegalArgumentException("a tier has a blank id");
        }
        if (threshold.isNegative()) {
            throw new IllegalArgumentException("the tier " + id + " has the threshold " + threshold);
        }
    }

    /**
     * The name under which what its multipliers give is recorded and explained, in place of a rule's.
     *
     * @return a name that no rule of the program has
     */
    public String rule() {
        return "tier:" + id;
    }
}
