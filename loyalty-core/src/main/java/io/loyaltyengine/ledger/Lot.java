package io.loyaltyengine.ledger;

import io.loyaltyengine.activity.ActivityId;
import io.loyaltyengine.amount.Amount;
import io.loyaltyengine.calendar.Term;
import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * What one earn granted in one currency on one set of terms (accrual bucket).
 *
 * @param id its number among the member's lots
 * @param granted how much was granted, more than nothing
 * @param grantedAt when
 * @param activeFrom from when on it can be spent, inclusive; pending before
 * @param expiresAt when it is gone, exclusive; null for no date
 * @param idle after how long without activity it lapses; null where activity does not matter
 * @param origin the activity that earned it
 */
public record Lot(
        LotId id,
        Amount granted,
        Instant grantedAt,
        Instant activeFrom,
        @Nullable Instant expiresAt,
        @Nullable Term idle,
        ActivityId origin) {

    /**
     * The order in which lots are spent: what expires first, then what lapses without activity, what never expires last;
     * then the oldest, then by number.
     */
    public static final Comparator<Lot> SPEND_ORDER =
            Comparator.comparing(Lot::end).thenComparing(Lot::grantedAt).thenComparing(Lot::id);

    /** The order in which pending lots become active. */
    public static final Comparator<Lot> MATURING_ORDER =
            Comparator.comparing(Lot::activeFrom).thenComparing(Lot::id);

    /**
     * Checks that something is granted and that it can live.
     *
     * @param id its number among the member's lots
     * @param granted how much was granted, more than nothing
     * @param grantedAt when
     * @param activeFrom from when on it can be spent, inclusive; pending before
     * @param expiresAt when it is gone, exclusive; null for no date
     * @param idle after how long without activity it lapses; null where activity does not matter
     * @param origin the activity that earned it
     * @throws IllegalArgumentException if not
     */
    public Lot {
        if (!granted.isPositive()) {
            throw new IllegalArgumentException("a lot grants more than nothing, not " + granted);
        }
        if (activeFrom.isBefore(grantedAt) || (expiresAt != null && !expiresAt.isAfter(activeFrom))) {
            throw new IllegalArgumentException("a lot is granted, then active, then expires; not granted at "
                    + grantedAt + ", active from " + activeFrom + ", expiring at " + expiresAt);
        }
    }

    /**
     * A lot that no rolling expiry concerns.
     *
     * @param id its number among the member's lots
     * @param granted how much was granted, more than nothing
     * @param grantedAt when
     * @param activeFrom from when on it can be spent, inclusive; pending before
     * @param expiresAt when it is gone, exclusive; null for never
     * @param origin the activity that earned it
     */
    public Lot(
            LotId id,
            Amount granted,
            Instant grantedAt,
            Instant activeFrom,
            @Nullable Instant expiresAt,
            ActivityId origin) {
        this(id, granted, grantedAt, activeFrom, expiresAt, null, origin);
    }

    /**
     * The account that holds what is left of the lot at the moment, where nothing has set it aside.
     *
     * @param moment the moment
     * @return pending, available, or once it has expired breakage
     */
    public Account phaseAt(Instant moment) {
        if (expiredAt(moment)) {
            return Account.BREAKAGE;
        }
        return moment.isBefore(activeFrom) ? Account.PENDING : Account.AVAILABLE;
    }

    /**
     * The lot that so much of this one becomes when it is given to somebody else: it expires when this one does.
     *
     * @param number its number there
     * @param part how much
     * @param at when it is given
     * @param cause the activity that gives it
     * @return a new lot
     */
    public Lot given(LotId number, Amount part, Instant at, ActivityId cause) {
        return new Lot(number, part, at, at, expiresAt, idle, cause);
    }

    /**
     * The same lot under another number, as it comes to another member.
     *
     * @param number the number
     * @return a new value
     */
    public Lot numbered(LotId number) {
        return new Lot(number, granted, grantedAt, activeFrom, expiresAt, idle, origin);
    }

    /**
     * Whether the lot is gone at the moment; at the instant of expiry itself it is.
     *
     * @param moment the moment
     * @return true from the expiry on
     */
    public boolean expiredAt(Instant moment) {
        return expiresAt != null && !moment.isBefore(expiresAt);
    }

    /**
     * Whether the lot can be spent from at the moment, if anything is left.
     *
     * @param moment the moment
     * @return true from when it is active until it expires
     */
    public boolean liveAt(Instant moment) {
        return !moment.isBefore(activeFrom) && !expiredAt(moment);
    }

    private Instant end() {
        if (expiresAt != null) {
            return expiresAt;
        }
        return idle == null ? Instant.MAX : Instant.MAX.minusNanos(1);
    }
}
