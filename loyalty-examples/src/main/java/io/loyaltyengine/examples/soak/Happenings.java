package io.loyaltyengine.examples.soak;

import io.loyaltyengine.activity.Activity;
import io.loyaltyengine.activity.ActivityId;
import io.loyaltyengine.activity.ActivityType;
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
import io.loyaltyengine.amount.Currency;
import io.loyaltyengine.amount.Money;
import io.loyaltyengine.attribute.Attributes;
import io.loyaltyengine.engine.LoyaltyEngine;
import io.loyaltyengine.engine.UnknownMemberException;
import io.loyaltyengine.examples.retail.Chances;
import io.loyaltyengine.member.Member;
import io.loyaltyengine.member.MemberId;
import io.loyaltyengine.program.CurrencyTerms;
import io.loyaltyengine.program.Program;
import io.loyaltyengine.reward.Conversion;
import io.loyaltyengine.reward.MoneyOff;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Makes up what happens besides purchases. Most of it can be done; some is late, comes twice, asks for too much, or names
 * what is not there.
 */
final class Happenings {

    private static final List<ActivityType> KINDS = List.of(
            ActivityType.REDEMPTION,
            ActivityType.REDEMPTION_CAPTURE,
            ActivityType.REDEMPTION_VOID,
            ActivityType.REDEMPTION_REFUND,
            ActivityType.PURCHASE_RETURN,
            ActivityType.ADJUSTMENT,
            ActivityType.TRANSFER,
            ActivityType.CURRENCY_CONVERSION,
            ActivityType.REVERSAL,
            ActivityType.MEMBER_MERGE,
            ActivityType.MEMBERSHIP_CLOSURE,
            ActivityType.ERASURE,
            ActivityType.PERK_USE,
            ActivityType.PROFILE_UPDATE,
            ActivityType.INTERACTION,
            ActivityType.ENROLMENT);
    private static final Chances KIND = Chances.of(240, 140, 50, 90, 110, 50, 80, 45, 70, 10, 3, 3, 45, 15, 60, 2);

    private static final List<ActivityType> UNDOABLE = List.of(
            ActivityType.PURCHASE,
            ActivityType.INTERACTION,
            ActivityType.ADJUSTMENT,
            ActivityType.CURRENCY_CONVERSION,
            ActivityType.TRANSFER,
            ActivityType.MEMBER_MERGE,
            ActivityType.PERK_USE,
            ActivityType.REDEMPTION,
            ActivityType.REDEMPTION_CAPTURE);
    private static final Chances UNDONE = Chances.of(12, 3, 12, 12, 20, 12, 6, 6, 8);

    private static final int LATEST_DAYS = 30;

    private final Program program;
    private final LoyaltyEngine engine;
    private final List<MemberId> members;
    private final Past past;
    private final RandomGenerator random;
    private long made;

    Happenings(Program program, LoyaltyEngine engine, List<MemberId> members, Past past, RandomGenerator random) {
        this.program = program;
        this.engine = engine;
        this.members = members;
        this.past = past;
        this.random = random;
    }

    /** What happens next, or nothing where what was drawn has nothing to refer to. */
    Optional<Activity> next(MemberId customer, Instant now) {
        if (one(25)) {
            return past.anything(random);
        }
        MemberId member = random.nextBoolean() ? customer : anybody();
        Instant at = one(6) ? now.minus(Duration.ofMinutes(random.nextInt(LATEST_DAYS * 24 * 60))) : now;
        ActivityType kind = KINDS.get(KIND.draw(random));
        ActivityId id = one(200) ? past.anything(random).map(Activity::id).orElse(key(kind)) : key(kind);
        return switch (kind) {
            case REDEMPTION -> redemption(id, member, at);
            case REDEMPTION_CAPTURE -> capture(id, at);
            case REDEMPTION_VOID ->
                past.accepted(ActivityType.REDEMPTION, random)
                        .map(held -> new RedemptionVoid(id, held.member(), at, held.id()));
            case REDEMPTION_REFUND -> refund(id, at);
            case PURCHASE_RETURN -> purchaseReturn(id, at);
            case ADJUSTMENT -> adjustment(id, member, at);
            case TRANSFER -> transfer(id, member, at);
            case CURRENCY_CONVERSION -> conversion(id, member, at);
            case REVERSAL ->
                past.accepted(UNDOABLE.get(UNDONE.draw(random)), random)
                        .map(undone -> new Reversal(id, undone.member(), at, undone.id()));
            case MEMBER_MERGE ->
                Optional.of(anybody())
                        .filter(other -> !other.equals(member))
                        .map(other -> new MemberMerge(id, member, at, other));
            case MEMBERSHIP_CLOSURE -> Optional.of(new MembershipClosure(id, member, at, "moved abroad"));
            case ERASURE -> Optional.of(new Erasure(id, member, at, MemberId.of("nobody-" + made)));
            case PERK_USE -> drawn(program.perks()).map(perk -> new PerkUse(id, member, at, perk.id()));
            case PROFILE_UPDATE ->
                Optional.of(new ProfileUpdate(
                        id, Member.customer(member.value()).withSegments("segment-" + random.nextInt(5)), at));
            case INTERACTION ->
                Optional.of(new Interaction(
                        id, member, at, "review", Attributes.of(java.util.Map.of("stars", random.nextInt(1, 6)))));
            default -> Optional.of(new Enrolment(id, Member.customer(member.value()), at));
        };
    }

