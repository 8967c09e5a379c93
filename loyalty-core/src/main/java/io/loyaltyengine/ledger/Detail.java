package io.loyaltyengine.ledger;

import io.loyaltyengine.activity.ActivityId;
import io.loyaltyengine.amount.Amount;
import io.loyaltyengine.amount.Money;
import io.loyaltyengine.member.Member;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an entry says besides its postings: everything that is needed to derive the member's state from the journal. */
public sealed interface Detail {

    /** The postings say it all. */
    Detail NOTHING = new Nothing();

    /** Nothing besides the postings. */
    record Nothing() implements Detail {}

    /**
     * Who the member is from then on.
     *
     * @param profile the description
     */
    record Profile(Member profile) implements Detail {}

    /**
     * What was recorded of an activity that can earn.
     *
     * @param lines the lines, where it was a purchase
     * @param grants what was granted by which rule
     */
    record Earned(List<BoughtLine> lines, List<Grant> grants) implements Detail {

        /**
         * Takes copies.
         *
         * @param lines the lines, where it was a purchase
         * @param grants what was granted by which rule
         */
        public Earned {
            lines = List.copyOf(lines);
            grants = List.copyOf(grants);
        }
    }

    /**
     * What came back, and what was due for it.
     *
     * @param parts the goods
     * @param claims what was due
     */
    record Returned(List<Part> parts, List<Claim> claims) implements Detail {

        /**
         * Takes copies.
         *
         * @param parts the goods
         * @param claims what was due
         */
        public Returned {
            parts = List.copyOf(parts);
            claims = List.copyOf(claims);
        }

        /**
         * So much of a line of a recorded purchase.
         *
         * @param purchase the purchase
         * @param line the index of the line
         * @param quantity how much
         */
        public record Part(ActivityId purchase, int line, BigDecimal quantity) {}

        /**
         * What was due of one grant.
         *
         * @param purchase the purchase it was granted for
         * @param rule the rule that granted it
         * @param lot the lot that it was granted in
         * @param due how much, more than nothing
         * @param limits the limits whose use is given back
         */
        public record Claim(ActivityId purchase, String rule, LotId lot, Amount due, List<UsageKey> limits) {}
    }

    /**
     * An amount was spent or set aside for money off.
     *
     * @param reward on the terms of which reward
     * @param amount how much
     * @param worth the money off
     * @param heldUntil when the hold ends by itself, exclusive; null where it was spent at once
     */
    record Redeemed(
            String reward,
            Amount amount,
            Money worth,
            @Nullable Instant heldUntil) implements Detail {}

    /**
     * A redemption was captured, released or restored.
     *
     * @param redemption the redemption
     */
    record Settled(ActivityId redemption) implements Detail {}

    /**
     * The member moved on the tier ladder.
     *
     * @param from the tier before, or null for none
     * @param to the tier after, or null for none
     * @param gained the perks that come with it
     * @param lost the perks that went with the tier before
     */
    record TierChanged(@Nullable String from, @Nullable String to, List<String> gained, List<String> lost)
            implements Detail {}

    /**
     * A rule granted a perk.
     *
     * @param perk the perk
     * @param rule the rule
     * @param until when the grant ends, exclusive; null for never
     */
    record PerkGranted(String perk, String rule, @Nullable Instant until) implements Detail {}

    /**
     * A perk was used.
     *
     * @param perk the perk
     * @param limit what it counts towards
     */
    record PerkUsed(String perk, UsageKey limit) implements Detail {}
}
