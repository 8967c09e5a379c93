package io.loyaltyengine.rules.json;

import io.loyaltyengine.activity.Activity;
import io.loyaltyengine.activity.ActivityId;
import io.loyaltyengine.activity.ActivityType;
import io.loyaltyengine.activity.Adjustment;
import io.loyaltyengine.activity.CurrencyConversion;
import io.loyaltyengine.activity.Enrolment;
import io.loyaltyengine.activity.Erasure;
import io.loyaltyengine.activity.Interaction;
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
import io.loyaltyengine.amount.Money;
import io.loyaltyengine.member.Member;
import io.loyaltyengine.member.MemberId;
import io.loyaltyengine.member.MemberKind;
import io.loyaltyengine.program.Program;
import io.loyaltyengine.reward.Conversion;
import io.loyaltyengine.reward.MoneyOff;
import io.loyaltyengine.rules.source.Quote;
import io.loyaltyengine.rules.source.Scalar;
import io.loyaltyengine.rules.vocabulary.Declarations;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one activity. */
final class ActivityReading {

    private final Said said;
    private final Program program;
    private final boolean strict;
    private final AmountReading amounts;
    private final Declarations declarations;
    private final int errorsBefore;

    ActivityReading(Said said, Program program, boolean strict, int errorsBefore) {
        this.said = said;
        this.program = program;
        this.strict = strict;
        this.amounts = new AmountReading(said, program);
        this.declarations = AttributesReading.declarations(program);
        this.errorsBefore = errorsBefore;
    }

    /** The activity; null, or made of what stands in for something, where there are more errors than before. */
    @Nullable
    Activity read() {
        ActivityId id = said.id("id", "source");
        MemberId member = said.member("member");
        Instant at = said.moment("at");
        ActivityType type = type();
        return type == null ? null : read(type, id, member, at);
    }

    /** The same where something else says what it is, and under which key it happened when and with whom. */
    @Nullable
    Activity read(ActivityType type, ActivityId id, MemberId member, Instant at) {
        return switch (type) {
            case ENROLMENT -> new Enrolment(id, profile(member), at);
            case PROFILE_UPDATE -> new ProfileUpdate(id, profile(member), at);
            case PURCHASE -> new PurchaseReading(said, program, strict).read(id, member, at, errorsBefore);
            case PURCHASE_RETURN -> purchaseReturn(id, member, at);
            case INTERACTION -> interaction(id, member, at);
            case REDEMPTION -> redemption(id, member, at);
            case REDEMPTION_CAPTURE -> capture(id, member, at);
            case REDEMPTION_VOID -> new RedemptionVoid(id, member, at, said.id("redemption", "redemptionSource"));
            case REDEMPTION_REFUND ->
                new RedemptionRefund(id, member, at, said.id("capture", "captureSource"), amounts.positiveOrAll());
            case PERK_USE -> new PerkUse(id, member, at, said.name("perk"));
            case CURRENCY_CONVERSION -> conversion(id, member, at);
            case TRANSFER -> transfer(id, member, at);
            case ADJUSTMENT -> adjustment(id, member, at);
            case REVERSAL -> new Reversal(id, member, at, said.id("activity", "activitySource"));
            case MEMBER_MERGE -> merge(id, member, at);
            case MEMBERSHIP_CLOSURE -> new MembershipClosure(id, member, at, said.name("reason"));
            case ERASURE -> erasure(id, member, at);
        };
    }

    private @Nullable ActivityType type() {
        String label = said.text("type");
        for (ActivityType type : ActivityType.values()) {
            if (type.label().equals(label)) {
                return type;
            }
        }
        return null;
    }

    private Member profile(MemberId member) {
        String birthday = said.text("birthday");
        LocalDate born = birthday == null ? null : Moments.date(birthday);
        Set<String> segments = new HashSet<>();
        said.list("segments").stream()
                .filter(Scalar.class::isInstance)
                .forEach(segment -> segments.add(((Scalar) segment).text()));
        return new Member(
                member,
                Labels.constant(MemberKind.values(), said.text("kind")),
                born,
                segments,
                AttributesReading.read(said, declarations.member(), strict));
    }

