package io.loyaltyengine.activity;

import io.loyaltyengine.member.MemberId;
import java.time.Instant;

/**
 * A membership ends. What is held is released, and everything that is left expires at that moment. What happened before
 * and comes to be known later is still recorded, and expires then as well.
 *
 * @param id the key
 * @param member whose membership
 * @param at when it ends
 * @param reason why; not blank
 */
public record MembershipClosure(ActivityId id, MemberId member, Instant at, String reason) implements Activity {

    /**
     * Checks the reason.
     *
     * @param id the key
     * @param member whose membership
     * @param at when it ends
     * @param reason why; not blank
     * @throws IllegalArgumentException if the reason is blank
     */
    public MembershipClosure {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("the closure " + id + " needs a reason");
        }
    }
}
