package io.loyaltyengine.examples.bench;

import io.loyaltyengine.activity.Activity;
import io.loyaltyengine.activity.ActivityId;
import io.loyaltyengine.activity.Enrolment;
import io.loyaltyengine.activity.LineItem;
import io.loyaltyengine.activity.Purchase;
import io.loyaltyengine.activity.PurchaseReturn;
import io.loyaltyengine.activity.Redemption;
import io.loyaltyengine.activity.ReturnedLine;
import io.loyaltyengine.amount.Currency;
import io.loyaltyengine.amount.Money;
import io.loyaltyengine.amount.Rate;
import io.loyaltyengine.calendar.Expiry;
import io.loyaltyengine.calendar.Term;
import io.loyaltyengine.decision.Decider;
import io.loyaltyengine.decision.Decision;
import io.loyaltyengine.decision.MemberState;
import io.loyaltyengine.ledger.ClawBack;
import io.loyaltyengine.ledger.LotTerms;
import io.loyaltyengine.member.Member;
import io.loyaltyengine.member.MemberId;
import io.loyaltyengine.program.Program;
import io.loyaltyengine.reward.MoneyOff;
import io.loyaltyengine.rule.Award;
import io.loyaltyengine.rule.Proposals;
import io.loyaltyengine.rule.Rule;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What a purchase of five lines, a redemption and a full return cost as the member's history grows. A member's days are
 * made of purchases, redemptions and returns, one every eight hours; each call decides on what happens next, from the
 * same state, so that the length of the history is what it says.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
        value = 2,
        jvmArgsAppend = {"-Xms2g", "-Xmx2g"})
public class LedgerBenchmark {

    private static final Currency POINTS = Currency.points("POINTS");
    private static final Instant START = Instant.parse("2026-03-02T12:00:00Z");
    private static final MemberId ADA = MemberId.of("ada");

    /** How many entries the member's journal has, about. */
    @Param({"10", "100", "1000", "10000"})
    private int entries;

    private Decider decider;
    private MemberState state;
    private Activity purchase;
    private Activity redemption;
    private Activity fullReturn;

    /**
     * The program of these measurements.
     *
     * @return one rule, one currency, one reward
     */
    static Program program() {
        return Program.named("bench", "1", ZoneId.of("Europe/London"), "GBP")
                .currency(POINTS, new LotTerms(Term.days(14), new Expiry.After(Term.months(12))), ClawBack.UNLIMITED)
                .rule(Rule.of("points"))
                .reward(new MoneyOff(
                        "off",
                        new Rate(POINTS.of(100), Money.of("GBP", "1.00")),
                        POINTS.of(1),
                        POINTS.of(1),
                        BigDecimal.ONE,
                        Term.minutes(30)))
                .evaluatedBy(facts -> facts.lines().isEmpty()
                        ? Proposals.of()
                        : Proposals.of(
                                Award.perUnit("points", POINTS, BigDecimal.ONE, facts.net(), Award.Rounding.BASKET)));
    }

    /** A member with such a history. */
    @Setup(Level.Trial)
    public void history() {
        decider = Decider.withoutExplanation(program());
        state = MemberState.initial(ADA);
        Instant at = START;
        // long enough ago that something can be spent from the first day on
        Instant longAgo = at.minus(Duration.ofDays(30));
        apply(new Enrolment(ActivityId.of("enrol"), Member.customer("ada"), longAgo));
        apply(purchase("first", longAgo));
        int number = 0;
        while (state.sequence() < entries) {
            at = at.plus(Duration.ofHours(8));
            number++;
            switch (number % 4) {
                case 0 -> apply(redemption("r" + number, at));
                case 3 -> apply(back("b" + number, "p" + (number - 1), at));
                default -> apply(purchase("p" + number, at));
            }
        }
        apply(purchase("last", at.plus(Duration.ofHours(4))));
        at = at.plus(Duration.ofHours(8));
        // what time does is the same for every history of a year and more, and absent from shorter ones
        state = decider.sweep(state, at, at).state();
        purchase = purchase("next", at);
        redemption = redemption("spend", at);
        fullReturn = back("back", "last", at);
    }

    private void apply(Activity activity) {
        state = decider.decide(state, activity, activity.at()).state();
    }

    private static Purchase purchase(String id, Instant at) {
        List<LineItem> lines = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            lines.add(LineItem.of(String.valueOf(i), "SKU-" + i, 2, Money.of("GBP", "12.5" + i)));
        }
        return Purchase.of(id, ADA, at, lines);
    }

    private static Redemption redemption(String id, Instant at) {
        return new Redemption(
                ActivityId.of(id),
                ADA,
                at,
                "off",
                POINTS.of(40),
                Money.of("GBP", "100.00"),
                Redemption.Settlement.AT_ONCE);
    }

    private static PurchaseReturn back(String id, String purchase, Instant at) {
        List<ReturnedLine> lines = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            lines.add(new ReturnedLine.OfPurchase(ActivityId.of(purchase), String.valueOf(i), BigDecimal.valueOf(2)));
        }
        return new PurchaseReturn(ActivityId.of(id), ADA, at, lines);
    }

    /**
     * A purchase.
     *
     * @return the decision
     */
    @Benchmark
    public Decision purchase() {
        return decider.decide(state, purchase, purchase.at());
    }

    /**
     * A redemption.
     *
     * @return the decision
     */
    @Benchmark
    public Decision redemption() {
        return decider.decide(state, redemption, redemption.at());
    }

    /**
     * The return of all that was bought last.
     *
     * @return the decision
     */
    @Benchmark
    public Decision fullReturn() {
        return decider.decide(state, fullReturn, fullReturn.at());
    }
}
