package io.loyaltyengine.activity;

import io.loyaltyengine.amount.Amount;
import io.loyaltyengine.member.MemberId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A member turns an amount of one currency into another, on the terms of a conversion of the program.
 *
 * @param id the key
 * @param member whose it is
 * @param at when
 * @param conversion which conversion's terms
 * @param requested how much they would give at the most, or null for as much as the terms and the balance allow
 */
public record CurrencyConversion(
        ActivityId id,
        MemberId member,
        Instant at,
        String conversion,
        @Nullable Amount requested) implements Activity {

    /**
     * Checks the request.
     *
     * @param id the key
     * @param member whose it is
     * @param at when
     * @param conversion which conversion's terms
     * @param requested how much they would give at the most, or null for as much as the terms and the balance allow
     * @throws IllegalArgumentException if the request is not more than nothing
     */
    public CurrencyConversion {
        if (requested != null && !requested.isPositive()) {
            throw new IllegalArgumentException(
                    "the conversion " + id + " requests " + requested + "; a request is more than nothing");
        }
    }
}
