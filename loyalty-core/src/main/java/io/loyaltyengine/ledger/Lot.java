package io.loyaltyengine.ledger;

import io.loyaltyengine.activity.ActivityId;
import io.loyaltyengine.amount.Amount;
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
 * @param expiresAt when it is gone, exclusive; null for never
 * @param origin the activity that earned it
 */
public record Lot(
        LotId id,
        Amount granted,
        Instant grantedAt,
        Instant activeFrom,
        @Nullable Instant expiresAt,
        ActivityId origin) {

    /**
     * The order in which lots are spent: what expires first, never-expiring ones last, then the oldest, then by number.
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
     * @param expiresAt when it is gone, exclusive; null for never
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
        return expiresAt == null ? Instant.MAX : expiresAt;
    }
}
