package io.loyaltyengine.activity;

import io.loyaltyengine.member.MemberId;
import java.time.Instant;

/**
 * A redemption is undone, whether it is held still or taken already: everything returns to the lots it came from, with
 * the expiry they had.
 *
 * @param id the key
 * @param member whose redemption it is
 * @param at when
 * @param redemption the key of the redemption
 */
public record RedemptionVoid(ActivityId id, MemberId member, Instant at, ActivityId redemption) implements Activity {}
