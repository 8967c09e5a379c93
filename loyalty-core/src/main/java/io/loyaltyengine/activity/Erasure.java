package io.loyaltyengine.activity;

import io.loyaltyengine.member.MemberId;
import java.time.Instant;
import java.util.List;

/**
 * A person asks to be forgotten. The membership ends, what is known of the person goes, and what was posted stays under a
 * pseudonym, so that no total changes.
 *
 * @param id the key
 * @param member who is to be forgotten
 * @param at when
 * @param pseudonym the name under which the postings stay: one that nobody has, and nobody can derive from the person
 */
public record Erasure(ActivityId id, MemberId member, Instant at, MemberId pseudonym) implements Activity {

    /**
     * Checks the pseudonym.
     *
     * @param id the key
     * @param member who is to be forgotten
     * @param at when
     * @param pseudonym the name under which the postings stay
     * @throws IllegalArgumentException if it is the member's own id
     */
    public Erasure {
        if (member.equals(pseudonym)) {
            throw new IllegalArgumentException("the erasure " + id + " has the member's own id as the pseudonym");
        }
    }

    @Override
    public List<MemberId> members() {
        return List.of(member, pseudonym);
    }
}
