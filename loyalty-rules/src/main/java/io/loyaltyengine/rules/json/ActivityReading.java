package io.loyaltyengine.rules.json;

import io.loyaltyengine.activity.Activity;
import io.loyaltyengine.activity.ActivityId;
import io.loyaltyengine.activity.ActivityType;
import io.loyaltyengine.activity.Enrolment;
import io.loyaltyengine.activity.Interaction;
import io.loyaltyengine.activity.PerkUse;
import io.loyaltyengine.activity.ProfileUpdate;
import io.loyaltyengine.activity.Purchase;
import io.loyaltyengine.activity.PurchaseReturn;
import io.loyaltyengine.activity.Redemption;
import io.loyaltyengine.activity.RedemptionCapture;
import io.loyaltyengine.activity.RedemptionVoid;
import io.loyaltyengine.activity.ReturnedLine;
import io.loyaltyengine.amount.Amount;
import io.loyaltyengine.amount.Currency;
import io.loyaltyengine.amount.Money;
import io.loyaltyengine.member.Member;
import io.loyaltyengine.member.MemberId;
import io.loyaltyengine.member.MemberKind;
import io.loyaltyengine.program.Program;
import io.loyaltyengine.reward.MoneyOff;
import io.loyaltyengine.rules.source.Quote;
import io.loyaltyengine.rules.source.Scalar;
import io.loyaltyengine.rules.source.Suggestion;
import io.loyaltyengine.rules.vocabulary.Declarations;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one activity. */
final class ActivityReading {

    private final Said said;
    private final Program program;
    private final Declarations declarations;
    private final int errorsBefore;

    ActivityReading(Said said, Program program, int errorsBefore) {
        this.said = said;
        this.program = program;
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
        if (type == null) {
            return null;
        }
        return switch (type) {
            case ENROLMENT -> new Enrolment(id, profile(member), at);
            case PROFILE_UPDATE -> new ProfileUpdate(id, profile(member), at);
            case PURCHASE -> new PurchaseReading(said, program).read(id, member, at, errorsBefore);
            case PURCHASE_RETURN -> purchaseReturn(id, member, at);
            case INTERACTION -> interaction(id, member, at);
            case REDEMPTION -> redemption(id, member, at);
            case REDEMPTION_CAPTURE -> new RedemptionCapture(id, member, at, said.id("redemption", "redemptionSource"));
            case REDEMPTION_VOID -> new RedemptionVoid(id, member, at, said.id("redemption", "redemptionSource"));
            case PERK_USE -> new PerkUse(id, member, at, said.name("perk"));
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
                AttributesReading.read(said, declarations.member()));
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
                AttributesReading.read(said, declarations.interactions().getOrDefault(name, Map.of())));
    }

    private Redemption redemption(ActivityId id, MemberId member, Instant at) {
        String reward = said.name("reward");
        Amount requested = said.mapping().has("requested") ? requested(reward) : null;
        Money order = MoneyReading.of(said, program.money()).read(said, "order", null);
        Redemption.Settlement settlement =
                said.flag("hold") ? Redemption.Settlement.ON_CAPTURE : Redemption.Settlement.AT_ONCE;
        return new Redemption(id, member, at, reward, requested, order, settlement);
    }

    /** Null where it cannot be read, which has been reported. */
    private @Nullable Amount requested(String name) {
        Optional<MoneyOff> reward = program.reward(name);
        if (reward.isEmpty() && said.text("reward") != null) {
            List<String> known = program.rewards().stream().map(MoneyOff::id).toList();
            said.problems()
                    .error(
                            said.at("reward").place(),
                            "there is no reward " + Quote.of(name) + ", so that nothing can be requested of it",
                            Suggestion.of(name, known).map(Suggestion::sentence).orElse(null));
        }
        BigDecimal value = said.decimal("requested");
        if (value != null && value.signum() <= 0) {
            said.problems()
                    .error(
                            said.at("requested").place(),
                            "a request is more than nothing, found " + value.toPlainString(),
                            "leave the field out to request as much as possible");
            return null;
        }
        if (value == null || reward.isEmpty()) {
            return null;
        }
        Currency currency = reward.get().currency();
        return said.guarded(said.at("requested"), currency.of(1), () -> new Amount(currency, value));
    }
}
