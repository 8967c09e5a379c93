package io.loyaltyengine.decision;

import static io.loyaltyengine.CoffeeShop.ADA;
import static io.loyaltyengine.CoffeeShop.BEANS;
import static io.loyaltyengine.CoffeeShop.CASHBACK;
import static io.loyaltyengine.CoffeeShop.at;
import static io.loyaltyengine.CoffeeShop.line;
import static io.loyaltyengine.CoffeeShop.purchase;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.loyaltyengine.CoffeeShop;
import io.loyaltyengine.activity.Activity;
import io.loyaltyengine.activity.ActivityId;
import io.loyaltyengine.activity.Enrolment;
import io.loyaltyengine.activity.PurchaseReturn;
import io.loyaltyengine.amount.Money;
import io.loyaltyengine.amount.Rate;
import io.loyaltyengine.amount.Weights;
import io.loyaltyengine.calendar.Term;
import io.loyaltyengine.ledger.Entry;
import io.loyaltyengine.member.Member;
import io.loyaltyengine.program.Program;
import io.loyaltyengine.program.ProgramBuilder;
import io.loyaltyengine.reward.MoneyOff;
import io.loyaltyengine.rule.Award;
import io.loyaltyengine.rule.Facts;
import io.loyaltyengine.rule.Proposals;
import io.loyaltyengine.rule.Rule;
import io.loyaltyengine.rule.RuleEvaluator;
import io.loyaltyengine.rule.StackingGroup;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Decisions are a pure function: no store, no clock, no engine. */
class DeciderTest {

    private static final Instant NOW = at("2026-03-02");

    @Test
    void aReplayOfTheEntriesLeadsToTheStateThatWasDecided() {
        Decider decider = Decider.of(CoffeeShop.withAda().program);
        List<Entry> journal = new ArrayList<>();
        MemberState state = MemberState.initial(ADA);
        for (Activity activity : List.of(
                new Enrolment(ActivityId.of("e"), Member.customer("ada"), at("2026-03-01")),
                purchase("p", at("2026-03-02"), line("1", "MUG", 2, "150.00"), line("2", "TEA", 1, "80.00")),
                CoffeeShop.redemption("r", at("2026-03-03"), 100, "20.00"),
                CoffeeShop.redemption("h", at("2026-03-04"), 100, "20.00").held(),
                PurchaseReturn.of("b", ADA, at("2026-03-05"), ActivityId.of("p"), "1", 1))) {
            Decision decision = decider.decide(state, activity, NOW);
            decision.outcome().orThrow();
            assertThat(decider.decide(state, activity, NOW)).as("decided again").isEqualTo(decision);
            journal.addAll(decision.entries());
            state = decision.state();
        }

        MemberState replayed = MemberState.replay(ADA, journal);
        assertThat(replayed).isEqualTo(state).hasSameHashCodeAs(state);
        assertThat(replayed.wallet()).isEqualTo(state.wallet()).hasSameHashCodeAs(state.wallet());
        assertThat(replayed.history()).isEqualTo(state.history()).hasSameHashCodeAs(state.history());
        assertThat(replayed).hasToString(state.toString());
        assertThat(MemberState.replay(ADA, journal.subList(0, journal.size() - 1)))
                .isNotEqualTo(state);
    }

    @Test
    void theBestIsWhatIsWorthMostToTheMember() {
        ProgramBuilder builder = builder()
                .reward(new MoneyOff(
                        "off",
                        new Rate(BEANS.of(100), Money.of("GBP", "1.00")),
                        BEANS.zero(),
                        BEANS.of(1),
                        BigDecimal.ONE,
                        Term.NONE))
                .group(StackingGroup.of("one", StackingGroup.Mode.BEST))
                .rule(Rule.of("beans").in("one", 0))
                .rule(Rule.of("cash").in("one", 0));

        assertThat(earn(builder, either(99, "1.00")).granted())
                .extracting(Outcome.GrantedAmount::rule)
                .containsExactly("cash");
        assertThat(earn(builder, either(101, "1.00")).granted())
                .extracting(Outcome.GrantedAmount::rule)
                .containsExactly("beans");
    }

    private static RuleEvaluator either(long beans, String cash) {
        return onPurchases(facts -> Proposals.of(
                Award.fixed("beans", BEANS.of(beans), facts), Award.fixed("cash", CASHBACK.of(cash), facts)));
    }

    @Test
    void aRuleRoundsOnceForTheBasketOrOnceForEachLine() {
        assertThat(halfABeanAPound(Award.Rounding.BASKET)).isEqualTo("4 beans");
        assertThat(halfABeanAPound(Award.Rounding.LINE)).isEqualTo("3 beans");
    }

