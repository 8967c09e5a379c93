package io.loyaltyengine.activity;

import io.loyaltyengine.member.MemberId;
import java.time.Instant;

/**
 * A member uses a perk they are entitled to.
 *
 * @param id the key
 * @param member who uses it
 * @param at when
 * @param perk which perk of the program
 */
public record PerkUse(ActivityId id, MemberId member, Instant at, String perk) implements Activity {}
