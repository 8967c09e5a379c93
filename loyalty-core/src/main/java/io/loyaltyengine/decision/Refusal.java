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
        /** More would be captured than is held. */
        MORE_THAN_HELD,
        /** More would be refunded than was captured and is not yet refunded. */
        MORE_THAN_CAPTURED,
        /** The balance does not suffice. */
        NOT_ENOUGH,
        /** The terms or the balance leave nothing to convert. */
        NOTHING_TO_CONVERT,
        /** The program does not let members give this currency to each other. */
        NOT_TRANSFERABLE,
        /** The two are one member already. */
        ONE_MEMBER,
        /** It was undone already. */
        UNDONE_ALREADY,
        /** The membership has ended. */
        CLOSED,
        /** The key is on record for a person who was forgotten. */
        ERASED,
        /** The pseudonym is somebody's. */
        PSEUDONYM_TAKEN,
        /** The moment is outside of what calendars can handle. */
        TIME_OUT_OF_RANGE,
        /** The terms or the balance leave nothing to redeem. */
        NOTHING_TO_REDEEM,
        /** What it refers to is not in a state in which that can be done. */
        NOT_POSSIBLE_NOW,
        /** The member is not entitled to the perk, or has used it up. */
        NOT_ENTITLED,
        /** An amount would pass its bound. */
        TOO_LARGE
    }
}
