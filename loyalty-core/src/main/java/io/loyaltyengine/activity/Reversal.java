package io.loyaltyengine.activity;

import io.loyaltyengine.member.MemberId;
import java.time.Instant;

/**
 * Something that was recorded is undone, with all that it moved: what it granted is taken back, what it took is given
 * back, with limits, perks and tier progress. An activity can be undone once.
 *
 * @param id the key
 * @param member whose activity it was
 * @param at when it is undone
 * @param activity the key of what is undone
 */
public record Reversal(ActivityId id, MemberId member, Instant at, ActivityId activity) implements Activity {}
