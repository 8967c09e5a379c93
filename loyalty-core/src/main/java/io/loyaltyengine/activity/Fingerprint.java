package io.loyaltyengine.activity;

import io.loyaltyengine.amount.Amount;
import io.loyaltyengine.amount.Money;
import io.loyaltyengine.attribute.Attributes;
import io.loyaltyengine.member.Member;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What tells apart two activities with one key: a SHA-256 over all they say, every part behind its length.
 *
 * @param hex 64 hexadecimal digits
 */
public record Fingerprint(String hex) {

    /**
     * The fingerprint of an activity.
     *
     * @param activity the activity
     * @return equal for equal activities
     */
    public static Fingerprint of(Activity activity) {
        Sink sink = new Sink();
        sink.text(activity.type()).key(activity.id());
        sink.text(activity.member().value()).text(activity.at().toString());
        if (activity instanceof Enrolment enrolment) {
            sink.member(enrolment.profile());
        } else if (activity instanceof ProfileUpdate update) {
            sink.member(update.profile());
        } else if (activity instanceof Purchase purchase) {
            sink.purchase(purchase);
        } else if (activity instanceof PurchaseReturn back) {
            back.lines().forEach(sink::returned);
        } else if (activity instanceof Interaction interaction) {
            sink.text(interaction.name()).attributes(interaction.attributes());
        } else if (activity instanceof Redemption r) {
            sink.text(r.reward()).money(r.order()).text(r.settlement().name());
            sink.amount(r.requested());
        } else if (activity instanceof RedemptionCapture capture) {
            sink.key(capture.redemption()).amount(capture.amount()).text(capture.last() ? "last" : "part");
        } else if (activity instanceof RedemptionVoid undone) {
            sink.key(undone.redemption());
        } else if (activity instanceof RedemptionRefund refund) {
            sink.key(refund.capture()).amount(refund.amount());
        } else if (activity instanceof PerkUse use) {
            sink.text(use.perk());
        } else if (activity instanceof CurrencyConversion conversion) {
            sink.text(conversion.conversion()).amount(conversion.requested());
        } else if (activity instanceof Transfer transfer) {
            sink.text(transfer.to().value()).amount(transfer.amount());
        } else if (activity instanceof Adjustment adjustment) {
            sink.amount(adjustment.amount()).text(adjustment.reason());
            sink.text(adjustment.author()).text(adjustment.approver());
        } else if (activity instanceof Reversal reversal) {
            sink.key(reversal.activity());
        } else if (activity instanceof MemberMerge merge) {
            sink.text(merge.absorbed().value());
        } else if (activity instanceof MembershipClosure closure) {
            sink.text(closure.reason());
        } else if (activity instanceof Erasure erasure) {
            sink.text(erasure.pseudonym().value());
        }
        return new Fingerprint(sink.digest());
    }

    private static final class Sink {

        private final MessageDigest sha = sha256();

        private static MessageDigest sha256() {
            try {
                return MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java platform has SHA-256", e);
            }
        }

        Sink text(String text) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            size(bytes.length);
            sha.update(bytes);
            return this;
        }

        Sink value(@Nullable Object value) {
            if (value == null) {
                size(-1);
                return this;
            }
            return text(value.toString());
        }

        private void size(int size) {
            sha.update((byte) (size >>> 24));
            sha.update((byte) (size >>> 16));
            sha.update((byte) (size >>> 8));
            sha.update((byte) size);
        }

        Sink key(ActivityId id) {
            return text(id.source()).text(id.value());
        }

        Sink amount(@Nullable Amount amount) {
            return value(
                    amount == null ? null : amount.value() + amount.currency().code());
        }

        Sink money(Money money) {
            return text(money.iso()).text(money.value().toPlainString());
        }

        void attributes(Attributes attributes) {
            size(attributes.names().size());
            for (String name : attributes.names()) {
                Object value = Objects.requireNonNull(attributes.get(name));
                text(name).text(value.getClass().getSimpleName()).text(value.toString());
            }
        }

        void member(Member member) {
            text(member.kind().name()).value(member.birthday());
            size(member.segments().size());
            member.segments().forEach(this::text);
            attributes(member.attributes());
        }

        void purchase(Purchase purchase) {
            size(purchase.lines().size());
            for (LineItem line : purchase.lines()) {
                text(line.id()).text(line.sku()).value(line.category());
                text(line.quantity().toPlainString()).money(line.amount());
                attributes(line.attributes());
            }
            size(purchase.discounts().size());
            purchase.discounts().forEach(d -> text(d.reason().name()).money(d.amount()));
            size(purchase.payments().size());
            purchase.payments().forEach(p -> text(p.method()).money(p.amount()));
            attributes(purchase.attributes());
        }

        void returned(ReturnedLine line) {
            if (line instanceof ReturnedLine.OfPurchase of) {
                key(of.purchase()).text(of.line());
            } else if (line instanceof ReturnedLine.WithoutReceipt without) {
                value(null).text(without.sku());
            }
            text(line.quantity().toPlainString());
        }

        String digest() {
            return HexFormat.of().formatHex(sha.digest());
        }
    }
}
