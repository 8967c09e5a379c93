package io.loyaltyengine.audit;

import static io.loyaltyengine.CoffeeShop.at;

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
import io.loyaltyengine.activity.Reversal;
import io.loyaltyengine.activity.Transfer;
import io.loyaltyengine.amount.Amount;
import io.loyaltyengine.amount.Currency;
import io.loyaltyengine.amount.Money;
import io.loyaltyengine.amount.Rate;
import io.loyaltyengine.attribute.Attributes;
import io.loyaltyengine.calendar.CalendarPeriod;
import io.loyaltyengine.calendar.Expiry;
import io.loyaltyengine.calendar.Term;
import io.loyaltyengine.decision.Outcome;
import io.loyaltyengine.engine.LoyaltyEngine;
import io.loyaltyengine.ledger.ClawBack;
import io.loyaltyengine.ledger.LotTerms;
import io.loyaltyengine.member.Member;
import io.loyaltyengine.member.MemberId;
import io.loyaltyengine.perk.Perk;
import io.loyaltyengine.program.CurrencyTerms;
import io.loyaltyengine.program.Program;
import io.loyaltyengine.reward.Conversion;
import io.loyaltyengine.reward.MoneyOff;
import io.loyaltyengine.rule.Award;
import io.loyaltyengine.rule.Facts;
import io.loyaltyengine.rule.Proposals;
import io.loyaltyengine.rule.Rule;
import io.loyaltyengine.store.InMemoryStore;
import io.loyaltyengine.tier.Tier;
import io.loyaltyengine.tier.TierLadder;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/**
 * A bookshop whose program has everything that a ledger can write down.
 *
 * <p>A pound is a page, which lives for a year, can be given to others, and has 30 days of grace where a refund finds it
 * expired; a stamp, which lapses after six months without activity; a point of the reader's ladder for a year; and 2 %
 * cash after 14 days. 30 pages are 0.07 GBP of cash. At 100 a reader may borrow a book once a month.
 */
final class Bookshop {

    static final Currency PAGES = new Currency("PAGES", Currency.Kind.POINTS, "pages", 0, RoundingMode.DOWN);
    static final Currency STAMPS = new Currency("STAMPS", Currency.Kind.STAMP, "stamps", 0, RoundingMode.DOWN);
    static final Currency READER = Currency.qualifying("READER", "reader points");
    static final Currency CASH = Currency.cashback("CASH", "GBP");
    static final MemberId ADA = MemberId.of("ada");
    static final MemberId BEN = MemberId.of("ben");

    final Program program = program("0.07");
    final InMemoryStore store = new InMemoryStore();
    final LoyaltyEngine engine = LoyaltyEngine.of(program, store, Clock.fixed(at("2026-01-01"), ZoneOffset.UTC));

    /** The shop with Ada and Ben, who are members since 1 January 2026. */
    Bookshop() {
        for (MemberId member : List.of(ADA, BEN)) {
            done(new Enrolment(
                    ActivityId.of("enrol-" + member),
                    Member.customer(member.value()).withSegments("readers"),
                    at("2026-01-01")));
        }
    }

    /** The program, with so much cash for 30 pages. */
    static Program program(String cash) {
        return Program.named("bookshop", "1", ZoneOffset.UTC, "GBP")
                .currency(new CurrencyTerms(
                                PAGES, new LotTerms(Term.NONE, new Expiry.After(Term.months(12))), ClawBack.UNLIMITED)
                        .withGrace(Term.days(30))
                        .asTransferable())
                .currency(STAMPS, new LotTerms(Term.NONE, new Expiry.Idle(Term.months(6))), ClawBack.UNLIMITED)
                .currency(READER, new LotTerms(Term.NONE, new Expiry.After(Term.months(12))), ClawBack.WITHIN_BALANCE)
                .currency(CASH, new LotTerms(Term.days(14), Expiry.NEVER), ClawBack.UNLIMITED)
                .perk(new Perk("loan", 1, CalendarPeriod.MONTH))
                .ladder(new TierLadder(READER, List.of(new Tier("keen", READER.of(100), Map.of(), List.of("loan")))))
                .rule(Rule.of("page"))
                .rule(Rule.of("stamp"))
                .rule(Rule.of("point"))
                .rule(Rule.of("cash"))
                .rule(Rule.of("quiz"))
                .reward(new MoneyOff(
                        "off",
                        new Rate(PAGES.of(100), Money.of("GBP", "1.00")),
                        PAGES.of(1),
                        PAGES.of(1),
                        BigDecimal.ONE,
                        Term.days(7)))
                .conversion(new Conversion("to-cash", PAGES.of(30), CASH.of(cash), PAGES.zero(), PAGES.of(1)))
                .evaluatedBy(Bookshop::proposals);
    }

