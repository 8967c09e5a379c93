package io.loyaltyengine.audit;

import io.loyaltyengine.amount.Amount;
import io.loyaltyengine.amount.Currency;

/**
 * What became of one currency over a whole store. Always
 * {@code issued = pending + available + held − debt + clawed back + redeemed + expired}.
 *
 * @param currency the currency
 * @param issued what was granted
 * @param pending what members cannot spend yet
 * @param available what they can spend
 * @param held what is set aside for redemptions
 * @param debt what they owe, as a positive amount
 * @param clawedBack what was taken back
 * @param redeemed what was spent and not given back
 * @param expired what expired
 */
public record CurrencyTotals(
        Currency currency,
        Amount issued,
        Amount pending,
        Amount available,
        Amount held,
        Amount debt,
        Amount clawedBack,
        Amount redeemed,
        Amount expired) {

    /**
     * What the program still owes its members.
     *
     * @return pending, available and held together, less debt
     */
    public Amount outstanding() {
        return pending.plus(available).plus(held).minus(debt);
    }
}
