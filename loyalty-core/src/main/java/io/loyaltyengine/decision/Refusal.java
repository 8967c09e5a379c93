package io.loyaltyengine.decision;

/**
 * One reason why an activity was refused.
 *
 * @param reason what kind of reason, for programs
 * @param message what was found and what would do, for people
 */
public record Refusal(Reason reason, String message) {

    /** The kinds of reasons. */
    public enum Reason {
        /** The member is not enrolled, or was not yet at that moment. */
        NOT_ENROLLED,
        /** The member is enrolled already. */
        ALREADY_ENROLLED,
        /** The key was used for another activity. */
        KEY_REUSED,
        /** The money is not in the program's currency. */
        WRONG_CURRENCY,
        /** What the activity refers to is not there. */
        NOT_FOUND,
        /** More would come back than was bought and is not yet back. */
        MORE_THAN_BOUGHT,
        /** The terms or the balance leave nothing to redeem. */
        NOTHING_TO_REDEEM,
        /** The redemption is not in a state in which that can be done. */
        NOT_POSSIBLE_NOW,
        /** The member is not entitled to the perk, or has used it up. */
        NOT_ENTITLED,
        /** An amount would pass its bound. */
        TOO_LARGE
    }
}
