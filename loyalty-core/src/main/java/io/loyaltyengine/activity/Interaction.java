package io.loyaltyengine.activity;

import io.loyaltyengine.attribute.Attributes;
import io.loyaltyengine.member.MemberId;
import java.time.Instant;

/**
 * Anything that happens between a member and the brand and has a name: a review, a visit, a flight, a night. Rules can
 * award for the fact itself and for any number among its attributes.
 *
 * @param id the key
 * @param member whom it happened with
 * @param at when
 * @param name what happened, such as {@code flight}; not blank
 * @param attributes what else is known of it, such as the kilometres
 */
public record Interaction(ActivityId id, MemberId member, Instant at, String name, Attributes attributes)
        implements Activity {

    /**
     * Checks the name.
     *
     * @param id the key
     * @param member whom it happened with
     * @param at when
     * @param name what happened, such as {@code flight}; not blank
     * @param attributes what else is known of it, such as the kilometres
     * @throws IllegalArgumentException if it is blank
     */
    public Interaction {
        if (name.isBlank()) {
            throw new IllegalArgumentException("the interaction " + id + " has no name");
        }
    }
}
