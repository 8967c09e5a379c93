package io.loyaltyengine.activity;

import io.loyaltyengine.member.MemberId;
import java.time.Instant;
import java.util.List;

/**
 * Something that happened with a member, reported by the host. Activities are immutable, and checked when they are made.
 */
public sealed interface Activity
        permits Enrolment,
                ProfileUpdate,
                Purchase,
                PurchaseReturn,
                Interaction,
                Redemption,
                RedemptionCapture,
                RedemptionVoid,
                RedemptionRefund,
                PerkUse,
                CurrencyConversion,
                Transfer,
                Adjustment,
                Reversal,
                MemberMerge,
                MembershipClosure,
                Erasure {

    /**
     * The key under which the host reports it, once or many times.
     *
     * @return the key
     */
    ActivityId id();

    /**
     * Whom it happened with.
     *
     * @return the member
     */
    MemberId member();

    /**
     * Everybody whom it names, the one it happened with first.
     *
     * @return one member, or two
     */
    default List<MemberId> members() {
        return List.of(member());
    }

    /**
     * When it happened, by the host's account; what applies is what applied then.
     *
     * @return the moment
     */
    Instant at();

    /**
     * What kind of activity this is, as rules and files name it.
     *
     * @return such as {@code purchase} or {@code purchase-return}
     */
    default String type() {
        return ActivityType.of(this).label();
    }
}