    private @Nullable PurchaseReturn purchaseReturn(ActivityId id, MemberId member, Instant at) {
        List<ReturnedLine> lines =
                said.mappings("lines").stream().map(ActivityReading::returned).toList();
        return lines.isEmpty() || lines.size() > Purchase.MAX_LINES ? null : new PurchaseReturn(id, member, at, lines);
    }

    private static ReturnedLine returned(Said line) {
        return line.mapping().has("sku")
                ? new ReturnedLine.WithoutReceipt(line.name("sku"), line.quantity())
                : new ReturnedLine.OfPurchase(line.id("purchase", "source"), line.name("line"), line.quantity());
    }

    private Interaction interaction(ActivityId id, MemberId member, Instant at) {
        String name = said.name("name");
        return new Interaction(
                id,
                member,
                at,
                name,
                AttributesReading.read(said, declarations.interactions().getOrDefault(name, Map.of()), strict));
    }

    private Redemption redemption(ActivityId id, MemberId member, Instant at) {
        String reward = said.name("reward");
        Amount requested = amounts.requested(
                "reward",
                program.reward(reward).map(MoneyOff::currency),
                program.rewards().stream().map(MoneyOff::id).toList());
        Money order = MoneyReading.of(said, program.money()).read(said, "order", null);
        Redemption.Settlement settlement =
                said.flag("hold") ? Redemption.Settlement.ON_CAPTURE : Redemption.Settlement.AT_ONCE;
        return new Redemption(id, member, at, reward, requested, order, settlement);
    }

    private RedemptionCapture capture(ActivityId id, MemberId member, Instant at) {
        ActivityId redemption = said.id("redemption", "redemptionSource");
        Amount amount = amounts.positiveOrAll();
        boolean last = said.mapping().has("last") ? said.flag("last") : amount == null;
        return new RedemptionCapture(id, member, at, redemption, amount, last);
    }

    private CurrencyConversion conversion(ActivityId id, MemberId member, Instant at) {
        String name = said.name("conversion");
        Amount requested = amounts.requested(
                "conversion",
                program.conversion(name).map(conversion -> conversion.from().currency()),
                program.conversions().stream().map(Conversion::id).toList());
        return new CurrencyConversion(id, member, at, name, requested);
    }

    private @Nullable Transfer transfer(ActivityId id, MemberId member, Instant at) {
        Amount amount = amounts.positive();
        MemberId to = said.member("to");
        differ(member, "to", "a transfer is from one member to another");
        return amount == null || isRefused() ? null : new Transfer(id, member, at, to, amount);
    }

    private @Nullable Adjustment adjustment(ActivityId id, MemberId member, Instant at) {
        Amount amount = amounts.signed();
        String reason = said.name("reason");
        String author = said.name("author");
        String approver = said.name("approver");
        differ("author", said.text("author"), "approver", "nobody approves an adjustment of their own");
        return amount == null || isRefused() ? null : new Adjustment(id, member, at, amount, reason, author, approver);
    }

    private @Nullable MemberMerge merge(ActivityId id, MemberId member, Instant at) {
        MemberId absorbed = said.member("absorbed");
        differ(member, "absorbed", "a merge is of two members");
        return isRefused() ? null : new MemberMerge(id, member, at, absorbed);
    }

    private @Nullable Erasure erasure(ActivityId id, MemberId member, Instant at) {
        MemberId pseudonym = said.member("pseudonym");
        differ(member, "pseudonym", "a pseudonym is nobody's id");
        return isRefused() ? null : new Erasure(id, member, at, pseudonym);
    }

    private void differ(MemberId member, String other, String law) {
        differ("member", member.value(), other, law);
    }

    private void differ(String field, @Nullable String text, String other, String law) {
        if (text != null && !text.isBlank() && text.equals(said.text(other))) {
            said.problems()
                    .error(
                            said.at(other).place(),
                            law + ", found " + Quote.of(text) + " as the `" + field + "` and the `" + other + "`");
        }
    }

    private boolean isRefused() {
        return said.problems().errors() > errorsBefore;
    }
}
