package io.loyaltyengine;

import static org.assertj.core.api.Assertions.assertThat;

import io.loyaltyengine.activity.ActivityId;
import io.loyaltyengine.activity.Enrolment;
import io.loyaltyengine.activity.Interaction;
import io.loyaltyengine.activity.LineItem;
import io.loyaltyengine.activity.PerkUse;
import io.loyaltyengine.activity.Purchase;
import io.loyaltyengine.activity.PurchaseReturn;
import io.loyaltyengine.activity.Redemption;
import io.loyaltyengine.activity.RedemptionCapture;
import io.loyaltyengine.activity.RedemptionVoid;
import io.loyaltyengine.activity.ReturnedLine;
import io.loyaltyengine.amount.Amount;
import io.loyaltyengine.amount.Currency;
import io.loyaltyengine.amount.Money;
import io.loyaltyengine.amount.Rate;
import io.loyaltyengine.attribute.Attributes;
import io.loyaltyengine.audit.Audit;
import io.loyaltyengine.calendar.CalendarPeriod;
import io.loyaltyengine.calendar.Expiry;
import io.loyaltyengine.calendar.Term;
import io.loyaltyengine.decision.Outcome;
import io.loyaltyengine.engine.LoyaltyEngine;
import io.loyaltyengine.ledger.ClawBack;
import io.loyaltyengine.ledger.Entry;
import io.loyaltyengine.ledger.LotTerms;
import io.loyaltyengine.member.Member;
import io.loyaltyengine.member.MemberId;
import io.loyaltyengine.perk.Perk;
import io.loyaltyengine.program.Program;
import io.loyaltyengine.program.ProgramBuilder;
import io.loyaltyengine.reward.MoneyOff;
import io.loyaltyengine.rule.Award;
import io.loyaltyengine.rule.Cap;
import io.loyaltyengine.rule.Facts;
import io.loyaltyengine.rule.Proposals;
import io.loyaltyengine.rule.Rule;
import io.loyaltyengine.store.InMemoryStore;
import io.loyaltyengine.tier.Tier;
import io.loyaltyengine.tier.TierLadder;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A coffee shop with a loyalty program, for stories about its first member, Ada.
 *
 * <p>A pound spent is a bean and a point of status; 2 % come back as cashback after 14 days. Beans and status live for a
 * year. At 100 status Ada is silver, and at 300 gold, which gives half as many beans again and two tastings a month. A
 * review is worth 20 beans, up to 50 beans a month. 100 beans are 1.00 GBP off up to half of an order.
 */
public final class CoffeeShop {

    public static final Currency BEANS =
            new Currency("BEANS", Currency.Kind.POINTS, "beans", 0, java.math.RoundingMode.DOWN);
    public static final Currency CASHBACK = Currency.cashback("CASHBACK", "GBP");
    public static final Currency STATUS = Currency.qualifying("STATUS", "status");
    public static final MemberId ADA = MemberId.of("ada");
    public static final Instant RECORDED = Instant.parse("2026-03-01T00:00:00Z");

    public final Program program;
    public final InMemoryStore store = new InMemoryStore();
    public final LoyaltyEngine engine;

    private CoffeeShop(Program program) {
        this.program = program;
        this.engine = LoyaltyEngine.of(program, store, Clock.fixed(RECORDED, ZoneOffset.UTC));
    }

    /** The shop, with Ada enrolled at noon on 1 March 2026. */
    public static CoffeeShop withAda(ClawBack policy) {
        CoffeeShop shop = empty(policy);
        shop.enrol("ada", at("2026-03-01")).orThrow();
        return shop;
    }

    /** The shop as most stories need it, with Ada enrolled: what was spent before it came back is owed. */
    public static CoffeeShop withAda() {
        return withAda(ClawBack.UNLIMITED);
    }

    /** The shop without members. */
    public static CoffeeShop empty(ClawBack policy) {
        return new CoffeeShop(rules(policy).evaluatedBy(CoffeeShop::proposals));
    }

    private static ProgramBuilder rules(ClawBack policy) {
        return Program.named("coffee-club", "1", ZoneId.of("Europe/London"), "GBP")
                .currency(BEANS, new LotTerms(Term.NONE, new Expiry.After(Term.months(12))), policy)
                .currency(CASHBACK, new LotTerms(Term.days(14), Expiry.NEVER), policy)
                .currency(STATUS, new LotTerms(Term.NONE, new Expiry.After(Term.months(12))), ClawBack.WITHIN_BALANCE)
                .perk(new Perk("tasting", 2, CalendarPeriod.MONTH))
                .perk(new Perk("refill", 1, CalendarPeriod.DAY))
                .ladder(new TierLadder(
                        STATUS,
                        List.of(
                                new Tier("bronze", STATUS.of(0), Map.of(), List.of()),
                                new Tier("silver", STATUS.of(100), Map.of(), List.of("refill")),
                                new Tier(
                                        "gold",
                                        STATUS.of(300),
                                        Map.of("BEANS", new BigDecimal("1.5")),
                                        List.of("refill", "tasting")))))
                .rule(Rule.of("bean-a-pound"))
                .rule(Rule.of("two-percent"))
                .rule(Rule.of("status-a-pound"))
                .rule(Rule.of("review").capped(new Cap("reviews", BEANS.of(50), CalendarPeriod.MONTH)))
                .rule(Rule.of("tombola"))
                .reward(new MoneyOff(
                        "money-off",
                        new Rate(BEANS.of(100), Money.of("GBP", "1.00")),
                        BEANS.of(50),
                        BEANS.of(10),
                        new BigDecimal("0.5"),
                        Term.minutes(30)));
    }

