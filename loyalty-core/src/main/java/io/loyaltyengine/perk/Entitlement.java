package io.loyaltyengine.perk;

/**
 * A member's right to a perk at a moment.
 *
 * @param perk the perk
 * @param used how often it was used in the present period
 */
public record Entitlement(Perk perk, int used) {

    /**
     * How often it can still be used in the present period.
     *
     * @return the quota less the uses, at least zero
     */
    public int left() {
        return Math.max(0, perk.quota() - used);
    }
}
