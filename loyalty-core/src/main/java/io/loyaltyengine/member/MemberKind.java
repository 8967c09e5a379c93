package io.loyaltyengine.member;

/** In what role somebody takes part in the program. */
public enum MemberKind {
    /** Buys from the brand. */
    CUSTOMER,
    /** Works for the brand. */
    EMPLOYEE,
    /** Sells or serves together with the brand. */
    PARTNER
}
