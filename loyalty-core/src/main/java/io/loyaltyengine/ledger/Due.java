package io.loyaltyengine.ledger;

import io.loyaltyengine.activity.ActivityId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something that time alone brings about. */
public sealed interface Due {

    /**
     * When.
     *
     * @return the moment from which it is so
     */
    Instant at();

    /**
     * A pending lot becomes available.
     *
     * @param at when
     * @param lot the lot
     */
    record Maturation(Instant at, LotId lot) implements Due {}

    /**
     * What is available of a lot expires.
     *
     * @param at when: the date of the lot's expiry, or the end of the membership's activity
     * @param lot the lot
     */
    record Expiry(Instant at, LotId lot) implements Due {}

    /**
     * What is left of a lot expires with the membership.
     *
     * @param at when
     * @param lot the lot
     */
    record Forfeiture(Instant at, LotId lot) implements Due {}

    /**
     * A hold is released.
     *
     * @param at when
     * @param redemption the redemption
     */
    record Timeout(Instant at, ActivityId redemption) implements Due {}

    /**
     * The earlier of two.
     *
     * @param first the one, or null for none
     * @param second the other
     * @return the first where they are at one time
     */
    static Due earlier(@Nullable Due first, Due second) {
        return first == null || second.at().isBefore(first.at()) ? second : first;
    }
}
