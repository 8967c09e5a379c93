package io.loyaltyengine.ledger;

import io.loyaltyengine.amount.Amount;

/**
 * What a member has in one currency at one moment.
 *
 * @param pending granted, and not yet to be spent
 * @param available to be spent
 * @param held set aside for redemptions
 * @param debt owed, as a positive amount
 */
public record Balance(Amount pending, Amount available, Amount held, Amount debt) {

    /**
     * What is available less what is owed, which is negative for a member in debt.
     *
     * @return the net balance
     */
    public Amount net() {
        return available.minus(debt);
    }
}
