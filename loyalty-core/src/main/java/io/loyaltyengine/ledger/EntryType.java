package io.loyaltyengine.ledger;

import java.util.Locale;

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
    /** What had been spent went back to its lots, in whole or in part. */
    RESTORED,
    /** Staff granted or took an amount. */
    ADJUSTED,
    /** An amount of one currency became an amount of another. */
    CONVERTED,
    /** An amount went to another member. */
    SENT,
    /** An amount came from another member. */
    RECEIVED,
    /** An activity was undone. */
    REVERSED,
    /** What time had done was taken back in part, because it came to be known that something happened before. */
    REWOUND,
    /** Activity put off the moment from which what lapses without it is gone. */
    RENEWED,
    /** Everything went to the member with whom this one was merged. */
    MERGED,
    /** Everything of another member came to this one. */
    ABSORBED,
    /** What had come with a merged member went back. */
    SEPARATED,
    /** What had gone with a merge came back. */
    REJOINED,
    /** The membership ended. */
    CLOSED,
    /** The person was forgotten. */
    ERASED,
    /** The member moved on the tier ladder. */
    TIER_CHANGED,
    /** A rule granted a perk. */
    PERK_GRANTED,
    /** A rule put a mark on the member. */
    TAGGED,
    /** A perk was used. */
    PERK_USED;

    /**
     * Its name in texts.
     *
     * @return the name in small letters, with hyphens
     */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
