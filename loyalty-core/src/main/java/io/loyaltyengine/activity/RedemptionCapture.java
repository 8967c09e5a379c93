package io.loyaltyengine.activity;

import io.loyaltyengine.member.MemberId;
import java.time.Instant;

/**
 * What a redemption holds is taken: the order stands.
 *
 * @param id the key
 * @param member whose redemption it is
 * @param at when
 * @param redemption the key of the redemption that holds
 */
public record RedemptionCapture(ActivityId id, MemberId member, Instant at, ActivityId redemption)
        implements Activity {}
