package io.loyaltyengine.audit;

import io.loyaltyengine.amount.Amount;
import io.loyaltyengine.amount.Currency;

/**
 * What became of one currency over a whole store. Always {@code issued + adjusted = pending + available + held − debt +
 * clawed back + redeemed + expired + converted + residual + transferred}, and what is transferred is nothing.
 *
 * @param currency the currency
 * @param issued what rules have granted
 * @param pending what members cannot spend yet
 * @param available what they can spend
 * @param held what is set aside for redemptions
 * @param debt what they owe, as a positive amount
 * @param clawedBack what was taken back of what rules have granted
 * @param redeemed what was spent and not given back
 * @param expired what expired, less what got some grace
 * @param adjusted what staff have granted less what they have taken
 * @param converted what became another currency less what came from one, without what was left over
 * @param residual what conversions from this currency left over, having bought nothing
 * @param transferred what has left a member and come to no other: nothing, unless a transfer happens while it is added up
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
        Amount expired,
        Amount adjusted,
        Amount converted,
        Amount residual,
        Amount transferred) {

    /**
     * What the program still owes its members.
     *
     * @return pending, available and held together, less debt
     */
    public Amount outstanding() {
        return pending.plus(available).plus(held).minus(debt);
    }

    /**
     * Everything that became of what was issued. It is what was issued, if every posting is there.
     *
     * @return what is outstanding, was clawed back, redeemed, expired, converted, left over or transferred, less what
     *     staff have added
     */
    public Amount accountedFor() {
        return outstanding()
                .plus(clawedBack)
                .plus(redeemed)
                .plus(expired)
                .plus(converted)
                .plus(residual)
                .plus(transferred)
                .minus(adjusted);
    }
}
