package io.loyaltyengine.activity;

import io.loyaltyengine.member.Member;
import io.loyaltyengine.member.MemberId;
import java.time.Instant;

/**
 * What the host knows of a member changes: the whole description is replaced.
 *
 * @param id the key
 * @param profile who they are from now on
 * @param at when
 */
public record ProfileUpdate(ActivityId id, Member profile, Instant at) implements Activity {

    @Override
    public MemberId member() {
        return profile.id();
    }
}
