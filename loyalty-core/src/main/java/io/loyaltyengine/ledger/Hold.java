package io.loyaltyengine.ledger;

import io.loyaltyengine.activity.ActivityId;
import io.loyaltyengine.amount.Amount;
import io.loyaltyengine.amount.Money;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A redemption and the lots it draws on. One that is taken at once is a hold that is captured from the start.
 *
 * @param redemption the key of the redemption
 * @param at when it happened
 * @param reward the reward whose terms apply
 * @param amount how much
 * @param worth the money off
 * @param allocations from which lots, in the order in which they were taken
 * @param state where it stands
 * @param heldUntil when it is released by itself, exclusive; null where nothing is held
 */
public record Hold(
        ActivityId redemption,
        Instant at,
        String reward,
        Amount amount,
        Money worth,
        List<Allocation> allocations,
        State state,
        @Nullable Instant heldUntil) {

    /** Where a hold stands. */
    public enum State {
        /** Set aside. */
        HELD,
        /** Spent. */
        CAPTURED,
        /** Given back before it was spent. */
        RELEASED,
        /** Given back after it was spent. */
        RESTORED
    }

    /**
     * So much of a lot.
     *
     * @param lot the lot
     * @param amount how much, more than nothing
     */
    public record Allocation(LotId lot, Amount amount) {}

    Hold in(State next) {
        return new Hold(redemption, at, reward, amount, worth, allocations, next, heldUntil);
    }
}
