package io.loyaltyengine.ledger;

import io.loyaltyengine.activity.ActivityId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a rule has given that is no amount: the right to use a perk, or a mark on the member (tag).
 *
 * @param kind which of the two
 * @param name the perk or the mark
 * @param cause the activity that it was given for
 * @param from from when on, inclusive
 * @param until until when, exclusive; null for ever
 */
public record Bestowal(
        Kind kind,
        String name,
        ActivityId cause,
        Instant from,
        @Nullable Instant until) {

    /** What can be given beside amounts. */
    public enum Kind {
        /** The right to use a perk. */
        PERK,
        /** A mark that rules can ask for. */
        TAG
    }

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
