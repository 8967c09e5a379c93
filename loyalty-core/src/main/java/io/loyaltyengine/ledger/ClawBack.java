package io.loyaltyengine.ledger;

/**
 * How far a return may go to take back what was earned, after the lots that were granted for the goods themselves.
 */
public enum ClawBack {
    /** Only what is still pending is taken back. */
    ONLY_PENDING,
    /** What the balance has is taken, the lots that expire first before the others; the rest is let go. */
    WITHIN_BALANCE,
    /** What the balance has is taken, and the member owes the rest. */
    UNLIMITED
}
