package io.loyaltyengine.activity;

import io.loyaltyengine.amount.Amount;
import io.loyaltyengine.member.MemberId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a redemption holds is taken, at once or in parts: the order stands, or a part of it is shipped.
 *
 * @param id the key
 * @param member whose redemption it is
 * @param at when
 * @param redemption the key of the redemption that holds
 * @param amount how much is taken, or null for all that is held still
 * @param last whether this is the last capture: what it leaves goes back to its lots
 */
public record RedemptionCapture(
        ActivityId id,
        MemberId member,
        Instant at,
        ActivityId redemption,
        @Nullable Amount amount,
        boolean last) implements Activity {

    /**
     * Checks the amount.
     *
     * @param id the key
     * @param member whose redemption it is
     * @param at when
     * @param redemption the key of the redemption that holds
     * @param amount how much is taken, or null for all that is held still
     * @param last whether this is the last capture: what it leaves goes back to its lots
     * @throws IllegalArgumentException if the amount is not more than nothing
     */
    public RedemptionCapture {
        if (amount != null && !amount.isPositive()) {
            throw new IllegalArgumentException("the capture " + id + " is of " + amount + "; it is more than nothing");
        }
    }

    /**
     * The capture of all that is held still.
     *
     * @param id the key
     * @param member whose redemption it is
     * @param at when
     * @param redemption the key of the redemption that holds
     */
    public RedemptionCapture(ActivityId id, MemberId member, Instant at, ActivityId redemption) {
        this(id, member, at, redemption, null, true);
    }

    /**
     * The same capture, of a part only; the rest stays held for captures to come.
     *
     * @param part how much
     * @return a new value
     */
    public RedemptionCapture part(Amount part) {
        return new RedemptionCapture(id, member, at, redemption, part, false);
    }

    /**
     * The same capture as the last one; what it leaves goes back to its lots.
     *
     * @return a new value
     */
    public RedemptionCapture asLast() {
        return new RedemptionCapture(id, member, at, redemption, amount, true);
    }
}