    private static Proposals proposals(Facts facts) {
        if (facts.activity() instanceof Interaction interaction) {
            return switch (interaction.name()) {
                case "review" -> Proposals.of(Award.fixed("review", BEANS.of(20), facts));
                case "tombola" -> Proposals.of(new Award.GrantPerk("tombola", "tasting", Term.days(7)));
                default -> Proposals.of();
            };
        }
        if (facts.lines().isEmpty()) {
            return Proposals.of();
        }
        return Proposals.of(
                Award.perUnit("bean-a-pound", BEANS, BigDecimal.ONE, facts.net(), Award.Rounding.BASKET),
                Award.perUnit("two-percent", CASHBACK, new BigDecimal("0.02"), facts.net(), Award.Rounding.BASKET),
                Award.perUnit("status-a-pound", STATUS, BigDecimal.ONE, facts.net(), Award.Rounding.BASKET));
    }

    /** A day at noon UTC, or a moment. */
    public static Instant at(String dayOrMoment) {
        return Instant.parse(dayOrMoment.contains("T") ? dayOrMoment : dayOrMoment + "T12:00:00Z");
    }

    public static LineItem line(String id, String sku, long quantity, String pounds) {
        return LineItem.of(id, sku, quantity, Money.of("GBP", pounds));
    }

    public static Purchase purchase(String id, Instant at, LineItem... lines) {
        return Purchase.of(id, ADA, at, List.of(lines));
    }

    public static Purchase purchase(String id, Instant at, String pounds) {
        return purchase(id, at, line("1", "COFFEE", 1, pounds));
    }

    /** A redemption of so many beans at the most; all that is possible where it says none. */
    public static Redemption redemption(String id, Instant at, long beans, String order) {
        return new Redemption(
                ActivityId.of(id),
                ADA,
                at,
                "money-off",
                beans == 0 ? null : BEANS.of(beans),
                Money.of("GBP", order),
                Redemption.Settlement.AT_ONCE);
    }

    public static ReturnedLine receipt(String purchase, String line, long quantity) {
        return new ReturnedLine.OfPurchase(ActivityId.of(purchase), line, BigDecimal.valueOf(quantity));
    }

    public static ReturnedLine noReceipt(String sku, long quantity) {
        return new ReturnedLine.WithoutReceipt(sku, BigDecimal.valueOf(quantity));
    }

    public Outcome enrol(String member, Instant at) {
        return engine.enrol(new Enrolment(ActivityId.of("enrol-" + member), Member.customer(member), at));
    }

    public Outcome.Accepted buy(String id, Instant at, LineItem... lines) {
        return engine.earn(purchase(id, at, lines)).orThrow();
    }

    public Outcome.Accepted buy(String id, Instant at, String pounds) {
        return engine.earn(purchase(id, at, pounds)).orThrow();
    }

    /** Writes down what time has done until the moment, as of that moment. */
    public long sweep(Instant until) {
        return engine.withClock(Clock.fixed(until, ZoneOffset.UTC)).sweep(until);
    }

    public Outcome bringBack(String id, Instant at, ReturnedLine... lines) {
        return engine.returned(new PurchaseReturn(ActivityId.of(id), ADA, at, List.of(lines)));
    }

    public Outcome tell(String id, Instant at, String name) {
        return engine.earn(new Interaction(ActivityId.of(id), ADA, at, name, Attributes.none()));
    }

    public Outcome redeem(String id, Instant at, long beans, String order) {
        return engine.redeem(redemption(id, at, beans, order));
    }

    public Outcome hold(String id, Instant at, long beans, String order) {
        return engine.authorise(redemption(id, at, beans, order));
    }

    public Outcome capture(String id, Instant at, String redemption) {
        return engine.capture(new RedemptionCapture(ActivityId.of(id), ADA, at, ActivityId.of(redemption)));
    }

    public Outcome undo(String id, Instant at, String redemption) {
        return engine.undo(new RedemptionVoid(ActivityId.of(id), ADA, at, ActivityId.of(redemption)));
    }

    public Outcome use(String id, Instant at, String perk) {
        return engine.use(new PerkUse(ActivityId.of(id), ADA, at, perk));
    }

    /** Pending, available, held and owed, as in {@code 0 pending, 30 available, 0 held, 0 owed}. */
    public String have(Currency currency, Instant at) {
        var balance = engine.balance(ADA, currency, at);
        return plain(balance.pending()) + " pending, " + plain(balance.available()) + " available, "
                + plain(balance.held()) + " held, " + plain(balance.debt()) + " owed";
    }

    private static String plain(Amount amount) {
        return amount.value().toPlainString();
    }

    /** Ada's journal as pairs of type and moment. */
    public List<String> journal() {
        List<String> lines = new ArrayList<>();
        for (Entry entry : store.journal(ADA)) {
            lines.add(entry.type() + " " + entry.happenedAt());
        }
        return lines;
    }

    public String refusal(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        List<String> reasons = new ArrayList<>();
        ((Outcome.Refused) outcome)
                .refusals()
                .forEach(refusal -> reasons.add(refusal.reason() + ": " + refusal.message()));
        return String.join("\n", reasons);
    }

    /** Every law of the ledger holds. */
    public void isSound() {
        assertThat(Audit.of(program, store).all().violations()).isEmpty();
    }
}
