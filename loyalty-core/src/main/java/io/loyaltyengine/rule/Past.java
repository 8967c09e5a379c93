package io.loyaltyengine.rule;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a member did before an activity, as rules may ask for it: what happened before it and stands, by what is known when it
 * is decided on. What was undone, or came back in whole, does not count.
 */
public interface Past {

    /** The past of somebody with whom nothing has happened. */
    Past NOTHING = new Past() {
        @Override
        public int count(String occasion, Instant from) {
            return 0;
        }

        @Override
        public BigDecimal spend(Instant from) {
            return BigDecimal.ZERO;
        }

        @Override
        public @Nullable Instant last(String occasion) {
            return null;
        }
    };

    /**
     * How often something happened since a moment.
     *
     * @param occasion {@code purchase}, or the name of an interaction
     * @param from the moment, inclusive
     * @return how often
     */
    int count(String occasion, Instant from);

    /**
     * What was spent on purchases since a moment.
     *
     * @param from the moment, inclusive
     * @return the sum in the program's money, after discounts, without what came back
     */
    BigDecimal spend(Instant from);

    /**
     * When something happened last.
     *
     * @param occasion {@code purchase}, or the name of an interaction
     * @return the moment, or null where it never did
     */
    @Nullable
    Instant last(String occasion);
}
