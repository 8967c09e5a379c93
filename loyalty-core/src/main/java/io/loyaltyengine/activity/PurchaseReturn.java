package io.loyaltyengine.activity;

import io.loyaltyengine.member.MemberId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * Goods come back, and what they earned is taken back: from what was recorded when they were bought, never from what
 * today's rules would give.
 *
 * @param id the key
 * @param member whose purchases they are
 * @param at when
 * @param lines what comes back; at least one
 */
public record PurchaseReturn(ActivityId id, MemberId member, Instant at, List<ReturnedLine> lines) implements Activity {

    /**
     * Checks that something comes back.
     *
     * @param id the key
     * @param member whose purchases they are
     * @param at when
     * @param lines what comes back; at least one
     * @throws IllegalArgumentException if there are no lines, or too many
     */
    public PurchaseReturn {
        lines = List.copyOf(lines);
        if (lines.isEmpty() || lines.size() > Purchase.MAX_LINES) {
            throw new IllegalArgumentException(
                    "the return " + id + " has " + lines.size() + " lines; it has from 1 to " + Purchase.MAX_LINES);
        }
    }

    /**
     * The return of so much of one line of a purchase.
     *
     * @param id the key
     * @param member whose purchase it is
     * @param at when
     * @param purchase the key of the purchase
     * @param line the id of the line in it
     * @param quantity how many
     * @return the return
     */
    public static PurchaseReturn of(
            String id, MemberId member, Instant at, ActivityId purchase, String line, long quantity) {
        return new PurchaseReturn(
                ActivityId.of(id),
                member,
                at,
                List.of(new ReturnedLine.OfPurchase(purchase, line, BigDecimal.valueOf(quantity))));
    }
}
