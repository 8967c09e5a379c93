package io.loyaltyengine.activity;

import io.loyaltyengine.member.MemberId;
import java.time.Instant;
import java.util.List;

/**
 * Two members turn out to be one: all that the one has goes to the other, and activities that still name the one are
 * the other's from then on. A {@link Reversal} undoes it.
 *
 * @param id the key
 * @param member who remains
 * @param at when
 * @param absorbed who becomes a part of them
 */
public record MemberMerge(ActivityId id, MemberId member, Instant at, MemberId absorbed) implements Activity {

    /**
     * Checks that there are two.
     *
     * @param id the key
     * @param member who remains
     * @param at when
     * @param absorbed who becomes a part of them
     * @throws IllegalArgumentException if both are one member
     */
    public MemberMerge {
        if (member.equals(absorbed)) {
            throw new IllegalArgumentException("the merge " + id + " is of " + member + " with the same member");
        }
    }

    @Override
    public List<MemberId> members() {
        return List.of(member, absorbed);
    }
}
