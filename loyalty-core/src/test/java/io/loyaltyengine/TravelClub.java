package io.loyaltyengine;

import static org.assertj.core.api.Assertions.assertThat;

import io.loyaltyengine.activity.Activity;
import io.loyaltyengine.activity.ActivityId;
import io.loyaltyengine.activity.Adjustment;
import io.loyaltyengine.activity.CurrencyConversion;
import io.loyaltyengine.activity.Enrolment;
import io.loyaltyengine.activity.Erasure;
import io.loyaltyengine.activity.LineItem;
import io.loyaltyengine.activity.MemberMerge;
import io.loyaltyengine.activity.MembershipClosure;
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
import io.loyaltyengine.audit.Audit;
import io.loyaltyengine.calendar.CalendarPeriod;
import io.loyaltyengine.calendar.Expiry;
import io.loyaltyengine.calendar.Term;
import io.loyaltyengine.decision.Outcome;
import io.loyaltyengine.decision.Refusal;
import io.loyaltyengine.engine.LoyaltyEngine;
import io.loyaltyengine.ledger.Balance;
import io.loyaltyengine.ledger.ClawBack;
import io.loyaltyengine.ledger.Entry;
import io.loyaltyengine.ledger.LotTerms;
import io.loyaltyengine.ledger.Posting;
import io.loyaltyengine.member.Member;
import io.loyaltyengine.member.MemberId;
import io.loyaltyengine.perk.Perk;
import io.loyaltyengine.program.CurrencyTerms;
import io.loyaltyengine.program.Program;
import io.loyaltyengine.reward.Conversion;
import io.loyaltyengine.reward.MoneyOff;
import io.loyaltyengine.rule.Award;
import io.loyaltyengine.rule.Cap;
import io.loyaltyengine.rule.Proposals;
import io.loyaltyengine.rule.Rule;
import io.loyaltyengine.store.InMemoryStore;
import io.loyaltyengine.tier.Tier;
import io.loyaltyengine.tier.TierLadder;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A travel club with all that a ledger can do, for stories about Ada and Ben, who are members since 1 January 2026.
 *
 * <p>A pound spent is ten miles, up to 100,000 a year; miles are pending for 10 days, and expire at the end of the month
 * in which they are a year old; members can give them to each other, and what a refund finds expired can be spent for 30
 * days more. Seven miles are 0.02 GBP of cash, in steps of 5. A pound is also a point of status, and a star, which lapses
 * after 6 months without activity. At 500 status a member is gold, which opens the lounge twice a month.
 */
public final class TravelClub {

    public static final Currency MILES = new Currency("MILES", Currency.Kind.POINTS, "miles", 0, RoundingMode.DOWN);
    public static final Currency CASH = Currency.cashback("CASH", "GBP");
    public static final Currency STARS = new Currency("STARS", Currency.Kind.STAMP, "stars", 0, RoundingMode.DOWN);
    public static final Currency STATUS = Currency.qualifying("STATUS", "status");
    public static final MemberId ADA = MemberId.of("ada");
    public static final MemberId BEN = MemberId.of("ben");

    public final Program program;
    public final InMemoryStore store = new InMemoryStore();
    public final LoyaltyEngine engine;

    public TravelClub() {
        this(ClawBack.UNLIMITED);
    }

    public TravelClub(ClawBack policy) {
        program = program(policy);
        engine = LoyaltyEngine.of(program, store, Clock.fixed(at("2026-01-01"), ZoneOffset.UTC));
        for (MemberId member : List.of(ADA, BEN)) {
            Member profile = Member.customer(member.value()).with("shoe", member.value() + "'s size");
            engine.enrol(new Enrolment(ActivityId.of("enrol-" + member), profile, at("2026-01-01")))
                    .orThrow();
        }
    }

    private static Program program(ClawBack policy) {
        Expiry endOfMonth = new Expiry.EndOf(Term.months(12), CalendarPeriod.MONTH);
        return Program.named("travel-club", "1", ZoneId.of("Europe/London"), "GBP")
                .currency(new CurrencyTerms(MILES, new LotTerms(Term.days(10), endOfMonth), policy)
                        .withGrace(Term.days(30))
                        .asTransferable())
                .currency(new CurrencyTerms(CASH, LotTerms.PLAIN, policy))
                .currency(new CurrencyTerms(STARS, new LotTerms(Term.NONE, new Expiry.Idle(Term.months(6))), policy))
                .currency(STATUS, new LotTerms(Term.NONE, new Expiry.After(Term.months(12))), policy)
                .perk(new Perk("lounge", 2, CalendarPeriod.MONTH))
                .ladder(new TierLadder(STATUS, List.of(new Tier("gold", STATUS.of(500), Map.of(), List.of("lounge")))))
                .rule(Rule.of("miles").capped(new Cap("miles-a-year", MILES.of(100_000), CalendarPeriod.YEAR)))
                .rule(Rule.of("stars"))
                .rule(Rule.of("status"))
                .rule(Rule.of("trip"))
                .reward(new MoneyOff(
                        "flight",
                        new Rate(MILES.of(100), Money.of("GBP", "1.00")),
                        MILES.of(1),
                        MILES.of(1),
                        BigDecimal.ONE,
                        Term.days(7)))
                .reward(new MoneyOff(
                        "star-off",
                        new Rate(STARS.of(1), Money.of("GBP", "0.10")),
                        STARS.of(1),
                        STARS.of(1),
                        BigDecimal.ONE,
                        Term.days(7)))
                .conversion(new Conversion("to-cash", MILES.of(7), CASH.of("0.02"), MILES.of(10), MILES.of(5)))
                .evaluatedBy(facts -> facts.lines().isEmpty()
                        ? Proposals.of()
                        : Proposals.of(
                                Award.perUnit("miles", MILES, BigDecimal.TEN, facts.net(), Award.Rounding.BASKET),
                                Award.perUnit("stars", STARS, BigDecimal.ONE, facts.net(), Award.Rounding.BASKET),
                                Award.perUnit("status", STATUS, BigDecimal.ONE, facts.net(), Award.Rounding.BASKET),
                                new Award.GrantPerk("trip", "lounge", Term.days(3))));
    }