    private static String halfABeanAPound(Award.Rounding rounding) {
        ProgramBuilder builder = builder().rule(Rule.of("half"));
        return earn(
                        builder,
                        onPurchases(facts -> Proposals.of(
                                Award.perUnit("half", BEANS, new BigDecimal("0.5"), facts.net(), rounding))))
                .granted(BEANS)
                .toString();
    }

    @Test
    void whatAMultiplierAddsBelongsToTheLinesThatItMultiplied() {
        Decider decider = Decider.of(builder()
                .rule(Rule.of("tea-only"))
                .rule(Rule.of("all"))
                .rule(Rule.of("double"))
                .evaluatedBy(onPurchases(facts -> Proposals.of(
                        Award.perUnit("all", BEANS, BigDecimal.ONE, facts.net(), Award.Rounding.LINE),
                        Award.perUnit(
                                "tea-only",
                                BEANS,
                                BigDecimal.TEN,
                                Weights.ofArray(BigDecimal.ZERO, facts.net().get(1)),
                                Award.Rounding.BASKET),
                        new Award.Multiply("double", BEANS, BigDecimal.valueOf(2), Set.of())))));
        MemberState state = bought(decider);

        Outcome.Accepted mug = back(decider, state, "1");
        Outcome.Accepted tea = back(decider, state, "2");

        // mug 5 and tea 3 beans; tea ten times that again; all of it doubled
        assertThat(mug.recovered().get(0).due()).isEqualTo(BEANS.of(10));
        assertThat(tea.recovered().get(0).due()).isEqualTo(BEANS.of(66));
    }

    @Test
    void whatIsGrantedForNoLineStaysWhenTheLinesComeBack() {
        Decider decider = Decider.of(builder()
                .rule(Rule.of("thanks"))
                .evaluatedBy(onPurchases(facts -> Proposals.of(new Award.Earn(
                        "thanks",
                        BEANS,
                        BigDecimal.ONE,
                        BigDecimal.TEN,
                        BigDecimal.ONE,
                        Weights.none(),
                        Award.Rounding.BASKET)))));

        Outcome.Accepted back = back(decider, bought(decider), "1");

        assertThat(back.recovered()).isEmpty();
        assertThat(back.balance(BEANS).available()).isEqualTo(BEANS.of(10));
    }

    @Test
    void aRefusalCarriesItsReasons() {
        Outcome outcome = Decider.of(CoffeeShop.withAda().program)
                .decide(MemberState.initial(ADA), purchase("p", NOW, "1.00"), NOW)
                .outcome();

        RefusedException refused = catchThrowableOfType(RefusedException.class, outcome::orThrow);
        assertThat(refused.refusals())
                .containsExactly(new Refusal(
                        Refusal.Reason.NOT_ENROLLED, "the member ada is not enrolled; send an enrolment first"));
        assertThat(outcome.asRepeated().asRepeated())
                .isEqualTo(outcome.asRepeated())
                .matches(Outcome::repeated);
    }

    @Test
    void recordedTimeNeverGoesBack() {
        Decider decider = Decider.of(CoffeeShop.withAda().program);
        Instant late = at("2026-05-01");
        MemberState state = decider.decide(
                        MemberState.initial(ADA),
                        new Enrolment(ActivityId.of("e"), Member.customer("ada"), at("2026-03-01")),
                        late)
                .state();

        assertThat(decider.decide(state, purchase("p", NOW, "1.00"), late.minusSeconds(3_600))
                        .entries())
                .extracting(Entry::recordedAt)
                .containsOnly(late);
    }

    private static ProgramBuilder builder() {
        return Program.named("test", "1", ZoneOffset.UTC, "GBP").currency(BEANS).currency(CASHBACK);
    }

    private static RuleEvaluator onPurchases(RuleEvaluator evaluator) {
        return (Facts facts) -> facts.lines().isEmpty() ? Proposals.of() : evaluator.evaluate(facts);
    }

    private static Outcome.Accepted earn(ProgramBuilder builder, RuleEvaluator evaluator) {
        Decider decider = Decider.of(builder.evaluatedBy(evaluator));
        return decider.decide(enrolled(decider), basket(), NOW).outcome().orThrow();
    }

    private static Activity basket() {
        return purchase("p", NOW, line("1", "MUG", 1, "5.00"), line("2", "TEA", 1, "3.00"));
    }

    private static MemberState enrolled(Decider decider) {
        return decider.decide(
                        MemberState.initial(ADA),
                        new Enrolment(ActivityId.of("e"), Member.customer("ada"), at("2026-03-01")),
                        NOW)
                .state();
    }

    private static MemberState bought(Decider decider) {
        return decider.decide(enrolled(decider), basket(), NOW).state();
    }

    private static Outcome.Accepted back(Decider decider, MemberState state, String line) {
        return decider.decide(state, PurchaseReturn.of("b", ADA, NOW, ActivityId.of("p"), line, 1), NOW)
                .outcome()
                .orThrow();
    }
}
