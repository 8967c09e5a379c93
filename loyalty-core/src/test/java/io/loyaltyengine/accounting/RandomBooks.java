package io.loyaltyengine.accounting;

import io.loyaltyengine.activity.Activity;
import io.loyaltyengine.activity.ActivityId;
import io.loyaltyengine.activity.Adjustment;
import io.loyaltyengine.activity.CurrencyConversion;
import io.loyaltyengine.activity.Enrolment;
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
import io.loyaltyengine.amount.Currency;
import io.loyaltyengine.amount.Money;
import io.loyaltyengine.amount.Rate;
import io.loyaltyengine.calendar.Expiry;
import io.loyaltyengine.calendar.Term;
import io.loyaltyengine.decision.Outcome;
import io.loyaltyengine.engine.LoyaltyEngine;
import io.loyaltyengine.ledger.ClawBack;
import io.loyaltyengine.ledger.LotTerms;
import io.loyaltyengine.member.Member;
import io.loyaltyengine.member.MemberId;
import io.loyaltyengine.program.CurrencyTerms;
import io.loyaltyengine.program.Program;
import io.loyaltyengine.reward.Conversion;
import io.loyaltyengine.reward.MoneyOff;
import io.loyaltyengine.rule.Award;
import io.loyaltyengine.rule.Proposals;
import io.loyaltyengine.rule.Rule;
import io.loyaltyengine.store.InMemoryStore;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Predicate;

/**
 * The books of four members whose lives are made up at random over some two years, late activities among them. A pound
 * spent is two points, which are pending for a few days and live for 200, and a star, which
 * lapses after 30 days without activity. Three points can
 * be turned into 0.02 GBP of cash, in steps of five.
 */
final class RandomBooks {

    static final Currency POINTS = Currency.points("POINTS");
    static final Instant START = Instant.parse("2026-03-01T12:00:00Z");
    private static final Currency CASH = Currency.cashback("CASH", "GBP");
    private static final Currency STARS = Currency.points("STARS");
    private static final List<MemberId> MEMBERS =
            List.of(MemberId.of("ada"), MemberId.of("bob"), MemberId.of("cy"), MemberId.of("dee"));

    final Program program;
    final InMemoryStore store = new InMemoryStore();
    final Books books;
    private final SplittableRandom random;
    private final List<Activity> past = new ArrayList<>();
    private Instant now = START;

    private RandomBooks(long seed) {
        random = new SplittableRandom(seed);
        program = program(random.nextInt(3) == 0 ? ClawBack.WITHIN_BALANCE : ClawBack.UNLIMITED);
        books = Books.of(program, store);
    }

    private static Program program(ClawBack policy) {
        LotTerms points = new LotTerms(Term.days(3), new Expiry.After(Term.days(200)));
        LotTerms stars = new LotTerms(Term.NONE, new Expiry.Idle(Term.days(30)));
        return Program.named("random-club", "1", ZoneId.of("Europe/London"), "GBP")
                .currency(new CurrencyTerms(POINTS, points, policy)
                        .withGrace(Term.days(20))
                        .asTransferable())
                .currency(new CurrencyTerms(CASH, LotTerms.PLAIN, policy))
                .currency(new CurrencyTerms(STARS, stars, policy))
                .rule(Rule.of("points"))
                .rule(Rule.of("stars"))
                .reward(new MoneyOff(
                        "money-off",
                        new Rate(POINTS.of(100), Money.of("GBP", "1.00")),
                        POINTS.of(10),
                        POINTS.of(10),
                        BigDecimal.ONE,
                        Term.days(2)))
                .conversion(new Conversion("to-cash", POINTS.of(3), CASH.of("0.02"), POINTS.of(10), POINTS.of(5)))
                .evaluatedBy(facts -> facts.lines().isEmpty()
                        ? Proposals.of()
                        : Proposals.of(
                                Award.perUnit(
                                        "points", POINTS, BigDecimal.valueOf(2), facts.net(), Award.Rounding.BASKET),
                                Award.perUnit("stars", STARS, BigDecimal.ONE, facts.net(), Award.Rounding.BASKET)));
    }

    static RandomBooks of(long seed) {
        RandomBooks lives = new RandomBooks(seed);
        for (MemberId member : MEMBERS) {
            lives.submit(new Enrolment(ActivityId.of("enrol-" + member), Member.customer(member.value()), START));
        }
        for (int i = 0; i < 120; i++) {
            lives.step(i);
        }
        return lives;
    }

    LoyaltyEngine engine() {
        return LoyaltyEngine.of(program, store, Clock.fixed(now, ZoneOffset.UTC))
                .withoutExplanations();
    }

    Instant now() {
        return now;
    }

