package io.loyaltyengine.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.loyaltyengine.activity.ActivityId;
import io.loyaltyengine.activity.Enrolment;
import io.loyaltyengine.activity.LineItem;
import io.loyaltyengine.activity.Purchase;
import io.loyaltyengine.activity.PurchaseReturn;
import io.loyaltyengine.activity.ReturnedLine;
import io.loyaltyengine.activity.Reversal;
import io.loyaltyengine.amount.Amount;
import io.loyaltyengine.amount.Currency;
import io.loyaltyengine.amount.Money;
import io.loyaltyengine.audit.Audit;
import io.loyaltyengine.calendar.CalendarPeriod;
import io.loyaltyengine.decision.Outcome;
import io.loyaltyengine.explain.Step;
import io.loyaltyengine.ledger.ClawBack;
import io.loyaltyengine.ledger.LotTerms;
import io.loyaltyengine.ledger.UsageKey;
import io.loyaltyengine.member.Member;
import io.loyaltyengine.member.MemberId;
import io.loyaltyengine.program.CurrencyTerms;
import io.loyaltyengine.program.Program;
import io.loyaltyengine.rule.Award;
import io.loyaltyengine.rule.Budget;
import io.loyaltyengine.rule.Cap;
import io.loyaltyengine.rule.Proposals;
import io.loyaltyengine.rule.Rule;
import io.loyaltyengine.store.InMemoryStore;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class BudgetStoriesTest {

    private static final Instant NOON = Instant.parse("2026-06-10T12:00:00Z");
    private static final Currency POINTS = Currency.points("POINTS");
    private static final UsageKey SPENT = new UsageKey("budget:launch", LocalDate.MIN);

    private final InMemoryStore store = new InMemoryStore();
    private final LoyaltyEngine engine = LoyaltyEngine.of(program(100), store, Clock.fixed(NOON, ZoneOffset.UTC));

    private static Program program(long limit) {
        return Program.named("launch", "1", ZoneOffset.UTC, "GBP")
                .currency(POINTS)
                .budget(new Budget("launch", POINTS.of(limit), CalendarPeriod.LIFETIME))
                .rule(Rule.of("base"))
                .rule(Rule.of("extra").drawingOn("launch"))
                .evaluatedBy(facts -> facts.lines().isEmpty()
                        ? Proposals.of()
                        : Proposals.of(
                                Award.perUnit("base", POINTS, BigDecimal.ONE, facts.net(), Award.Rounding.BASKET),
                                Award.fixed("extra", POINTS.of(30), facts)));
    }

    @Test
    void aCampaignGivesWhatIsLeftOfItsBudgetToWhomeverComesLast() {
        enrol("ada", "bob", "eve", "dan");

        assertThat(extra(buy("ada"))).isEqualTo(POINTS.of(30));
        assertThat(extra(buy("bob"))).isEqualTo(POINTS.of(30));
        assertThat(extra(buy("eve"))).isEqualTo(POINTS.of(30));
        Outcome.Accepted last = buy("dan");

        assertThat(extra(last)).isEqualTo(POINTS.of(10));
        assertThat(last.explanation().of(Step.Capped.class))
                .extracting(Step::sentence)
                .containsExactly("extra capped from 30 points to 10 points: 90 points of 100 points were used"
                        + " (budget:launch)");
        assertThat(store.used(SPENT)).isEqualByComparingTo("100");
        assertThat(extra(buy("ada", "again"))).isEqualTo(POINTS.zero());
    }

    @Test
    void whatABudgetDoesNotGiveIsNotMultiplied() {
        Program doubled = Program.named("launch", "1", ZoneOffset.UTC, "GBP")
                .currency(POINTS)
                .budget(new Budget("launch", POINTS.of(100), CalendarPeriod.LIFETIME))
                .rule(Rule.of("extra").drawingOn("launch"))
                .rule(Rule.of("double"))
                .evaluatedBy(facts -> facts.lines().isEmpty()
                        ? Proposals.of()
                        : Proposals.of(
                                Award.fixed("extra", POINTS.of(80), facts),
                                new Award.Multiply("double", POINTS, new BigDecimal("2"), Set.of())));
        LoyaltyEngine other = LoyaltyEngine.of(doubled, store, Clock.fixed(NOON, ZoneOffset.UTC));
        enrol("ada", "bob", "eve");

        assertThat(other.earn(purchase("ada", "1")).orThrow().granted(POINTS)).isEqualTo(POINTS.of(160));
        assertThat(other.earn(purchase("bob", "1")).orThrow().granted(POINTS)).isEqualTo(POINTS.of(40));
        assertThat(other.earn(purchase("eve", "1")).orThrow().granted(POINTS)).isEqualTo(POINTS.zero());
        assertThat(store.used(SPENT)).isEqualByComparingTo("100");
    }

    @Test
    void whatIsTakenBackCanBeEarnedByAnother() {
        enrol("ada", "bob", "eve", "dan");
        List.of("ada", "bob", "eve", "dan").forEach(this::buy);

        engine.reverse(new Reversal(
                        ActivityId.of("undo"), MemberId.of("ada"), NOON.plusSeconds(1), ActivityId.of("ada-1")))
                .orThrow();
        assertThat(store.used(SPENT)).isEqualByComparingTo("70");
        engine.returned(new PurchaseReturn(
                        ActivityId.of("back"),
                        MemberId.of("bob"),
                        NOON.plusSeconds(1),
                        List.of(new ReturnedLine.OfPurchase(ActivityId.of("bob-1"), "1", BigDecimal.ONE))))
                .orThrow();
        assertThat(store.used(SPENT)).isEqualByComparingTo("40");

        assertThat(extra(buy("dan", "again"))).isEqualTo(POINTS.of(30));
        assertThat(store.used(SPENT)).isEqualByComparingTo("70");
    }

    @Test
    void whatIsWaivedWhenGoodsComeBackWasEarnedAndStaysUsed() {
        Program waiving = Program.named("launch", "1", ZoneOffset.UTC, "GBP")
                .currency(new CurrencyTerms(POINTS, LotTerms.PLAIN, ClawBack.ONLY_PENDING))
                .budget(new Budget("launch", POINTS.of(100), CalendarPeriod.LIFETIME))
                .rule(Rule.of("extra")
                        .drawingOn("launch")
                        .capped(new Cap("once", POINTS.of(60), CalendarPeriod.LIFETIME)))
                .evaluatedBy(facts -> facts.lines().isEmpty()
                        ? Proposals.of()
                        : Proposals.of(Award.perUnit(
                                "extra", POINTS, new BigDecimal("4"), facts.net(), Award.Rounding.BASKET)));
        LoyaltyEngine other = LoyaltyEngine.of(waiving, store, Clock.fixed(NOON, ZoneOffset.UTC));
        enrol("ada");
        other.earn(purchase("ada", "1")).orThrow();
        Outcome.Accepted back = other.returned(new PurchaseReturn(
                        ActivityId.of("back"),
                        MemberId.of("ada"),
                        NOON,
                        List.of(new ReturnedLine.OfPurchase(ActivityId.of("ada-1"), "1", BigDecimal.ONE))))
                .orThrow();

        assertThat(back.recovered().get(0).waived()).isEqualTo(POINTS.of(40));
        assertThat(store.used(SPENT)).isEqualByComparingTo("40");
        assertThat(other.earn(purchase("ada", "2")).orThrow().granted(POINTS)).isEqualTo(POINTS.of(20));
        assertThat(Audit.of(waiving, store).all().clean()).isTrue();
    }

    @Test
    void anAuditHoldsTheCountAgainstTheJournals() {
        enrol("ada", "bob");
        List.of("ada", "bob").forEach(this::buy);

        assertThat(Audit.of(program(100), store).all())
                .hasToString("2 members, 4 entries, 4 postings: laws 1 to 12, 14 to 17 and 19 to 22 hold");
        assertThat(Audit.of(program(50), store).all().violations())
                .extracting(Object::toString)
                .containsExactly("law 22 (what is counted of a budget is what all journals drew, and at most its limit)"
                        + " does not hold for member ada: 60 of the budget launch are drawn, and its limit is 50");
    }

    @Test
    void aPreviewTellsWhatIsLeftAndTakesNothing() {
        enrol("ada");
        assertThat(engine.preview(purchase("ada", "1")).orThrow().granted(POINTS))
                .isEqualTo(POINTS.of(40));
        assertThat(store.used(SPENT)).isZero();
    }

    /** Nobody waits for anybody else's member, and still not one unit too many is given, nor one too few. */
    @Test
    void theBudgetHoldsWhenAllComeAtOnce() throws Exception {
        int members = 64;
        LoyaltyEngine crowded = LoyaltyEngine.of(program(1_000), store, Clock.fixed(NOON, ZoneOffset.UTC));
        List<Callable<Outcome>> calls = new ArrayList<>();
        for (int i = 0; i < members; i++) {
            String member = "m" + i;
            crowded.enrol(new Enrolment(ActivityId.of("enrol-" + member), Member.customer(member), NOON));
            calls.add(() -> crowded.earn(purchase(member, "1")));
        }
        ExecutorService threads = Executors.newFixedThreadPool(8);
        Amount given = POINTS.zero();
        try {
            for (Future<Outcome> outcome : threads.invokeAll(calls)) {
                given = given.plus(extra(outcome.get().orThrow()));
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(given).isEqualTo(POINTS.of(1_000));
        assertThat(store.used(SPENT)).isEqualByComparingTo("1000");
        assertThat(store.members().stream()
                        .map(member ->
                                store.find(member).orElseThrow().history().used(SPENT))
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("1000");
    }

    private void enrol(String... members) {
        for (String member : members) {
            engine.enrol(new Enrolment(ActivityId.of("enrol-" + member), Member.customer(member), NOON))
                    .orThrow();
        }
    }

    private Outcome.Accepted buy(String member) {
        return buy(member, "1");
    }

    private Outcome.Accepted buy(String member, String number) {
        return engine.earn(purchase(member, number)).orThrow();
    }

    private static Purchase purchase(String member, String number) {
        return Purchase.of(
                member + "-" + number,
                MemberId.of(member),
                NOON,
                List.of(LineItem.of("1", "CUP", 1, Money.of("GBP", "10.00"))));
    }

    private static Amount extra(Outcome.Accepted outcome) {
        return outcome.granted().stream()
                .filter(one -> one.rule().equals("extra"))
                .map(Outcome.GrantedAmount::amount)
                .reduce(POINTS.zero(), Amount::plus);
    }
}
