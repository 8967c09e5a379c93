package io.loyaltyengine.tier;

import io.loyaltyengine.amount.Amount;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a member stands on the ladder at a moment, and the answers that follow from it.
 *
 * @param tier the tier, or null for none
 * @param measured the qualifying balance
 * @param next the tier above, or null at the top
 * @param missing how much more the tier above takes; nothing at the top
 * @param keptUntil until when the present tier lasts if nothing more is earned, exclusive; null for ever
 */
public record Standing(
        @Nullable String tier,
        Amount measured,
        @Nullable String next,
        Amount missing,
        @Nullable Instant keptUntil) {}
