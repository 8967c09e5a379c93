package io.loyaltyengine.model;

import io.loyaltyengine.activity.Activity;
import io.loyaltyengine.activity.Adjustment;
import io.loyaltyengine.activity.CurrencyConversion;
import io.loyaltyengine.activity.Erasure;
import io.loyaltyengine.activity.Interaction;
import io.loyaltyengine.activity.LineItem;
import io.loyaltyengine.activity.MemberMerge;
import io.loyaltyengine.activity.MembershipClosure;
import io.loyaltyengine.activity.PerkUse;
import io.loyaltyengine.activity.Purchase;
import io.loyaltyengine.activity.PurchaseReturn;
import io.loyaltyengine.activity.Redemption;
import io.loyaltyengine.activity.RedemptionCapture;
import io.loyaltyengine.activity.RedemptionRefund;
import io.loyaltyengine.activity.RedemptionVoid;
import io.loyaltyengine.activity.ReturnedLine;
import io.loyaltyengine.activity.Reversal;
import io.loyaltyengine.activity.Transfer;
import io.loyaltyengine.amount.Amount;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;

/** Tells what happens in the words of the field. */
final class Sentences {

    private Sentences() {}

    /** A moment, counted in hours of 60 minutes from the beginning of the story. */
    static String moment(Instant at) {
        long hours = Duration.between(Script.START, at).toHours();
        return "day " + (1 + hours / 24) + " " + (hours % 24 < 10 ? "0" : "") + hours % 24 + ":00";
    }

    static String scene(Scene scene) {
        if (scene.call() == null) {
            return moment(scene.now()) + ": " + (scene.sweep() ? "a sweep" : "time passes");
        }
        Activity call = scene.call();
        return moment(call.at()) + ": " + call.member() + " " + deed(call) + " as " + call.id()
                + (call.at().isBefore(scene.now()) ? " (late: it is " + moment(scene.now()) + ")" : "");
    }

    private static String deed(Activity call) {
        if (call instanceof Purchase purchase) {
            return "buys " + purchase.lines().stream().map(Sentences::line).collect(Collectors.joining(", "));
        } else if (call instanceof Interaction visit) {
            return "makes a " + visit.name();
        } else if (call instanceof PurchaseReturn back) {
            return "returns " + back.lines().stream().map(Sentences::returned).collect(Collectors.joining(", "));
        } else if (call instanceof Redemption redemption) {
            String verb = redemption.settlement() == Redemption.Settlement.AT_ONCE ? "spends " : "sets aside ";
            return verb + orAll(redemption.requested());
        } else if (call instanceof RedemptionCapture capture) {
            return "captures " + orAll(capture.amount()) + " of " + capture.redemption()
                    + (capture.last() && capture.amount() != null ? " at last" : "");
        } else if (call instanceof RedemptionVoid undone) {
            return "voids " + undone.redemption();
        } else if (call instanceof RedemptionRefund refund) {
            return "is refunded " + orAll(refund.amount()) + " of " + refund.capture();
        } else if (call instanceof PerkUse use) {
            return "uses the " + use.perk();
        } else if (call instanceof CurrencyConversion conversion) {
            return "converts " + orAll(conversion.requested());
        } else if (call instanceof Transfer transfer) {
            return "gives " + transfer.to() + " " + transfer.amount();
        } else if (call instanceof Adjustment adjustment) {
            return adjustment.amount().isPositive()
                    ? "is granted " + adjustment.amount() + " by staff"
                    : "loses " + adjustment.amount().negated() + " to staff";
        } else if (call instanceof Reversal reversal) {
            return "takes back " + reversal.activity();
        } else if (call instanceof MemberMerge merge) {
            return "absorbs " + merge.absorbed();
        } else if (call instanceof MembershipClosure) {
            return "leaves";
        } else if (call instanceof Erasure erasure) {
            return "is forgotten, and becomes " + erasure.pseudonym() + ",";
        }
        throw new IllegalArgumentException("there is no sentence for " + call);
    }

    private static String line(LineItem line) {
        return line.quantity().toPlainString() + " × " + line.sku() + " for "
                + line.amount().value().toPlainString();
    }

    private static String returned(ReturnedLine line) {
        String quantity = line.quantity().toPlainString();
        return line instanceof ReturnedLine.OfPurchase of
                ? quantity + " of line " + of.line() + " of " + of.purchase()
                : quantity + " × " + ((ReturnedLine.WithoutReceipt) line).sku() + " without a receipt";
    }

    private static String orAll(Amount amount) {
        return amount == null ? "all" : amount.toString();
    }
}
