package io.loyaltyengine.ledger;

/** The accounts between which amounts move. A member has four in each currency, the program seven. */
public enum Account {
    /** The member's: granted, and not yet to be spent. */
    PENDING,
    /** The member's: to be spent. */
    AVAILABLE,
    /** The member's: set aside for a redemption that is not captured yet. */
    HELD,
    /** The member's: what they owe, as a negative balance. */
    DEBT,
    /** The program's: what was granted less what was taken back, as a negative balance. */
    ISSUANCE,
    /** The program's: what members have spent. */
    REDEEMED,
    /** The program's: what has expired. */
    BREAKAGE,
    /** The program's: what staff have granted or taken outside the rules. */
    ADJUSTMENT,
    /** The program's: what is on its way from one member to another. Over all members it is nothing. */
    TRANSFER,
    /** The program's: what left a currency by conversion, less what came into it. */
    CONVERTED,
    /** The program's: what conversions leave over, having bought nothing. */
    CONVERSION_RESIDUAL;

    /**
     * Whether each member has one of their own.
     *
     * @return false for the program's accounts
     */
    public boolean ofMember() {
        return this == PENDING || this == AVAILABLE || this == HELD || this == DEBT;
    }
}
