package io.loyaltyengine.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.loyaltyengine.activity.Activity;
import io.loyaltyengine.activity.ActivityId;
import io.loyaltyengine.activity.Enrolment;
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
import io.loyaltyengine.audit.Audit;
import io.loyaltyengine.audit.CurrencyTotals;
import io.loyaltyengine.audit.Invariant;
import io.loyaltyengine.audit.ProgramTotals;
import io.loyaltyengine.calendar.CalendarPeriod;
import io.loyaltyengine.calendar.Expiry;
import io.loyaltyengine.calendar.Term;
import io.loyaltyengine.decision.MemberState;
import io.loyaltyengine.decision.Outcome;
import io.loyaltyengine.ledger.Account;
import io.loyaltyengine.ledger.ClawBack;
import io.loyaltyengine.ledger.Detail;
import io.loyaltyengine.ledger.Entry;
import io.loyaltyengine.ledger.EntryType;
import io.loyaltyengine.ledger.LotTerms;
import io.loyaltyengine.ledger.Posting;
import io.loyaltyengine.member.Member;
import io.loyaltyengine.member.MemberId;
import io.loyaltyengine.perk.Perk;
import io.loyaltyengine.program.Program;
import io.loyaltyengine.reward.MoneyOff;
import io.loyaltyengine.rule.Award;
import io.loyaltyengine.rule.Cap;
import io.loyaltyengine.rule.Proposals;
import io.loyaltyengine.rule.Rule;
import io.loyaltyengine.statement.AccountStatement;
import io.loyaltyengine.statement.Movement;
import io.loyaltyengine.store.InMemoryStore;
import io.loyaltyengine.tier.Tier;
import io.loyaltyengine.tier.TierLadder;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** Members whose lives are made up at random, and members whom many threads serve at once. */
class RandomLivesTest {

    private static final Currency POINTS = Currency.points("POINTS");
    private static final Currency CASHBACK = Currency.cashback("CASHBACK", "GBP");
    private static final Currency STATUS = Currency.qualifying("STATUS", "status points");
    private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");
    private static final MemberId ADA = MemberId.of("ada");

    private static Program program(ClawBack policy) {
        return Program.named("lives", "1", ZoneId.of("Europe/London"), "GBP")
                .currency(POINTS, new LotTerms(Term.NONE, new Expiry.After(Term.days(60))), policy)
                .currency(CASHBACK, new LotTerms(Term.days(14), Expiry.NEVER), policy)
                .currency(STATUS, new LotTerms(Term.NONE, new Expiry.After(Term.days(40))), ClawBack.WITHIN_BALANCE)
                .perk(new Perk("lounge", 2, CalendarPeriod.MONTH))
                .ladder(new TierLadder(
                        STATUS,
                        List.of(
                                new Tier("bronze", STATUS.of(0), Map.of(), List.of()),
                                new Tier(
                                        "gold",
                                        STATUS.of(150),
                                        Map.of("POINTS", new BigDecimal("1.5")),
                                        List.of("lounge")))))
                .rule(Rule.of("goods").capped(new Cap("month", POINTS.of(400), CalendarPeriod.MONTH)))
                .rule(Rule.of("back"))
                .rule(Rule.of("status"))
                .reward(new MoneyOff(
                        "off",
                        new Rate(POINTS.of(100), Money.of("GBP", "1.00")),
                        POINTS.of(10),
                        POINTS.of(10),
                        BigDecimal.ONE,
                        Term.days(2)))
                .evaluatedBy(facts -> facts.lines().isEmpty()
                        ? Proposals.of()
                        : Proposals.of(
                                Award.perUnit("goods", POINTS, BigDecimal.ONE, facts.net(), Award.Rounding.BASKET),
                                Award.perUnit(
                                        "back", CASHBACK, new BigDecimal("0.02"), facts.net(), Award.Rounding.LINE),
                                Award.perUnit("status", STATUS, BigDecimal.ONE, facts.net(), Award.Rounding.BASKET)));
    }

    /** What happens next, by a small made-up fate; late activities and repeated calls among it. */
    private static final class Fate {
        private final java.util.SplittableRandom random;
        private final List<Activity> past = new ArrayList<>();
        private Instant now = START;

        Fate(long seed) {
            random = new java.util.SplittableRandom(seed);
        }

        Activity next(int i) {
            now = now.plus(Duration.ofHours(random.nextInt(1, 120)));
            Instant at = random.nextInt(6) == 0 ? now.minus(Duration.ofDays(random.nextInt(1, 20))) : now;
            at = at.isBefore(START) ? START : at;
            Activity activity = chosen(i, at);
            past.add(activity);
            return activity;
        }

