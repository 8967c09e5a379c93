package io.loyaltyengine.accounting;

import io.loyaltyengine.amount.Amount;
import java.time.Instant;

/**
 * What has become, by a moment, of what rules granted in a period. It is counted by lots: a lot belongs to the period that
 * it was granted in, and what is spent, repaid, expired or taken back of it counts here whenever that is; with a member who
 * became a part of another it goes along. What was a gift, what staff granted, what was converted, and what a refund gave
 * anew for a lot that had expired, belongs to no cohort. Always
 * {@code issued = redeemed + repaid + expired + taken back + moved + open}.
 *
 * @param from the beginning of the period, inclusive
 * @param to the end of the period, exclusive
 * @param at the moment; what took effect at it is in
 * @param issued how much was granted
 * @param redeemed how much of it was spent and not given back
 * @param repaid how much of it repaid what a member owed
 * @param expired how much of it expired and was not given back
 * @param takenBack how much of it was taken back because goods came back
 * @param moved how much of it left otherwise, by transfer, conversion or adjustment; negative where more came
 * @param open how much of it is still there: pending, available or held
 */
public record Cohort(
        Instant from,
        Instant to,
        Instant at,
        Amount issued,
        Amount redeemed,
        Amount repaid,
        Amount expired,
        Amount takenBack,
        Amount moved,
        Amount open) {

    /**
     * Checks the sum.
     *
     * @param from the beginning of the period, inclusive
     * @param to the end of the period, exclusive
     * @param at the moment; what took effect at it is in
     * @param issued how much was granted
     * @param redeemed how much of it was spent and not given back
     * @param repaid how much of it repaid what a member owed
     * @param expired how much of it expired and was not given back
     * @param takenBack how much of it was taken back because goods came back
     * @param moved how much of it left otherwise, by transfer, conversion or adjustment; negative where more came
     * @param open how much of it is still there: pending, available or held
     * @throws IllegalArgumentException if the parts do not sum to what was issued
     */
    public Cohort {
        Amount sum =
                redeemed.plus(repaid).plus(expired).plus(takenBack).plus(moved).plus(open);
        if (!sum.equals(issued)) {
            throw new IllegalArgumentException("what became of " + issued + " sums to " + sum);
        }
    }

    /**
     * What members have had the use of. Who repays a debt has spent before, and the program owes it no more.
     *
     * @return redeemed and repaid together
     */
    public Amount used() {
        return redeemed.plus(repaid);
    }

    /**
     * The most that can be redeemed of it in all.
     *
     * @return what was used, and all that is open
     */
    public Amount usable() {
        return used().plus(open);
    }
}
