package io.loyaltyengine.audit;

import io.loyaltyengine.member.MemberId;

/**
 * A law that does not hold.
 *
 * @param invariant the law
 * @param member where
 * @param sequence at which entry of the member's journal; zero where it concerns the whole of it
 * @param found what was found
 */
public record Violation(Invariant invariant, MemberId member, long sequence, String found) {

    @Override
    public String toString() {
        return "law " + invariant.number() + " (" + invariant.sentence() + ") does not hold for member " + member
                + (sequence == 0 ? "" : " at entry " + sequence) + ": " + found;
    }
}
