package io.loyaltyengine.activity;

import io.loyaltyengine.amount.Amount;
import io.loyaltyengine.amount.Money;
import io.loyaltyengine.member.MemberId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A member spends an amount for money off an order, on the terms of a reward of the program.
 *
 * @param id the key
 * @param member who spends
 * @param at when
 * @param reward which reward's terms
 * @param requested how much they would spend at the most, or null for as much as the terms and the balance allow
 * @param order the value of the order before the money is taken off
 * @param settlement whether the amount is taken at once or held first
 */
public record Redemption(
        ActivityId id,
        MemberId member,
        Instant at,
        String reward,
        @Nullable Amount requested,
        Money order,
        Settlement settlement)
        implements Activity {

    /** When the amount leaves the member. */
    public enum Settlement {
        /** Now. */
        AT_ONCE,
        /** When it is captured; until then it is held. */
        ON_CAPTURE
    }

    /**
     * Checks the parts.
     *
     * @param id the key
     * @param member who spends
     * @param at when
     * @param reward which reward's terms
     * @param requested how much they would spend at the most, or null for as much as the terms and the balance allow
     * @param order the value of the order before the money is taken off
     * @param settlement whether the amount is taken at once or held first
     * @throws IllegalArgumentException if the request is not more than nothing, or the order is negative
     */
    public Redemption {
        if (requested != null && !requested.isPositive()) {
            throw new IllegalArgumentException(
                    "the redemption " + id + " requests " + requested + "; a request is more than nothing");
        }
        if (order.isNegative()) {
            throw new IllegalArgumentException("the redemption " + id + " is for an order of " + order);
        }
    }

    /**
     * The same redemption, held until it is captured.
     *
     * @return a new value
     */
    public Redemption held() {
        return new Redemption(id, member, at, reward, requested, order, Settlement.ON_CAPTURE);
    }
}