    private static Proposals proposals(Facts facts) {
        if (facts.activity() instanceof Interaction) {
            return Proposals.of(
                    new Award.GrantPerk("quiz", "loan", Term.days(7)),
                    new Award.GrantTag("quiz", "reader", Term.days(30)));
        }
        return facts.lines().isEmpty()
                ? Proposals.of()
                : Proposals.of(
                        Award.perUnit("page", PAGES, BigDecimal.ONE, facts.net(), Award.Rounding.BASKET),
                        Award.perUnit("stamp", STAMPS, BigDecimal.ONE, facts.net(), Award.Rounding.BASKET),
                        Award.perUnit("point", READER, BigDecimal.ONE, facts.net(), Award.Rounding.BASKET),
                        Award.perUnit("cash", CASH, new BigDecimal("0.02"), facts.net(), Award.Rounding.BASKET));
    }

    static ActivityId id(String id) {
        return ActivityId.of(id);
    }

    Outcome.Accepted done(Activity activity) {
        return engine.submit(activity).orThrow();
    }

    void buy(MemberId who, String id, String day, String pounds) {
        done(Purchase.of(id, who, at(day), List.of(LineItem.of("1", "BOOK", 1, Money.of("GBP", pounds)))));
    }

    void bringBack(MemberId who, String id, String day, String purchase) {
        done(PurchaseReturn.of(id, who, at(day), id(purchase), "1", 1));
    }

    static Redemption redemption(MemberId who, String id, String day, long pages) {
        return new Redemption(
                id(id),
                who,
                at(day),
                "off",
                PAGES.of(pages),
                Money.of("GBP", "1000.00"),
                Redemption.Settlement.AT_ONCE);
    }

    void redeem(MemberId who, String id, String day, long pages) {
        done(redemption(who, id, day, pages));
    }

    void hold(MemberId who, String id, String day, long pages) {
        done(redemption(who, id, day, pages).held());
    }

    RedemptionCapture capture(MemberId who, String id, String day, String hold) {
        return new RedemptionCapture(id(id), who, at(day), id(hold));
    }

    void refund(MemberId who, String id, String day, String capture, long pages) {
        done(new RedemptionRefund(id(id), who, at(day), id(capture), PAGES.of(pages)));
    }

    void undo(MemberId who, String id, String day, String hold) {
        done(new RedemptionVoid(id(id), who, at(day), id(hold)));
    }

    void adjust(MemberId who, String id, String day, Amount amount) {
        done(new Adjustment(id(id), who, at(day), amount, "a torn cover", "carol", "dave"));
    }

    void give(MemberId who, String id, String day, MemberId to, long pages) {
        done(new Transfer(id(id), who, at(day), to, PAGES.of(pages)));
    }

    void convert(MemberId who, String id, String day, long pages) {
        done(new CurrencyConversion(id(id), who, at(day), "to-cash", PAGES.of(pages)));
    }

    void reverse(MemberId who, String id, String day, String activity) {
        done(new Reversal(id(id), who, at(day), id(activity)));
    }

    void merge(MemberId who, String id, String day, MemberId absorbed) {
        done(new MemberMerge(id(id), who, at(day), absorbed));
    }

    void close(MemberId who, String id, String day) {
        done(new MembershipClosure(id(id), who, at(day), "moved away"));
    }

    void erase(MemberId who, String id, String day, String pseudonym) {
        done(new Erasure(id(id), who, at(day), MemberId.of(pseudonym)));
    }

    /** Writes down what time has done until the day, as of that day. */
    void sweep(String day) {
        engine.withClock(Clock.fixed(at(day), ZoneOffset.UTC)).sweep(at(day));
    }

