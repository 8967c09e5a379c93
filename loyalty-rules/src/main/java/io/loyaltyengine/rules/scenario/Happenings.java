package io.loyaltyengine.rules.scenario;

import io.loyaltyengine.activity.ActivityId;
import io.loyaltyengine.activity.Adjustment;
import io.loyaltyengine.activity.CurrencyConversion;
import io.loyaltyengine.activity.MembershipClosure;
import io.loyaltyengine.activity.PerkUse;
import io.loyaltyengine.activity.PurchaseReturn;
import io.loyaltyengine.activity.Redemption;
import io.loyaltyengine.activity.RedemptionCapture;
import io.loyaltyengine.activity.RedemptionRefund;
import io.loyaltyengine.activity.RedemptionVoid;
import io.loyaltyengine.activity.ReturnedLine;
import io.loyaltyengine.activity.Reversal;
import io.loyaltyengine.activity.Transfer;
import io.loyaltyengine.attribute.Attributes;
import io.loyaltyengine.member.MemberId;
import java.math.BigDecimal;
import java.util.List;

/** What can happen in a scenario, to be imported statically. What has no word here is an activity as hosts send it. */
public final class Happenings {

    /** Who asks for what staff do in scenarios. */
    static final String AUTHOR = "scenario";

    /** Who approves it. */
    static final String APPROVER = "scenario-approver";

    private Happenings() {}

    /**
     * A purchase, so far without lines.
     *
     * @return the happening
     */
    public static PurchaseHappening purchase() {
        return PurchaseHappening.empty();
    }

    /**
     * An interaction, so far without attributes.
     *
     * @param name what happens
     * @return the happening
     */
    public static InteractionHappening interaction(String name) {
        return new InteractionHappening(name, Attributes.none());
    }

    /**
     * Goods of a purchase come back.
     *
     * @param purchase the id of the purchase
     * @param line the line, as a rule its number from 1
     * @param quantity how many pieces of it
     * @return the happening
     */
    public static Happening returned(String purchase, String line, long quantity) {
        return returned(new ReturnedLine.OfPurchase(ActivityId.of(purchase), line, BigDecimal.valueOf(quantity)));
    }

    /**
     * Goods come back for which nobody can show the receipt.
     *
     * @param sku the stock-keeping unit
     * @param quantity how many pieces
     * @return the happening
     */
    public static Happening returnedWithoutReceipt(String sku, long quantity) {
        return returned(new ReturnedLine.WithoutReceipt(sku, BigDecimal.valueOf(quantity)));
    }

    private static Happening returned(ReturnedLine line) {
        return now -> new PurchaseReturn(now.id(), now.member(), now.at(), List.of(line));
    }

    /**
     * As much as possible is spent for money off an order, at once.
     *
     * @param reward the reward whose terms apply
     * @param order what the order is worth, as decimal text
     * @return the happening
     */
    public static Happening redemption(String reward, String order) {
        return now -> new Redemption(
                now.id(), now.member(), now.at(), reward, null, now.money(order), Redemption.Settlement.AT_ONCE);
    }

    /**
     * An amount is spent for money off an order, at once.
     *
     * @param reward the reward whose terms apply
     * @param order what the order is worth, as decimal text
     * @param requested how much would be spent at the most, such as {@code 500 POINTS}
     * @return the happening
     */
    public static Happening redemption(String reward, String order, String requested) {
        return now -> new Redemption(
                now.id(),
                now.member(),
                now.at(),
                reward,
                now.amount(requested),
                now.money(order),
                Redemption.Settlement.AT_ONCE);
    }

    /**
     * As much as possible is set aside for money off an order.
     *
     * @param reward the reward whose terms apply
     * @param order what the order is worth, as decimal text
     * @return the happening
     */
    public static Happening hold(String reward, String order) {
        return now -> new Redemption(
                now.id(), now.member(), now.at(), reward, null, now.money(order), Redemption.Settlement.ON_CAPTURE);
    }

    /**
     * All that was set aside is spent.
     *
     * @param redemption the id of the redemption
     * @return the happening
     */
    public static Happening capture(String redemption) {
        return now -> new RedemptionCapture(now.id(), now.member(), now.at(), ActivityId.of(redemption));
    }

    /**
     * A redemption is undone.
     *
     * @param redemption the id of the redemption
     * @return the happening
     */
    public static Happening voided(String redemption) {
        return now -> new RedemptionVoid(now.id(), now.member(), now.at(), ActivityId.of(redemption));
    }

    /**
     * All that was captured goes back.
     *
     * @param capture the id of the capture, or of a redemption at once
     * @return the happening
     */
    public static Happening refund(String capture) {
        return now -> new RedemptionRefund(now.id(), now.member(), now.at(), ActivityId.of(capture), null);
    }

    /**
     * A perk is used.
     *
     * @param perk the perk
     * @return the happening
     */
    public static Happening use(String perk) {
        return now -> new PerkUse(now.id(), now.member(), now.at(), perk);
    }

    /**
     * As much as possible of one currency becomes another.
     *
     * @param conversion the conversion whose terms apply
     * @return the happening
     */
    public static Happening conversion(String conversion) {
        return now -> new CurrencyConversion(now.id(), now.member(), now.at(), conversion, null);
    }

    /**
     * An amount of one currency becomes another.
     *
     * @param conversion the conversion whose terms apply
     * @param requested how much would be given at the most, such as {@code 500 POINTS}
     * @return the happening
     */
    public static Happening conversion(String conversion, String requested) {
        return now -> new CurrencyConversion(now.id(), now.member(), now.at(), conversion, now.amount(requested));
    }

    /**
     * A member gives an amount to another.
     *
     * @param amount how much, such as {@code 50 POINTS}
     * @param to the id of who receives
     * @return the happening
     */
    public static Happening transfer(String amount, String to) {
        return now -> new Transfer(now.id(), now.member(), now.at(), MemberId.of(to), now.amount(amount));
    }

    /**
     * Staff grant an amount, or take one.
     *
     * @param amount how much, such as {@code 50 POINTS} or {@code -50 POINTS}
     * @param reason why
     * @return the happening
     */
    public static Happening adjustment(String amount, String reason) {
        return now -> new Adjustment(now.id(), now.member(), now.at(), now.amount(amount), reason, AUTHOR, APPROVER);
    }

    /**
     * Something is undone, with all that it moved.
     *
     * @param activity the id of what is undone
     * @return the happening
     */
    public static Happening reversal(String activity) {
        return now -> new Reversal(now.id(), now.member(), now.at(), ActivityId.of(activity));
    }

    /**
     * The membership ends.
     *
     * @param reason why
     * @return the happening
     */
    public static Happening closure(String reason) {
        return now -> new MembershipClosure(now.id(), now.member(), now.at(), reason);
    }
}
