package io.loyaltyengine.rules.json;

import io.loyaltyengine.activity.Activity;
import io.loyaltyengine.activity.ActivityId;
import io.loyaltyengine.activity.Adjustment;
import io.loyaltyengine.activity.CurrencyConversion;
import io.loyaltyengine.activity.Enrolment;
import io.loyaltyengine.activity.Erasure;
import io.loyaltyengine.activity.Interaction;
import io.loyaltyengine.activity.LineItem;
import io.loyaltyengine.activity.MemberMerge;
import io.loyaltyengine.activity.MembershipClosure;
import io.loyaltyengine.activity.PerkUse;
import io.loyaltyengine.activity.ProfileUpdate;
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
import io.loyaltyengine.attribute.Attributes;
import io.loyaltyengine.member.Member;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Writes activities as JSON, one object on one line. What is written reads back equal with a program that has the
 * currencies that it is about and the reward or conversion that something is requested of, and does not declare a text
 * attribute to be a date. Stateless and safe for use
 * by many threads.
 */
public final class ActivityWriter {

    /** The most digits on either side of the point that a number is read with. */
    private static final int MOST_DIGITS = 60;

    /** A writer. */
    public ActivityWriter() {}

    /**
     * Writes an activity.
     *
     * @param activity the activity
     * @return one line of JSON, without a line break at its end
     * @throws IllegalArgumentException if an attribute cannot be read back: a number has more than 60 digits before or
     *     after the point, or a name has half of a surrogate pair
     */
    public String write(Activity activity) {
        JsonLine json = new JsonLine().open().text("type", activity.type());
        id(json, "id", "source", activity.id())
                .text("member", activity.member().value())
                .text("at", activity.at().toString());
        if (activity instanceof Enrolment enrolment) {
            profile(json, enrolment.profile());
        } else if (activity instanceof ProfileUpdate update) {
            profile(json, update.profile());
        } else if (activity instanceof Purchase purchase) {
            purchase(json, purchase);
        } else if (activity instanceof PurchaseReturn back) {
            json.objects("lines", back.lines(), (ReturnedLine line) -> returned(json, line));
        } else if (activity instanceof Interaction interaction) {
            json.text("name", interaction.name());
            attributes(json, interaction.attributes());
        } else if (activity instanceof Redemption redemption) {
            redemption(json, redemption);
        } else if (activity instanceof RedemptionCapture capture) {
            id(json, "redemption", "redemptionSource", capture.redemption());
            amount(json, capture.amount()).flag("last", capture.last());
        } else if (activity instanceof RedemptionVoid undone) {
            id(json, "redemption", "redemptionSource", undone.redemption());
        } else if (activity instanceof RedemptionRefund refund) {
            amount(id(json, "capture", "captureSource", refund.capture()), refund.amount());
        } else if (activity instanceof PerkUse use) {
            json.text("perk", use.perk());
        } else {
            account(json, activity);
        }
        return json.close().toString();
    }

    /** What an activity says that concerns accounts and who has them. */
    private static void account(JsonLine json, Activity activity) {
        if (activity instanceof CurrencyConversion conversion) {
            requested(json.text("conversion", conversion.conversion()), conversion.requested());
        } else if (activity instanceof Transfer transfer) {
            amount(json.text("to", transfer.to().value()), transfer.amount());
        } else if (activity instanceof Adjustment adjustment) {
            amount(json, adjustment.amount())
                    .text("reason", adjustment.reason())
                    .text("author", adjustment.author())
                    .text("approver", adjustment.approver());
        } else if (activity instanceof Reversal reversal) {
            id(json, "activity", "activitySource", reversal.activity());
        } else if (activity instanceof MemberMerge merge) {
            json.text("absorbed", merge.absorbed().value());
        } else if (activity instanceof MembershipClosure closure) {
            json.text("reason", closure.reason());
        } else if (activity instanceof Erasure erasure) {
            json.text("pseudonym", erasure.pseudonym().value());
        } else {
            throw new AssertionError(activity.getClass());
        }
    }

    private static void profile(JsonLine json, Member member) {
        json.text("kind", Labels.of(member.kind()))
                .optional("birthday", member.birthday())
                .texts("segments", member.segments());
        attributes(json, member.attributes());
    }

    private static void purchase(JsonLine json, Purchase purchase) {
        json.text("currency", purchase.lines().get(0).amount().iso())
                .objects("lines", purchase.lines(), (LineItem line) -> line(json, line))
                .objects(
                        "discounts",
                        purchase.discounts(),
                        discount -> json.text("reason", Labels.of(discount.reason()))
                                .number("amount", discount.amount().value()))
                .objects(
                        "payments",
                        purchase.payments(),
                        payment -> json.text("method", payment.method())
                                .number("amount", payment.amount().value()));
        attributes(json, purchase.attributes());
    }

    private static void line(JsonLine json, LineItem line) {
        json.text("id", line.id())
                .text("sku", line.sku())
                .optional("category", line.category())
                .number("quantity", line.quantity())
                .number("amount", line.amount().value());
        attributes(json, line.attributes());
    }

    private static void returned(JsonLine json, ReturnedLine line) {
        if (line instanceof ReturnedLine.OfPurchase of) {
            id(json, "purchase", "source", of.purchase()).text("line", of.line());
        } else if (line instanceof ReturnedLine.WithoutReceipt without) {
            json.text("sku", without.sku());
        }
        json.number("quantity", line.quantity());
    }

    private static void redemption(JsonLine json, Redemption redemption) {
        requested(json.text("reward", redemption.reward()), redemption.requested())
                .text("currency", redemption.order().iso())
                .number("order", redemption.order().value())
                .flag("hold", redemption.settlement() == Redemption.Settlement.ON_CAPTURE);
    }

    private static JsonLine requested(JsonLine json, @Nullable Amount requested) {
        return requested == null ? json : json.number("requested", requested.value());
    }

    private static JsonLine amount(JsonLine json, @Nullable Amount amount) {
        return amount == null ? json : json.amount("amount", amount);
    }

    private static JsonLine id(JsonLine json, String name, String sourceName, ActivityId id) {
        json.text(name, id.value());
        return id.source().isEmpty() ? json : json.text(sourceName, id.source());
    }

    private static void attributes(JsonLine json, Attributes attributes) {
        if (attributes.isEmpty()) {
            return;
        }
        Map<String, LocalDate> dates = new TreeMap<>();
        json.open("attributes");
        for (String name : attributes.names()) {
            refuseHalfCharacters(name);
            Object value = attributes.get(name);
            if (value instanceof LocalDate date) {
                dates.put(name, date);
            } else if (value instanceof BigDecimal number) {
                json.number(name, readable(name, number));
            } else if (value instanceof Boolean truth) {
                json.flag(name, truth);
            } else {
                json.optional(name, value);
            }
        }
        json.close();
        if (!dates.isEmpty()) {
            json.open("dates");
            dates.forEach((name, date) -> json.text(name, date.toString()));
            json.close();
        }
    }

    private static BigDecimal readable(String name, BigDecimal number) {
        if (number.scale() > MOST_DIGITS || (long) number.precision() - number.scale() > MOST_DIGITS) {
            throw new IllegalArgumentException("the attribute \"" + name + "\" has more than " + MOST_DIGITS
                    + " digits before or after the point, more than can be read back");
        }
        return number;
    }

    private static void refuseHalfCharacters(String name) {
        if (name.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)) {
            throw new IllegalArgumentException(
                    "the name of an attribute has half of a surrogate pair, which cannot be read back: \"" + name
                            + "\"");
        }
    }
}