        private Activity chosen(int i, Instant at) {
            ActivityId id = ActivityId.of("a" + i);
            ActivityId earlier =
                    past.isEmpty() ? id : past.get(random.nextInt(past.size())).id();
            return switch (random.nextInt(10)) {
                case 0, 1, 2 -> purchase(id, at);
                case 3 ->
                    new PurchaseReturn(
                            id,
                            ADA,
                            at,
                            List.of(new ReturnedLine.WithoutReceipt(
                                    "S" + random.nextInt(3), BigDecimal.valueOf(random.nextInt(1, 4)))));
                case 4 -> PurchaseReturn.of(id.value(), ADA, at, earlier, "1", random.nextInt(1, 3));
                case 5, 6 ->
                    new Redemption(
                            id,
                            ADA,
                            at,
                            "off",
                            random.nextBoolean() ? null : POINTS.of(random.nextInt(1, 200)),
                            Money.of("GBP", "5.00"),
                            random.nextBoolean() ? Redemption.Settlement.AT_ONCE : Redemption.Settlement.ON_CAPTURE);
                case 7 -> new RedemptionCapture(id, ADA, at, earlier);
                case 8 -> new RedemptionVoid(id, ADA, at, earlier);
                default ->
                    past.isEmpty() || random.nextBoolean()
                            ? new PerkUse(id, ADA, at, "lounge")
                            : past.get(random.nextInt(past.size()));
            };
        }

        private Purchase purchase(ActivityId id, Instant at) {
            List<LineItem> lines = new ArrayList<>();
            int many = random.nextInt(1, 4);
            for (int line = 1; line <= many; line++) {
                String price = BigDecimal.valueOf(random.nextInt(0, 9_000), 2).toPlainString();
                lines.add(LineItem.of(
                        String.valueOf(line), "S" + random.nextInt(3), random.nextInt(1, 4), Money.of("GBP", price)));
            }
            return Purchase.of(id.value(), ADA, at, lines);
        }
    }

    @Property(tries = 300)
    void noLifeBreaksALaw(@ForAll @LongRange(min = 0, max = Long.MAX_VALUE) long seed) {
        for (ClawBack policy : ClawBack.values()) {
            live(seed, policy);
        }
    }

    private static void live(long seed, ClawBack policy) {
        Program program = program(policy);
        InMemoryStore store = new InMemoryStore();
        LoyaltyEngine engine = LoyaltyEngine.of(program, store, Clock.fixed(START, ZoneOffset.UTC));
        engine.enrol(new Enrolment(ActivityId.of("enrol"), Member.customer("ada"), START))
                .orThrow();
        Fate fate = new Fate(seed);
        for (int i = 0; i < 50; i++) {
            Activity activity = fate.next(i);
            MemberState before = store.find(ADA).orElseThrow();
            Outcome foreseen = engine.preview(activity);
            Outcome outcome = engine.submit(activity);
            assertThat(outcome).isEqualTo(foreseen);
            if (outcome instanceof Outcome.Refused || outcome.repeated()) {
                assertThat(store.find(ADA)).contains(before);
            }
            if (i % 7 == 0) {
                engine.sweep(fate.now);
            }
        }
        assertThat(Audit.of(program, store).all().violations())
                .as("seed " + seed + " " + policy)
                .isEmpty();
        for (CurrencyTotals totals : ProgramTotals.of(program, store)) {
            assertThat(totals.outstanding()
                            .plus(totals.clawedBack())
                            .plus(totals.redeemed())
                            .plus(totals.expired()))
                    .isEqualTo(totals.issued());
        }
        for (Instant past = START; past.isBefore(fate.now); past = past.plus(Duration.ofDays(3))) {
            for (Currency currency : List.of(POINTS, CASHBACK, STATUS)) {
                io.loyaltyengine.ledger.Balance then = engine.balance(ADA, currency, past);
                assertThat(then.held().isNegative() || then.debt().isNegative())
                        .as("what was held or owed at " + past + " by seed " + seed)
                        .isFalse();
            }
            assertThat(engine.standing(ADA, past)).isPresent();
            assertThat(engine.entitlements(ADA, past)).hasSizeLessThanOrEqualTo(1);
        }
        for (AccountStatement account : engine.statement(ADA, START.plus(Duration.ofDays(10)), fate.now.plusSeconds(1))
                .accounts()) {
            Amount moved = account.movements().stream()
                    .map(Movement::total)
                    .reduce(account.currency().zero(), Amount::plus);
            assertThat(total(account.opening()).plus(moved)).isEqualTo(total(account.closing()));
        }
    }

