package io.loyaltyengine.ledger;

import io.loyaltyengine.activity.ActivityId;
import io.loyaltyengine.amount.Amount;
import io.loyaltyengine.calendar.Term;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * On what terms an amount is granted: how long it is pending, and how long it lives, both from the moment of the activity.
 *
 * @param pending how long until it can be spent; {@link Term#NONE} for at once
 * @param lifetime how long until it expires, longer than pending; null for never
 */
public record LotTerms(Term pending, @Nullable Term lifetime) {

    /** At once and for ever. */
    public static final LotTerms PLAIN = new LotTerms(Term.NONE, null);

    /**
     * Checks that the lifetime outlasts the pending time.
     *
     * @param pending how long until it can be spent; {@link Term#NONE} for at once
     * @param lifetime how long until it expires, longer than pending; null for never
     * @throws IllegalArgumentException if it does not
     */
    public LotTerms {
        if (lifetime != null) {
            Instant some = Instant.parse("2024-02-01T00:00:00Z");
            ZoneId utc = java.time.ZoneOffset.UTC;
            if (!lifetime.after(some, utc).isAfter(pending.after(some, utc))) {
                throw new IllegalArgumentException(
                        "what is pending for " + pending + " cannot expire after " + lifetime + " already");
            }
        }
    }

    /**
     * The lot that an activity grants on these terms.
     *
     * @param id its number
     * @param granted how much
     * @param at when the activity happened
     * @param zone the program's zone
     * @param origin the activity
     * @return the lot
     */
    public Lot open(LotId id, Amount granted, Instant at, ZoneId zone, ActivityId origin) {
        return new Lot(
                id, granted, at, pending.after(at, zone), lifetime == null ? null : lifetime.after(at, zone), origin);
    }
}
