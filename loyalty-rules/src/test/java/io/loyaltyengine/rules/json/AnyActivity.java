package io.loyaltyengine.rules.json;

import io.loyaltyengine.activity.Activity;
import io.loyaltyengine.activity.ActivityId;
import io.loyaltyengine.activity.Adjustment;
import io.loyaltyengine.activity.CurrencyConversion;
import io.loyaltyengine.activity.Discount;
import io.loyaltyengine.activity.Enrolment;
import io.loyaltyengine.activity.Erasure;
import io.loyaltyengine.activity.Interaction;
import io.loyaltyengine.activity.LineItem;
import io.loyaltyengine.activity.MemberMerge;
import io.loyaltyengine.activity.MembershipClosure;
import io.loyaltyengine.activity.Payment;
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
import io.loyaltyengine.member.Member;
import io.loyaltyengine.member.MemberId;
import io.loyaltyengine.member.MemberKind;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Activities of every type with arbitrary content, half of a surrogate pair and line separators among it. */
final class AnyActivity {

    private static final Currency POINTS = Currency.points("POINTS");
    private static final Currency CASH = Currency.cashback("CASH", "GBP");

    private AnyActivity() {}

    static Arbitrary<Activity> of() {
        return Arbitraries.oneOf(
                profiled().map(member -> member),
                purchase(),
                Combinators.combine(
                                id(),
                                member(),
                                at(),
                                returned().list().ofMinSize(1).ofMaxSize(4))
                        .as(PurchaseReturn::new),
                Combinators.combine(id(), member(), at(), name(), attributes()).as(Interaction::new),
                redemption(),
                Combinators.combine(id(), member(), at(), id(), amount().injectNull(0.3), Arbitraries.of(true, false))
                        .as(RedemptionCapture::new),
                Combinators.combine(id(), member(), at(), id()).as(RedemptionVoid::new),
                Combinators.combine(id(), member(), at(), id(), amount().injectNull(0.3))
                        .as(RedemptionRefund::new),
                Combinators.combine(id(), member(), at(), name()).as(PerkUse::new),
                conversion(),
                Combinators.combine(id(), two(), at(), amount())
                        .as((id, two, at, amount) -> new Transfer(id, two.get(0), at, two.get(1), amount)),
                adjustment(),
                Combinators.combine(id(), member(), at(), id()).as(Reversal::new),
                Combinators.combine(id(), two(), at())
                        .as((id, two, at) -> new MemberMerge(id, two.get(0), at, two.get(1))),
                Combinators.combine(id(), member(), at(), name()).as(MembershipClosure::new),
                Combinators.combine(id(), two(), at())
                        .as((id, two, at) -> new Erasure(id, two.get(0), at, two.get(1))));
    }

    private static Arbitrary<CurrencyConversion> conversion() {
        return Combinators.combine(id(), member(), at(), name(), points().injectNull(0.3))
                .as((id, member, at, name, most) ->
                        new CurrencyConversion(id, member, at, most == null ? name : "to-cash", most));
    }

    private static Arbitrary<Adjustment> adjustment() {
        return Combinators.combine(
                        id(),
                        member(),
                        at(),
                        amount(),
                        Arbitraries.of(true, false),
                        name(),
                        name().list().ofSize(2).uniqueElements())
                .as((id, member, at, amount, granted, reason, staff) -> new Adjustment(
                        id, member, at, granted ? amount : amount.negated(), reason, staff.get(0), staff.get(1)));
    }

    private static Arbitrary<List<MemberId>> two() {
        return member().list().ofSize(2).uniqueElements();
    }

    private static Arbitrary<Amount> points() {
        return Arbitraries.longs().between(1, 999_999_999).map(POINTS::of);
    }

    private static Arbitrary<Amount> amount() {
        Arbitrary<Amount> cash = Arbitraries.longs()
                .between(1, 99_999_999_999_999_999L)
                .map(pence -> new Amount(CASH, BigDecimal.valueOf(pence, 2)));
        return Arbitraries.oneOf(points(), cash);
    }

    private static Arbitrary<Activity> profiled() {
        Arbitrary<Member> profile = Combinators.combine(
                        member(),
                        Arbitraries.of(MemberKind.class),
                        date().injectNull(0.5),
                        text().set().ofMaxSize(3),
                        attributes())
                .as(Member::new);
        return Combinators.combine(id(), profile, at(), Arbitraries.of(true, false))
                .as((id, member, at, first) ->
                        first ? new Enrolment(id, member, at) : new ProfileUpdate(id, member, at));
    }

