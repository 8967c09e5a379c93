package io.loyaltyengine.activity;

import io.loyaltyengine.amount.Amount;
import io.loyaltyengine.member.MemberId;
import java.time.Instant;

/**
 * Staff grant an amount outside the rules, or take one: a goodwill gesture, a correction. Nobody approves their own.
 *
 * @param id the key
 * @param member whose account it is
 * @param at when
 * @param amount how much is granted; negative for what is taken, and never nothing
 * @param reason why; not blank
 * @param author who asked for it; not blank
 * @param approver who approved it; not blank, and somebody else than the author
 */
public record Adjustment(
        ActivityId id, MemberId member, Instant at, Amount amount, String reason, String author, String approver)
        implements Activity {

    /**
     * Checks the parts.
     *
     * @param id the key
     * @param member whose account it is
     * @param at when
     * @param amount how much is granted; negative for what is taken, and never nothing
     * @param reason why; not blank
     * @param author who asked for it; not blank
     * @param approver who approved it; not blank, and somebody else than the author
     * @throws IllegalArgumentException if the amount is nothing, a text is blank, or the author approves
     */
    public Adjustment {
        if (amount.isZero()) {
            throw new IllegalArgumentException("the adjustment " + id + " is of nothing");
        }
        if (reason.isBlank() || author.isBlank() || approver.isBlank()) {
            throw new IllegalArgumentException("the adjustment " + id + " needs a reason, an author and an approver");
        }
        if (author.equals(approver)) {
            throw new IllegalArgumentException("the adjustment " + id + " was asked for and approved by " + author
                    + "; somebody else has to approve it");
        }
    }
}
