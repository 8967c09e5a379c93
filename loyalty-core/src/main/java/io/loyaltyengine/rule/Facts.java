package io.loyaltyengine.rule;

import io.loyaltyengine.activity.Activity;
import io.loyaltyengine.activity.LineItem;
import io.loyaltyengine.activity.Purchase;
import io.loyaltyengine.amount.Weights;
import io.loyaltyengine.member.Member;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What rules may look at: the activity, the member as they were when it happened, and the local time of the program.
 *
 * @param activity what happened
 * @param member whom it happened with
 * @param enrolledAt since when they are a member
 * @param tier the tier they had, or null for none
 * @param local when it happened, in the program's zone
 * @param net what each line cost after its share of the discounts on the whole order; empty where there are no lines
 * @param gross what each line cost before them; empty where there are no lines
 * @param explain whether anybody asks why rules did not apply; an evaluator may save the work where nobody does
 */
public record Facts(
        Activity activity,
        Member member,
        Instant enrolledAt,
        @Nullable String tier,
        ZonedDateTime local,
        Weights net,
        Weights gross,
        boolean explain) {

    /**
     * The facts of an activity.
     *
     * @param activity what happened
     * @param member whom it happened with
     * @param enrolledAt since when they are a member
     * @param tier the tier they had, or null for none
     * @param local when it happened, in the program's zone
     * @param explain whether anybody asks why rules did not apply
     * @return the facts, with the amounts of the lines worked out
     */
    public static Facts of(
            Activity activity,
            Member member,
            Instant enrolledAt,
            @Nullable String tier,
            ZonedDateTime local,
            boolean explain) {
        if (activity instanceof Purchase purchase) {
            Weights gross = purchase.grossByLine();
            Weights net = purchase.discounts().isEmpty() ? gross : purchase.netByLine();
            return new Facts(activity, member, enrolledAt, tier, local, net, gross, explain);
        }
        return new Facts(activity, member, enrolledAt, tier, local, Weights.none(), Weights.none(), explain);
    }

    /**
     * The lines of a purchase.
     *
     * @return the lines; empty for any other activity
     */
    public List<LineItem> lines() {
        return activity instanceof Purchase purchase ? purchase.lines() : List.of();
    }
}