    AuditReport audited() {
        return Audit.of(program, store).all();
    }

    /** The years of Ada and Ben, in which everything happens that can. */
    static Bookshop afterTwoYears() {
        Bookshop shop = new Bookshop();
        shop.done(new ProfileUpdate(
                id("profile"), Member.customer("ada").withSegments("readers", "writers"), at("2026-01-02")));
        shop.buy(ADA, "p1", "2026-01-10", "200.00");
        shop.buy(ADA, "p2", "2026-01-20", "120.00");
        shop.buy(BEN, "b1", "2026-01-15", "90.00");
        shop.done(new Interaction(id("quiz"), ADA, at("2026-01-21"), "quiz", Attributes.none()));
        shop.done(new PerkUse(id("loan"), ADA, at("2026-01-22"), "loan"));
        shop.reverse(ADA, "no-loan", "2026-01-23", "loan");
        shop.redeem(ADA, "r1", "2026-02-01", 40);
        shop.refund(ADA, "r1-back", "2026-02-02", "r1", 15);
        shop.hold(ADA, "h1", "2026-02-03", 60);
        shop.done(shop.capture(ADA, "h1-a", "2026-02-04", "h1").part(PAGES.of(20)));
        shop.done(
                shop.capture(ADA, "h1-b", "2026-02-05", "h1").part(PAGES.of(15)).asLast());
        shop.hold(ADA, "h2", "2026-02-06", 30);
        shop.undo(ADA, "h2-void", "2026-02-07", "h2");
        // times out on the 15th, and is captured in time after all
        shop.hold(ADA, "h3", "2026-02-08", 25);
        shop.sweep("2026-02-20");
        shop.done(shop.capture(ADA, "h3-late", "2026-02-10", "h3").part(PAGES.of(10)));
        shop.adjust(ADA, "gift", "2026-02-21", PAGES.of(50));
        shop.adjust(ADA, "fine", "2026-02-22", PAGES.of(-30));
        shop.reverse(ADA, "no-gift", "2026-02-23", "gift");
        shop.reverse(ADA, "no-fine", "2026-02-24", "fine");
        shop.give(ADA, "t1", "2026-02-25", BEN, 45);
        shop.give(ADA, "t2", "2026-02-26", BEN, 10);
        shop.reverse(ADA, "no-t2", "2026-02-27", "t2");
        shop.convert(ADA, "c1", "2026-03-01", 50);
        shop.convert(ADA, "c2", "2026-03-02", 40);
        shop.reverse(ADA, "no-c2", "2026-03-03", "c2");
        // spent before it came back: owed, then repaid
        shop.buy(BEN, "b2", "2026-03-04", "30.00");
        shop.redeem(BEN, "br", "2026-03-05", 150);
        shop.bringBack(BEN, "b2-back", "2026-03-06", "b2");
        shop.reverse(BEN, "no-b1", "2026-03-07", "b1");
        shop.buy(BEN, "b3", "2026-03-08", "150.00");
        // the till was offline
        shop.buy(ADA, "p3-late", "2026-01-05", "25.00");
        shop.redeem(ADA, "r2-late", "2026-02-28", 20);
        shop.hold(BEN, "bh", "2026-03-09", 20);
        shop.merge(ADA, "m1", "2026-03-10", BEN);
        shop.redeem(ADA, "r3", "2026-03-11", 60);
        shop.buy(BEN, "b4", "2026-03-12", "10.00");
        shop.reverse(ADA, "no-m1", "2026-03-13", "m1");
        // everything lapses and expires, and what is refunded then has some grace
        shop.sweep("2027-03-20");
        shop.refund(ADA, "r3-back", "2027-03-21", "r3", 60);
        shop.redeem(ADA, "r4", "2027-03-22", 20);
        shop.buy(ADA, "p4", "2027-04-01", "500.00");
        shop.merge(ADA, "m2", "2027-04-02", BEN);
        shop.close(ADA, "bye", "2027-04-03");
        // she had bought something on the day before
        shop.buy(ADA, "p5-late", "2027-04-02T18:00:00Z", "8.00");
        return shop;
    }
}
