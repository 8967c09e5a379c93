package io.loyaltyengine.rule;

import io.loyaltyengine.activity.Activity;
import io.loyaltyengine.activity.ActivityType;
import io.loyaltyengine.activity.Interaction;
import io.loyaltyengine.activity.LineItem;
import io.loyaltyengine.activity.Purchase;
import io.loyaltyengine.amount.Weights;
import io.loyaltyengine.member.Member;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What rules may look at: the activity, the member as they were when it happened, and the local time of the program.
 *
 * @param activity what happened
 * @param member whom it happened with
 * @param enrolledAt since when they are a member
 * @param tier the tier they had, or null for none
 * @param tags the marks that rules had put on them
 * @param past what they did before
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
        Set<String> tags,
        Past past,
        ZonedDateTime local,
        Weights net,
        Weights gross,
        boolean explain) {

    /**
     * The facts of an activity of somebody who has done nothing before.
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
        return of(activity, member, enrolledAt, tier, Set.of(), Past.NOTHING, local, explain);
    }

    /**
     * The facts of an activity.
     *
     * @param activity what happened
     * @param member whom it happened with
     * @param enrolledAt since when they are a member
     * @param tier the tier they had, or null for none
     * @param tags the marks that rules had put on them
     * @param past what they did before
     * @param local when it happened, in the program's zone
     * @param explain whether anybody asks why rules did not apply
     * @return the facts, with the amounts of the lines worked out
     */
    public static Facts of(
            Activity activity,
            Member member,
            Instant enrolledAt,
            @Nullable String tier,
            Set<String> tags,
            Past past,
            ZonedDateTime local,
            boolean explain) {
        Weights gross = Weights.none();
        Weights net = gross;
        if (activity instanceof Purchase purchase) {
            gross = purchase.grossByLine();
            net = purchase.discounts().isEmpty() ? gross : purchase.netByLine();
        }
        return new Facts(activity, member, enrolledAt, tier, tags, past, local, net, gross, explain);
    }

    /**
     * What happened, as rules name it.
     *
     * @return {@code purchase}, {@code enrolment} or the name of the interaction
     */
    public String occasion() {
        return activity instanceof Interaction interaction
                ? interaction.name()
                : ActivityType.of(activity).label();
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
