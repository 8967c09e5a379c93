package io.loyaltyengine.ledger;

import io.loyaltyengine.activity.ActivityId;
import io.loyaltyengine.amount.Amount;
import io.loyaltyengine.calendar.Expiry;
import io.loyaltyengine.calendar.Term;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * On what terms an amount is granted: how long it is pending, and when it expires. Both count from the moment of the
 * activity, except that the minimum of {@link Expiry.EveryYear} counts from when the amount becomes active.
 *
 * @param pending how long until it can be spent; {@link Term#NONE} for at once
 * @param expiry when it expires, which is not before it can be spent
 */
public record LotTerms(Term pending, Expiry expiry) {

    private static final ZoneId UTC = ZoneOffset.UTC;

    /** The days of four years, over which months are as long and as short as they get. */
    private static final List<Instant> EVERY_DAY = Stream.iterate(
                    Instant.parse("2023-01-01T00:00:00Z"), day -> day.plus(1, ChronoUnit.DAYS))
            .limit(4 * 365 + 1)
            .toList();

    /** At once and for ever. */
    public static final LotTerms PLAIN = new LotTerms(Term.NONE, Expiry.NEVER);

    /**
     * Checks that a term that the amount lives for outlasts the pending time, on whichever day of the year it begins. So
     * must the term before the end of a period, since it may be over just as the period ends. A day that is given needs
     * no check here: whether it is too early, only the moment of a grant can tell.
     *
     * @param pending how long until it can be spent; {@link Term#NONE} for at once
     * @param expiry when it expires, which is not before it can be spent
     * @throws IllegalArgumentException if it does not
     */
    public LotTerms {
        if (expiry instanceof Expiry.After after && !outlasts(after.term(), pending)) {
            throw tooEarly(pending, "after " + after.term());
        }
        if (expiry instanceof Expiry.EndOf endOf && !outlasts(endOf.term(), pending)) {
            throw tooEarly(pending, "at the " + endOf);
        }
    }

    /**
     * The same terms for what can be spent at once.
     *
     * @return a new value
     */
    public LotTerms atOnce() {
        return pending.equals(Term.NONE) ? this : new LotTerms(Term.NONE, expiry);
    }

    /**
     * Whether what is granted at a moment can ever be spent. It cannot where a day that is given for its expiry is not
     * after it becomes active.
     *
     * @param at when the activity happened
     * @param zone the program's zone
     * @return false where it would expire before it becomes active
     */
    public boolean lives(Instant at, ZoneId zone) {
        Instant active = pending.after(at, zone);
        Instant end = end(at, active, zone);
        return end == null || end.isAfter(active);
    }

    private @Nullable Instant end(Instant at, Instant active, ZoneId zone) {
        return expiry.from(expiry instanceof Expiry.EveryYear ? active : at, zone);
    }

    /**
     * The lot that an activity grants on these terms.
     *
     * @param id its number
     * @param granted how much
     * @param at when the activity happened
     * @param zone the program's zone
     * @param origin the activity
     * @return the lot; without a date to expire on if its terms are {@link Expiry.Never} or {@link Expiry.Idle}
     * @throws IllegalArgumentException if it would expire on a given day that is not after it becomes active
     */
    public Lot open(LotId id, Amount granted, Instant at, ZoneId zone, ActivityId origin) {
        Instant active = pending.after(at, zone);
        @Nullable Term idle = expiry instanceof Expiry.Idle rolling ? rolling.term() : null;
        return new Lot(id, granted, at, active, end(at, active, zone), idle, origin);
    }

    private static boolean outlasts(Term life, Term pending) {
        return pending.equals(Term.NONE)
                || EVERY_DAY.stream().allMatch(day -> life.after(day, UTC).isAfter(pending.after(day, UTC)));
    }

    private static IllegalArgumentException tooEarly(Term pending, String when) {
        return new IllegalArgumentException("what is pending for " + pending + " cannot expire " + when + " already");
    }
}