    /** Some moment from before the beginning until after the end; often one shortly after something happened. */
    Instant moment() {
        if (random.nextInt(3) == 0) {
            return past.get(random.nextInt(past.size())).at().plus(Duration.ofMinutes(random.nextInt(20)));
        }
        long days = Duration.between(START, now).toDays() + 60;
        Instant day = START.minus(Duration.ofDays(10)).plus(Duration.ofDays(random.nextLong(days)));
        return random.nextBoolean() ? day : day.plusNanos(random.nextLong(86_400_000_000_000L));
    }

    private void step(int i) {
        now = now.plus(Duration.ofHours(random.nextInt(1, 300)));
        Instant at = random.nextInt(6) == 0 ? now.minus(Duration.ofDays(random.nextInt(1, 60))) : now;
        submit(activity(ActivityId.of("a" + i), at.isBefore(START) ? START : at));
        if (random.nextInt(9) == 0) {
            engine().sweep(now);
        }
    }

    private void submit(Activity activity) {
        if (engine().submit(activity) instanceof Outcome.Accepted) {
            past.add(activity);
        }
    }

    private Activity activity(ActivityId id, Instant at) {
        MemberId member = anybody();
        int many = random.nextInt(10, 300);
        return switch (random.nextInt(22)) {
            case 0, 1, 2, 3, 4, 5 -> purchase(id, member, at);
            case 6, 7, 8 -> {
                boolean atOnce = random.nextBoolean();
                yield new Redemption(
                        id,
                        member,
                        at,
                        "money-off",
                        random.nextBoolean() ? null : POINTS.of(many),
                        Money.of("GBP", "5.00"),
                        atOnce ? Redemption.Settlement.AT_ONCE : Redemption.Settlement.ON_CAPTURE);
            }
            case 9, 10 -> {
                Activity bought = earlier(Purchase.class::isInstance);
                yield PurchaseReturn.of(id.value(), bought.member(), at, bought.id(), "1", random.nextInt(1, 3));
            }
            case 11, 12 -> {
                Activity redemption = earlier(Redemption.class::isInstance);
                // before the hold ends by itself
                Instant soon = redemption.at().plus(Duration.ofHours(random.nextInt(60)));
                yield new RedemptionCapture(
                        id,
                        redemption.member(),
                        soon,
                        redemption.id(),
                        random.nextBoolean() ? null : POINTS.of(10),
                        random.nextBoolean());
            }
            case 13 -> {
                Activity redemption = earlier(Redemption.class::isInstance);
                yield new RedemptionVoid(id, redemption.member(), at, redemption.id());
            }
            case 14 -> {
                Activity taken = earlier(one -> one instanceof Redemption || one instanceof RedemptionCapture);
                yield new RedemptionRefund(id, taken.member(), at, taken.id(), null);
            }
            case 15 ->
                new Adjustment(
                        id, member, at, POINTS.of(random.nextBoolean() ? many : -many), "goodwill", "carol", "dave");
            case 16 -> new CurrencyConversion(id, member, at, "to-cash", random.nextBoolean() ? null : POINTS.of(many));
            case 17 -> new Transfer(id, member, at, other(member), POINTS.of(many));
            case 18 -> {
                Activity undone = earlier(one -> true);
                yield new Reversal(id, undone.member(), at, undone.id());
            }
            case 19 -> new MemberMerge(id, member, at, other(member));
            case 20 -> {
                Activity undone = earlier(MemberMerge.class::isInstance);
                yield new Reversal(id, undone.member(), at, undone.id());
            }
            default -> closure(id, member, at);
        };
    }

    /** Late in a life, so that much goes before. */
    private Activity closure(ActivityId id, MemberId member, Instant at) {
        return past.size() < 80 ? purchase(id, member, at) : new MembershipClosure(id, member, at, "moved");
    }

    private MemberId anybody() {
        return MEMBERS.get(random.nextInt(MEMBERS.size()));
    }

    private MemberId other(MemberId member) {
        MemberId other = anybody();
        return other.equals(member) ? MEMBERS.get((MEMBERS.indexOf(member) + 1) % MEMBERS.size()) : other;
    }

    private Activity earlier(Predicate<Activity> which) {
        List<Activity> found = past.stream().filter(which).toList();
        return found.isEmpty() ? past.get(0) : found.get(random.nextInt(found.size()));
    }

    private Purchase purchase(ActivityId id, MemberId member, Instant at) {
        return Purchase.of(
                id.value(),
                member,
                at,
                List.of(
                        LineItem.of("1", "TEA", 2, Money.of("GBP", price())),
                        LineItem.of("2", "MUG", 1, Money.of("GBP", price()))));
    }

    private String price() {
        return BigDecimal.valueOf(random.nextInt(0, 9_000), 2).toPlainString();
    }
}
