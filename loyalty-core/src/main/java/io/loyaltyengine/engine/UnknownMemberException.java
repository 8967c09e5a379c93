package io.loyaltyengine.engine;

import io.loyaltyengine.member.MemberId;

/** Something was asked about a member of whom nothing is recorded. */
public final class UnknownMemberException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /** The id that was asked for. */
    private final String member;

    /**
     * Names the member.
     *
     * @param member the id that was asked for
     */
    public UnknownMemberException(MemberId member) {
        super("nothing is recorded of the member " + member + "; send an enrolment first");
        this.member = member.value();
    }

    /**
     * The member.
     *
     * @return the id that was asked for
     */
    public String member() {
        return member;
    }
}