    private static Arbitrary<Purchase> purchase() {
        return Arbitraries.of("GBP", "JPY", "BHD")
                .flatMap(iso -> Combinators.combine(
                                id(),
                                member(),
                                at(),
                                line(iso).list().ofMinSize(1).ofMaxSize(5).uniqueElements(LineItem::id),
                                Arbitraries.of(Discount.Reason.class).list().ofMaxSize(2),
                                name().list().ofMaxSize(2),
                                attributes())
                        .as((id, member, at, lines, reasons, methods, attributes) -> {
                            Purchase whole = new Purchase(id, member, at, lines, List.of(), List.of(), attributes);
                            Money part = new Money(
                                    whole.gross().currency(),
                                    whole.gross().value().signum() == 0
                                            ? BigDecimal.ZERO
                                            : whole.gross().value().ulp());
                            for (Discount.Reason reason : reasons) {
                                whole = whole.net().compareTo(part) < 0 ? whole : whole.less(reason, part);
                            }
                            List<Payment> payments = new ArrayList<>();
                            Money due = whole.net();
                            for (String method : methods) {
                                payments.add(new Payment(method, due));
                                due = due.minus(due);
                            }
                            return whole.paid(payments.toArray(Payment[]::new));
                        }));
    }

    private static Arbitrary<LineItem> line(String iso) {
        Money zero = Money.zero(iso);
        return Combinators.combine(name(), name(), text().injectNull(0.5), quantity(), money(zero), attributes())
                .as(LineItem::new);
    }

    private static Arbitrary<ReturnedLine> returned() {
        return Arbitraries.oneOf(
                Combinators.combine(id(), name(), quantity()).as(ReturnedLine.OfPurchase::new),
                Combinators.combine(name(), quantity()).as(ReturnedLine.WithoutReceipt::new));
    }

    private static Arbitrary<Redemption> redemption() {
        Arbitrary<Amount> requested = points().injectNull(0.3);
        return Arbitraries.of("GBP", "JPY")
                .flatMap(iso -> Combinators.combine(
                                id(),
                                member(),
                                at(),
                                requested,
                                money(Money.zero(iso)),
                                Arbitraries.of(Redemption.Settlement.class),
                                name())
                        .as((id, member, at, most, order, settlement, reward) -> new Redemption(
                                id, member, at, most == null ? reward : "money-off", most, order, settlement)));
    }

    private static Arbitrary<Money> money(Money zero) {
        return Arbitraries.longs()
                .between(0, 99_999_999_999L)
                .map(units -> new Money(
                        zero.currency(), BigDecimal.valueOf(units, zero.value().scale())));
    }

    private static Arbitrary<BigDecimal> quantity() {
        return Arbitraries.longs()
                .between(1, 999_999_999_999_999L)
                .flatMap(unscaled ->
                        Arbitraries.integers().between(6, 6).map(scale -> BigDecimal.valueOf(unscaled, scale)));
    }

    private static Arbitrary<Attributes> attributes() {
        Arbitrary<Object> value = Arbitraries.oneOf(
                text().map(text -> (Object) text),
                Arbitraries.bigDecimals()
                        .between(BigDecimal.TEN.pow(59).negate(), BigDecimal.TEN.pow(59))
                        .ofScale(20)
                        .map(number -> (Object) number),
                Arbitraries.of(true, false).map(truth -> (Object) truth),
                date().map(date -> (Object) date));
        return Arbitraries.maps(attributeName(), value).ofMaxSize(4).map(Attributes::of);
    }

    private static Arbitrary<ActivityId> id() {
        Arbitrary<String> source = Arbitraries.oneOf(
                Arbitraries.just(""), text().filter(text -> text.indexOf('/') < 0 && text.length() <= 50));
        return Combinators.combine(source, name()).as(ActivityId::of);
    }

    private static Arbitrary<MemberId> member() {
        return name().map(MemberId::of);
    }

    private static Arbitrary<Instant> at() {
        return Arbitraries.longs()
                .between(-62_000_000_000L, 250_000_000_000L)
                .flatMap(seconds -> Arbitraries.of(0, 1, 120_000_000, 999_999_999)
                        .map(nanos -> Instant.ofEpochSecond(seconds, nanos)));
    }

    private static Arbitrary<LocalDate> date() {
        return Arbitraries.longs().between(-700_000, 2_900_000).map(LocalDate::ofEpochDay);
    }

    private static Arbitrary<String> attributeName() {
        return name().filter(name ->
                name.codePoints().noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE));
    }

    private static Arbitrary<String> name() {
        return text().filter(text -> !text.isBlank());
    }

    private static Arbitrary<String> text() {
        Arbitrary<Character> special = Arbitraries.of(
                '"', '\\', '\n', '\r', '\t', '\0', '\u001F', '\u007F', '\u0085', '\u2028', '\uD83D', '\uDE00', '{',
                ',');
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(30),
                Arbitraries.strings().alpha().numeric().ofMinLength(1).ofMaxLength(50),
                special.array(char[].class).ofMaxSize(12).map(String::new),
                Arbitraries.of("2026-11-23", "true", "1.50", "purchase"));
    }
}
