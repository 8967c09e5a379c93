package io.loyaltyengine.activity;

import io.loyaltyengine.amount.Amount;
import io.loyaltyengine.member.MemberId;
import java.time.Instant;
import java.util.List;

/**
 * A member gives an amount to another. What expires goes on expiring when it would have.
 *
 * @param id the key
 * @param member who gives
 * @param at when
 * @param to who receives
 * @param amount how much, more than nothing
 */
public record Transfer(ActivityId id, MemberId member, Instant at, MemberId to, Amount amount) implements Activity {

    /**
     * Checks the parts.
     *
     * @param id the key
     * @param member who gives
     * @param at when
     * @param to who receives
     * @param amount how much, more than nothing
     * @throws IllegalArgumentException if the amount is not more than nothing, or both are one member
     */
    public Transfer {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException(
                    "the transfer " + id + " is of " + amount + "; a transfer is of more than nothing");
        }
        if (member.equals(to)) {
            throw new IllegalArgumentException("the transfer " + id + " is from " + member + " to the same member");
        }
    }

    @Override
    public List<MemberId> members() {
        return List.of(member, to);
    }
}