    private static Amount total(io.loyaltyengine.ledger.Balance balance) {
        return balance.pending().plus(balance.held()).plus(balance.net());
    }

    @Test
    void eightThreadsThatSpendOneBalanceNeverGetMoreThanItHad() throws Exception {
        InMemoryStore store = new InMemoryStore();
        LoyaltyEngine engine = LoyaltyEngine.of(program(ClawBack.UNLIMITED), store, Clock.fixed(START, ZoneOffset.UTC));
        engine.enrol(new Enrolment(ActivityId.of("enrol"), Member.customer("ada"), START))
                .orThrow();
        engine.earn(Purchase.of("p", ADA, START, List.of(LineItem.of("1", "X", 1, Money.of("GBP", "300.00")))))
                .orThrow();
        List<Outcome> outcomes = atOnce(i -> engine.redeem(new Redemption(
                ActivityId.of("r" + i),
                ADA,
                START,
                "off",
                POINTS.of(100),
                Money.of("GBP", "50.00"),
                Redemption.Settlement.AT_ONCE)));
        assertThat(outcomes.stream().filter(Outcome.Accepted.class::isInstance)).hasSize(3);
        assertThat(engine.balance(ADA, POINTS, START).available()).isEqualTo(POINTS.zero());
        assertThat(Audit.of(program(ClawBack.UNLIMITED), store).all().violations())
                .isEmpty();
    }

    @Test
    void oneKeyEightTimesAtOnceHasOneWinnerAndSevenRepeats() throws Exception {
        InMemoryStore store = new InMemoryStore();
        LoyaltyEngine engine = LoyaltyEngine.of(program(ClawBack.UNLIMITED), store, Clock.fixed(START, ZoneOffset.UTC));
        List<Outcome> outcomes =
                atOnce(i -> engine.enrol(new Enrolment(ActivityId.of("enrol"), Member.customer("ada"), START)));
        assertThat(outcomes.stream().filter(Outcome::repeated)).hasSize(7);
        assertThat(store.journal(ADA)).extracting(Entry::type).first().isEqualTo(EntryType.ENROLLED);
        assertThat(store.journal(ADA)).extracting(Entry::type).containsOnlyOnce(EntryType.ENROLLED);
    }

    private interface Call {
        Outcome on(int thread);
    }

    private static List<Outcome> atOnce(Call call) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Outcome>> calls = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                int thread = i;
                calls.add(() -> call.on(thread));
            }
            List<Outcome> outcomes = new ArrayList<>();
            for (Future<Outcome> future : threads.invokeAll(calls)) {
                outcomes.add(future.get());
            }
            return outcomes;
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void theAuditSeesAJournalThatWasTamperedWith() {
        InMemoryStore store = new InMemoryStore();
        LoyaltyEngine engine = LoyaltyEngine.of(program(ClawBack.UNLIMITED), store, Clock.fixed(START, ZoneOffset.UTC));
        engine.enrol(new Enrolment(ActivityId.of("enrol"), Member.customer("ada"), START))
                .orThrow();
        engine.earn(Purchase.of("p", ADA, START, List.of(LineItem.of("1", "X", 1, Money.of("GBP", "30.00")))))
                .orThrow();
        List<Entry> journal = new ArrayList<>(store.journal(ADA));
        assertThat(Audit.journal(ADA, journal).clean()).isTrue();

        Entry earned = journal.stream()
                .filter(entry -> !entry.postings().isEmpty())
                .findFirst()
                .orElseThrow();
        int place = journal.indexOf(earned);
        List<Posting> more = new ArrayList<>(earned.postings());
        more.add(new Posting(
                Account.AVAILABLE, POINTS.of(5), earned.lots().get(0).id()));
        journal.set(place, with(earned, earned.sequence(), more));
        assertThat(Audit.journal(ADA, journal).violations())
                .extracting(violation -> violation.invariant())
                .contains(Invariant.ZERO_SUM, Invariant.LOT_SUM, Invariant.LOT_BOUNDS);

        journal.set(place, with(earned, earned.sequence() + 7, earned.postings()));
        assertThat(Audit.journal(ADA, journal).violations())
                .first()
                .hasToString(
                        "law 12 (a member's sequence has no gap, and recorded time never goes back) does not hold for"
                                + " member ada at entry 10: the sequence 10 where 3 is due");
    }

    private static Entry with(Entry entry, long sequence, List<Posting> postings) {
        Detail detail = entry.detail();
        return new Entry(
                entry.member(),
                sequence,
                entry.type(),
                entry.cause(),
                entry.happenedAt(),
                entry.recordedAt(),
                entry.program(),
                entry.lots(),
                postings,
                detail);
    }
}
