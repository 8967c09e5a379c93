package io.loyaltyengine.ledger;

import io.loyaltyengine.activity.ActivityId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A perk that a rule has granted.
 *
 * @param perk the perk
 * @param cause the activity that it was granted for
 * @param from from when on, inclusive
 * @param until until when, exclusive; null for ever
 */
public record PerkGrant(
        String perk,
        ActivityId cause,
        Instant from,
        @Nullable Instant until) {

    /**
     * Whether it holds at a moment.
     *
     * @param moment the moment
     * @return true from its beginning until its end
     */
    public boolean at(Instant moment) {
        return !moment.isBefore(from) && (until == null || moment.isBefore(until));
    }
}
