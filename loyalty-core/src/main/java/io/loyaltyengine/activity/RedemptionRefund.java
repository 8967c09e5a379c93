package io.loyaltyengine.activity;

import io.loyaltyengine.amount.Amount;
import io.loyaltyengine.member.MemberId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was captured goes back, in whole or in part, to the lots that it came from, with the expiry that they had.
 *
 * @param id the key
 * @param member whose redemption it was
 * @param at when
 * @param capture the key of the capture, or of the redemption where that was taken at once
 * @param amount how much, or null for all that is not refunded yet
 */
public record RedemptionRefund(
        ActivityId id,
        MemberId member,
        Instant at,
        ActivityId capture,
        @Nullable Amount amount) implements Activity {

    /**
     * Checks the amount.
     *
     * @param id the key
     * @param member whose redemption it was
     * @param at when
     * @param capture the key of the capture, or of the redemption where that was taken at once
     * @param amount how much, or null for all that is not refunded yet
     * @throws IllegalArgumentException if the amount is not more than nothing
     */
    public RedemptionRefund {
        if (amount != null && !amount.isPositive()) {
            throw new IllegalArgumentException("the refund " + id + " is of " + amount + "; it is more than nothing");
        }
    }
}
