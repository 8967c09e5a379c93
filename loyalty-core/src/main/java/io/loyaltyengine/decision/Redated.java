package io.loyaltyengine.decision;

import io.loyaltyengine.activity.Activity;
import io.loyaltyengine.activity.Erasure;
import io.loyaltyengine.activity.MemberMerge;
import io.loyaltyengine.activity.MembershipClosure;
import io.loyaltyengine.activity.PurchaseReturn;
import io.loyaltyengine.activity.RedemptionCapture;
import io.loyaltyengine.activity.RedemptionRefund;
import io.loyaltyengine.activity.RedemptionVoid;
import io.loyaltyengine.activity.Reversal;
import io.loyaltyengine.ledger.EntryType;
import io.loyaltyengine.ledger.RecordedActivity;
import java.time.Instant;

/**
 * When an activity takes effect. Nearly always that is when it happened. What changes who the member is, a merge, its
 * undoing, a closure, an erasure, takes effect at the latest moment that is known of those whom it concerns. And what
 * refers to something earlier cannot take effect before that came to the member with a merge, or back from one.
 */
final class Redated {

    private final Parties parties;
    private final MemberState acting;

    private Redated(Parties parties, MemberState acting) {
        this.parties = parties;
        this.acting = acting;
    }

    /** The same activity, at the moment from which it counts. */
    static Activity of(Activity activity, Parties parties) {
        return new Redated(parties, parties.follow(activity.member())).of(activity);
    }

    private Activity of(Activity activity) {
        Instant at = activity.at();
        if (activity instanceof MemberMerge merge) {
            Instant now = later(
                    later(at, acting.reachedAt()),
                    parties.follow(merge.absorbed()).reachedAt());
            return new MemberMerge(merge.id(), merge.member(), now, merge.absorbed());
        }
        if (activity instanceof MembershipClosure closure) {
            return new MembershipClosure(
                    closure.id(), closure.member(), later(at, acting.reachedAt()), closure.reason());
        }
        if (activity instanceof Erasure erasure) {
            return new Erasure(erasure.id(), erasure.member(), later(at, acting.reachedAt()), erasure.pseudonym());
        }
        if (activity instanceof Reversal reversal) {
            return new Reversal(reversal.id(), reversal.member(), reversed(reversal), reversal.activity());
        }
        Instant from = later(at, acting.membership().regroupedAt());
        if (activity instanceof PurchaseReturn back) {
            return new PurchaseReturn(back.id(), back.member(), from, back.lines());
        }
        if (activity instanceof RedemptionCapture capture) {
            return new RedemptionCapture(
                    capture.id(), capture.member(), from, capture.redemption(), capture.amount(), capture.last());
        }
        if (activity instanceof RedemptionVoid undone) {
            return new RedemptionVoid(undone.id(), undone.member(), from, undone.redemption());
        }
        if (activity instanceof RedemptionRefund refund) {
            return new RedemptionRefund(refund.id(), refund.member(), from, refund.capture(), refund.amount());
        }
        return activity;
    }

    private Instant reversed(Reversal reversal) {
        boolean merge = acting.history()
                .activity(reversal.activity())
                .map(RecordedActivity::type)
                .filter(type -> type == EntryType.ABSORBED)
                .isPresent();
        Instant from = reversal.at();
        for (MemberState state : parties.states().values()) {
            from = later(from, merge ? state.reachedAt() : state.membership().regroupedAt());
        }
        return from;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }
}