    private ActivityId key(ActivityType kind) {
        made++;
        return ActivityId.of(kind.label(), Long.toString(made));
    }

    private Optional<Activity> redemption(ActivityId id, MemberId member, Instant at) {
        List<MoneyOff> affordable = program.rewards().stream()
                .filter(terms ->
                        one(8) || available(member, terms.currency(), at).isPositive())
                .toList();
        return drawn(affordable)
                .map(terms -> new Redemption(
                        id,
                        member,
                        at,
                        terms.id(),
                        random.nextBoolean() ? null : partOfBalance(member, program.terms(terms.currency()), at),
                        new Money(program.money(), BigDecimal.valueOf(random.nextInt(200, 20_000), 2)),
                        one(3) ? Redemption.Settlement.AT_ONCE : Redemption.Settlement.ON_CAPTURE));
    }

    private Optional<Activity> capture(ActivityId id, Instant at) {
        return past.held(random).map(held -> {
            RedemptionCapture all = new RedemptionCapture(id, held.member(), at, held.id());
            @Nullable Amount whole = past.amount(held.id()).orElse(null);
            return whole == null || one(3)
                    ? all
                    : one(3) ? all.part(part(whole)).asLast() : all.part(part(whole));
        });
    }

    private Optional<Activity> refund(ActivityId id, Instant at) {
        return past.spent(random)
                .map(spent -> new RedemptionRefund(
                        id,
                        spent.member(),
                        at,
                        spent.id(),
                        one(3) ? null : past.amount(spent.id()).map(this::part).orElse(null)));
    }

    private Optional<Activity> purchaseReturn(ActivityId id, Instant at) {
        return past.accepted(ActivityType.PURCHASE, random)
                .map(Purchase.class::cast)
                .map(bought -> {
                    LineItem line =
                            bought.lines().get(random.nextInt(bought.lines().size()));
                    BigDecimal quantity = BigDecimal.valueOf(
                            1L + random.nextLong(line.quantity().longValue() + (one(10) ? 3 : 0)));
                    return new PurchaseReturn(
                            id,
                            bought.member(),
                            at,
                            List.of(
                                    one(4)
                                            ? new ReturnedLine.WithoutReceipt(line.sku(), quantity)
                                            : new ReturnedLine.OfPurchase(bought.id(), line.id(), quantity)));
                });
    }

    private Optional<Activity> adjustment(ActivityId id, MemberId member, Instant at) {
        return drawn(program.currencies()).map(terms -> {
            Amount amount = random.nextBoolean()
                    ? partOfBalance(member, terms, at).negated()
                    : part(terms.currency().of(300));
            return new Adjustment(id, member, at, amount, "goodwill", "ann", "bert");
        });
    }

    private Optional<Activity> transfer(ActivityId id, MemberId member, Instant at) {
        MemberId to = anybody();
        List<CurrencyTerms> transferable = program.currencies().stream()
                .filter(terms -> terms.transferable() || one(30))
                .toList();
        return drawn(transferable)
                .filter(terms -> !to.equals(member))
                .map(terms -> new Transfer(id, member, at, to, partOfBalance(member, terms, at)));
    }

    private Optional<Activity> conversion(ActivityId id, MemberId member, Instant at) {
        Optional<Conversion> conversion = drawn(program.conversions());
        return conversion.map(terms -> new CurrencyConversion(
                id,
                member,
                at,
                terms.id(),
                one(3) ? null : partOfBalance(member, program.terms(terms.from().currency()), at)));
    }

    /** Half of the time among those who came last, so that the same few meet again. */
    private MemberId anybody() {
        int reach = random.nextBoolean() ? members.size() : Math.min(members.size(), 30);
        return members.get(members.size() - 1 - random.nextInt(reach));
    }

    private Amount partOfBalance(MemberId member, CurrencyTerms terms, Instant at) {
        Amount available = available(member, terms.currency(), at);
        return one(12) ? available.plus(terms.currency().of(1)) : part(available);
    }

    private Amount available(MemberId member, Currency currency, Instant at) {
        try {
            return engine.balance(member, currency, at).available();
        } catch (UnknownMemberException e) {
            return currency.zero();
        }
    }

    /** From the smallest unit to all of it, or one where there is nothing. */
    private Amount part(Amount whole) {
        long units = whole.isPositive() ? whole.units().longValueExact() : 1;
        return new Amount(
                whole.currency(),
                BigDecimal.valueOf(1 + random.nextLong(units), whole.value().scale()));
    }

    private <T> Optional<T> drawn(List<T> from) {
        return from.isEmpty() ? Optional.empty() : Optional.of(from.get(random.nextInt(from.size())));
    }

    private boolean one(int in) {
        return random.nextInt(in) == 0;
    }
}
