package io.loyaltyengine.activity;

import java.util.Arrays;
import java.util.List;

/** The kinds of activities, with the names that files and rules call them by. */
public enum ActivityType {
    /** Somebody becomes a member. */
    ENROLMENT("enrolment", Enrolment.class),
    /** What is known of a member changes. */
    PROFILE_UPDATE("profile-update", ProfileUpdate.class),
    /** Something was bought. */
    PURCHASE("purchase", Purchase.class),
    /** Something that was bought comes back. */
    PURCHASE_RETURN("purchase-return", PurchaseReturn.class),
    /** Anything else that has a name. */
    INTERACTION("interaction", Interaction.class),
    /** An amount is spent for money off. */
    REDEMPTION("redemption", Redemption.class),
    /** What a redemption holds is taken. */
    REDEMPTION_CAPTURE("redemption-capture", RedemptionCapture.class),
    /** A redemption is undone. */
    REDEMPTION_VOID("redemption-void", RedemptionVoid.class),
    /** A perk is used. */
    PERK_USE("perk-use", PerkUse.class),
    /** What was captured goes back. */
    REDEMPTION_REFUND("redemption-refund", RedemptionRefund.class),
    /** An amount of one currency becomes an amount of another. */
    CURRENCY_CONVERSION("currency-conversion", CurrencyConversion.class),
    /** A member gives an amount to another. */
    TRANSFER("transfer", Transfer.class),
    /** Staff grant or take an amount. */
    ADJUSTMENT("adjustment", Adjustment.class),
    /** Something that was recorded is undone. */
    REVERSAL("reversal", Reversal.class),
    /** Two members become one. */
    MEMBER_MERGE("member-merge", MemberMerge.class),
    /** A membership ends. */
    MEMBERSHIP_CLOSURE("membership-closure", MembershipClosure.class),
    /** A person is forgotten. */
    ERASURE("erasure", Erasure.class);

    private final String label;
    private final Class<? extends Activity> shape;

    ActivityType(String label, Class<? extends Activity> shape) {
        this.label = label;
        this.shape = shape;
    }

    /**
     * The type of an activity.
     *
     * @param activity the activity
     * @return its type
     */
    public static ActivityType of(Activity activity) {
        for (ActivityType type : values()) {
            if (type.shape == activity.getClass()) {
                return type;
            }
        }
        throw new AssertionError(activity.getClass());
    }

    /**
     * The names of all types.
     *
     * @return in the order in which they are declared
     */
    public static List<String> labels() {
        return Arrays.stream(values()).map(ActivityType::label).toList();
    }

    /**
     * The name that files and rules use.
     *
     * @return such as {@code purchase-return}
     */
    public String label() {
        return label;
    }
}
