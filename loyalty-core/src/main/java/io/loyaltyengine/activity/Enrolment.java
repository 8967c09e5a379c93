package io.loyaltyengine.activity;

import io.loyaltyengine.member.Member;
import io.loyaltyengine.member.MemberId;
import java.time.Instant;

/**
 * Somebody becomes a member. It comes before every other activity of theirs, and can earn.
 *
 * @param id the key
 * @param profile who they are
 * @param at when
 */
public record Enrolment(ActivityId id, Member profile, Instant at) implements Activity {

    @Override
    public MemberId member() {
        return profile.id();
    }
}