    /** A day at noon UTC, or a moment. */
    public static Instant at(String dayOrMoment) {
        return CoffeeShop.at(dayOrMoment);
    }

    public static ActivityId id(String id) {
        return ActivityId.of(id);
    }

    /** The same club, as of another moment: for sweeps. */
    public long sweep(String until) {
        return engine.withClock(Clock.fixed(at(until), ZoneOffset.UTC)).sweep(at(until));
    }

    public Outcome.Accepted buy(String id, MemberId who, String day, String pounds) {
        return accepted(Purchase.of(id, who, at(day), List.of(LineItem.of("1", "TRIP", 1, Money.of("GBP", pounds)))));
    }

    public Outcome bringBack(String id, MemberId who, String day, String purchase) {
        return engine.returned(PurchaseReturn.of(id, who, at(day), id(purchase), "1", 1));
    }

    public static Redemption redemption(String id, MemberId who, String day, long miles) {
        return new Redemption(
                id(id),
                who,
                at(day),
                "flight",
                MILES.of(miles),
                Money.of("GBP", "10000.00"),
                Redemption.Settlement.AT_ONCE);
    }

    public static RedemptionCapture capture(String id, String day, String redemption) {
        return new RedemptionCapture(id(id), ADA, at(day), id(redemption));
    }

    public static RedemptionRefund refund(String id, String day, String capture, @Nullable Amount amount) {
        return new RedemptionRefund(id(id), ADA, at(day), id(capture), amount);
    }

    public static RedemptionVoid undo(String id, String day, String redemption) {
        return new RedemptionVoid(id(id), ADA, at(day), id(redemption));
    }

    public static Adjustment adjustment(String id, String day, Amount amount) {
        return new Adjustment(id(id), ADA, at(day), amount, "a delayed flight", "carol", "dave");
    }

    public static Transfer transfer(String id, String day, long miles) {
        return new Transfer(id(id), ADA, at(day), BEN, MILES.of(miles));
    }

    public static CurrencyConversion conversion(String id, String day, long miles) {
        return new CurrencyConversion(id(id), ADA, at(day), "to-cash", miles == 0 ? null : MILES.of(miles));
    }

    public static Reversal reversal(String id, MemberId who, String day, String activity) {
        return new Reversal(id(id), who, at(day), id(activity));
    }

    public static MemberMerge merge(String id, String day) {
        return new MemberMerge(id(id), ADA, at(day), BEN);
    }

    public static MembershipClosure closure(String id, String day) {
        return new MembershipClosure(id(id), ADA, at(day), "she moved");
    }

    public static Erasure erasure(String id, String day) {
        return new Erasure(id(id), ADA, at(day), MemberId.of("p-4711"));
    }

    public Outcome.Accepted accepted(Activity activity) {
        return engine.submit(activity).orThrow();
    }

    /** The reasons why an activity is refused. */
    public String refused(Activity activity) {
        Outcome outcome = engine.submit(activity);
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        List<String> reasons = new ArrayList<>();
        for (Refusal refusal : ((Outcome.Refused) outcome).refusals()) {
            reasons.add(refusal.reason() + ": " + refusal.message());
        }
        return String.join("\n", reasons);
    }

    /** What somebody has of a currency: pending + available + held − owed, as in {@code 0 + 30 + 0 - 0}. */
    public String have(MemberId who, Currency currency, String day) {
        Balance balance = engine.balance(who, currency, at(day));
        return plain(balance.pending()) + " + " + plain(balance.available()) + " + " + plain(balance.held()) + " - "
                + plain(balance.debt());
    }

    private static String plain(Amount amount) {
        return amount.value().toPlainString();
    }

    /** The entries that an activity caused, with what they post. */
    public List<String> entries(MemberId who, String activity) {
        return entries(who).stream()
                .filter(line -> line.startsWith(activity + " "))
                .toList();
    }

    /** All entries, with their cause, type, day and what they post. */
    public List<String> entries(MemberId who) {
        List<String> lines = new ArrayList<>();
        for (Entry entry : store.journal(who)) {
            StringBuilder line = new StringBuilder(
                    entry.cause() == null ? "time" : entry.cause().toString());
            line.append(' ').append(entry.type());
            line.append(' ').append(entry.happenedAt().toString(), 0, 10);
            for (Posting posting : entry.postings()) {
                line.append(posting.amount().isPositive() ? ", +" : ", ")
                        .append(posting.amount())
                        .append(' ')
                        .append(posting.account());
                line.append(posting.lot() == null ? "" : " of " + posting.lot());
            }
            lines.add(line.toString());
        }
        return lines;
    }

    /** Every law of the ledger holds. */
    public void isSound() {
        assertThat(Audit.of(program, store).all().violations()).isEmpty();
    }
}
