package io.loyaltyengine.rule;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of time in which a rule is effective. It begins with its first moment and is over at its last.
 *
 * @param from from when on, inclusive; null for ever before
 * @param until until when, exclusive; null for ever after
 */
public record Window(@Nullable Instant from, @Nullable Instant until) {

    /** All of time. */
    public static final Window ALWAYS = new Window(null, null);

    /**
     * Checks the order.
     *
     * @param from from when on, inclusive; null for ever before
     * @param until until when, exclusive; null for ever after
     * @throws IllegalArgumentException if the end is not after the beginning
     */
    public Window {
        if (from != null && until != null && !until.isAfter(from)) {
            throw new IllegalArgumentException(
                    "a rule is effective from " + from + " until " + until + "; the end is after the beginning");
        }
    }

    /**
     * Whether it is open at a moment.
     *
     * @param moment the moment
     * @return true from its beginning until before its end
     */
    public boolean contains(Instant moment) {
        return (from == null || !moment.isBefore(from)) && (until == null || moment.isBefore(until));
    }
}
