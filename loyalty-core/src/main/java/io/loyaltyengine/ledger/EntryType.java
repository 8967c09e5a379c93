package io.loyaltyengine.ledger;

/** What an entry of the journal writes down. */
public enum EntryType {
    /** Somebody became a member. */
    ENROLLED,
    /** What is known of the member changed. */
    PROFILE_UPDATED,
    /** An activity was recorded, with what it earned. */
    EARNED,
    /** What was pending became available, because its time had come. */
    MATURED,
    /** What was available expired, because its time had come. */
    EXPIRED,
    /** Goods came back, and what they had earned was taken back. */
    RETURNED,
    /** What became available repaid what the member owed. */
    DEBT_REPAID,
    /** An amount was set aside for a redemption. */
    HELD,
    /** What was set aside was spent. */
    CAPTURED,
    /** What was set aside went back to its lots, because it was voided or timed out. */
    RELEASED,
    /** An amount was spent at once. */
    REDEEMED,
    /** What had been spent went back to its lots. */
    RESTORED,
    /** The member moved on the tier ladder. */
    TIER_CHANGED,
    /** A rule granted a perk. */
    PERK_GRANTED,
    /** A perk was used. */
    PERK_USED
}
