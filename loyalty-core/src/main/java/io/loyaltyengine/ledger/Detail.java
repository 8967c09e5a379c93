package io.loyaltyengine.ledger;

import io.loyaltyengine.activity.ActivityId;
import io.loyaltyengine.amount.Amount;
import io.loyaltyengine.amount.Currency;
import io.loyaltyengine.amount.Money;
import io.loyaltyengine.member.Member;
import io.loyaltyengine.member.MemberId;
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
     * @param occasion what happened, as rules name it: {@code purchase}, {@code enrolment} or the name of an interaction
     * @param lines the lines, where it was a purchase
     * @param grants what was granted by which rule
     */
    record Earned(String occasion, List<BoughtLine> lines, List<Grant> grants) implements Detail {

        /**
         * Takes copies.
         *
         * @param occasion what happened, as rules name it
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
    }

    /**
     * What was due of one grant.
     *
     * @param activity the activity it was granted for
     * @param grant its index among what was granted for it
     * @param rule the rule that granted it
     * @param lot the lot that it was granted in
     * @param due how much, more than nothing
     * @param recovered how much of it was taken back or is owed; the rest was waived
     * @param limits the limits of which so much use is given back as was recovered
     */
    record Claim(
            ActivityId activity,
            int grant,
            String rule,
            LotId lot,
            Amount due,
            Amount recovered,
            List<UsageKey> limits) {

        /**
         * What was due, and what of it was recovered in the end.
         *
         * @param amount how much, at most what was due
         * @return a new value
         */
        public Claim recovering(Amount amount) {
            return new Claim(activity, grant, rule, lot, due, amount, limits);
        }
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
     * A part of what a redemption had set aside was spent.
     *
     * @param redemption the redemption
     * @param worth the money off for the part
     */
    record Captured(ActivityId redemption, Money worth) implements Detail {}

    /**
     * What a redemption had set aside went back.
     *
     * @param redemption the redemption
     */
    record Released(ActivityId redemption) implements Detail {}

    /**
     * What a redemption had set aside had gone back, and is set aside again.
     *
     * @param redemption the redemption
     */
    record Reopened(ActivityId redemption) implements Detail {}

    /**
     * What was captured went back.
     *
     * @param redemption the redemption
     * @param parts of which captures
     * @param worth the money off for all of it
     */
    record Refunded(ActivityId redemption, List<FromCapture> parts, Money worth) implements Detail {

        /**
         * Takes a copy.
         *
         * @param redemption the redemption
         * @param parts of which captures
         * @param worth the money off for all of it
         */
        public Refunded {
            parts = List.copyOf(parts);
        }

        /**
         * What went back of one capture.
         *
         * @param capture the capture
         * @param lots from which lots it had been taken
         */
        public record FromCapture(ActivityId capture, List<Allocation> lots) {}
    }

    /**
     * Staff granted or took an amount.
     *
     * @param reason why
     * @param author who asked for it
     * @param approver who approved it
     */
    record Adjusted(String reason, String author, String approver) implements Detail {}

    /**
     * An amount of one currency became an amount of another.
     *
     * @param conversion on the terms of which conversion
     * @param taken what was taken
     * @param given what was given for it
     * @param residual what of the taken bought nothing
     */
    record Converted(String conversion, Amount taken, Amount given, Amount residual) implements Detail {}

    /**
     * An amount went to another member.
     *
     * @param to to whom
     */
    record Sent(MemberId to) implements Detail {}

    /**
     * An amount came from another member.
     *
     * @param from from whom
     */
    record Received(MemberId from) implements Detail {}

    /**
     * An activity was undone.
     *
     * @param activity the activity
     * @param claims what was due of what it had granted
     */
    record Reversed(ActivityId activity, List<Claim> claims) implements Detail {

        /**
         * Takes a copy.
         *
         * @param activity the activity
         * @param claims what was due of what it had granted
         */
        public Reversed {
            claims = List.copyOf(claims);
        }
    }

    /**
     * Activity put off the moment from which what lapses without it is gone.
     *
     * @param currency the currency
     * @param until from when on it lapses if nothing else happens
     */
    record Renewed(Currency currency, Instant until) implements Detail {}

    /**
     * Everything went to another member.
     *
     * @param into to whom
     */
    record Merged(MemberId into) implements Detail {}

    /**
     * Everything of another member came to this one.
     *
     * @param from whose it was
     * @param enrolledAt since when they were a member
     * @param estate what came
     */
    record Absorbed(MemberId from, Instant enrolledAt, Estate estate) implements Detail {}

    /**
     * What had come with a merged member went back.
     *
     * @param merge the merge that is undone
     * @param to to whom
     * @param estate what goes back
     */
    record Separated(ActivityId merge, MemberId to, Estate estate) implements Detail {}

    /**
     * What had gone with a merge came back.
     *
     * @param merge the merge that is undone
     * @param from from whom
     * @param estate what comes back
     */
    record Rejoined(ActivityId merge, MemberId from, Estate estate) implements Detail {}

    /**
     * The membership ended.
     *
     * @param reason why
     */
    record Closed(String reason) implements Detail {}

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
     * A rule put a mark on the member.
     *
     * @param tag the mark
     * @param rule the rule
     * @param until when it ends, exclusive; null for never
     */
    record Tagged(String tag, String rule, @Nullable Instant until) implements Detail {}

    /**
     * A perk was used.
     *
     * @param perk the perk
     * @param limit what it counts towards
     */
    record PerkUsed(String perk, UsageKey limit) implements Detail {}
}
