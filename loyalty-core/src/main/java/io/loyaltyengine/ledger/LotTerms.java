package io.loyaltyengine.ledger;

import io.loyaltyengine.activity.ActivityId;
import io.loyaltyengine.amount.Amount;
import io.loyaltyengine.calendar.Term;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * On what terms an amount is granted: how long it is pending, and how long it lives, both from the moment of the activity.
 *
 * @param pending how long until it can be spent; {@link Term#NONE} for at once
 * @param lifetime how long until it expires, longer than pending; null for never
 */
public record LotTerms(Term pending, @Nullable Term lifetime) {

    private static final ZoneId UTC = ZoneOffset.UTC;

    /** The days of four years, over which months are as long and as short as they get. */
    private static final List<Instant> EVERY_DAY = Stream.iterate(
                    Instant.parse("2023-01-01T00:00:00Z"), day -> day.plus(1, ChronoUnit.DAYS))
            .limit(4 * 365 + 1)
            .toList();

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
            Term life = lifetime;
            if (!EVERY_DAY.stream().allMatch(day -> life.after(day, UTC).isAfter(pending.after(day, UTC)))) {
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
