package io.loyaltyengine.vectors;

import static org.assertj.core.api.Assertions.assertThat;

import io.loyaltyengine.activity.ActivityId;
import io.loyaltyengine.activity.Discount;
import io.loyaltyengine.activity.Enrolment;
import io.loyaltyengine.activity.LineItem;
import io.loyaltyengine.activity.Payment;
import io.loyaltyengine.activity.Purchase;
import io.loyaltyengine.activity.PurchaseReturn;
import io.loyaltyengine.activity.Redemption;
import io.loyaltyengine.activity.RedemptionVoid;
import io.loyaltyengine.amount.Amount;
import io.loyaltyengine.amount.Currency;
import io.loyaltyengine.amount.Money;
import io.loyaltyengine.amount.Rate;
import io.loyaltyengine.calendar.Expiry;
import io.loyaltyengine.calendar.Term;
import io.loyaltyengine.decision.Outcome;
import io.loyaltyengine.decision.Refusal;
import io.loyaltyengine.engine.LoyaltyEngine;
import io.loyaltyengine.ledger.ClawBack;
import io.loyaltyengine.ledger.LotTerms;
import io.loyaltyengine.member.Member;
import io.loyaltyengine.member.MemberId;
import io.loyaltyengine.program.Program;
import io.loyaltyengine.program.ProgramBuilder;
import io.loyaltyengine.reward.MoneyOff;
import io.loyaltyengine.rule.Award;
import io.loyaltyengine.rule.Facts;
import io.loyaltyengine.rule.Proposals;
import io.loyaltyengine.rule.Rule;
import io.loyaltyengine.rule.RuleEvaluator;
import io.loyaltyengine.rule.StackingGroup;
import io.loyaltyengine.store.InMemoryStore;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Arithmetic that other loyalty systems assert in their own tests, reproduced by this engine. */
class PublishedArithmeticTest {

    private static final Currency POINTS = Currency.points("POINTS");
    private static final MemberId ADA = MemberId.of("ada");
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @Test
    void aPerAmountEarnDropsTheFraction() {
        assertThat(earned(
                        "19.99", program(ClawBack.WITHIN_BALANCE, facts -> Proposals.of(perPound(facts, "base", "1")))))
                .isEqualTo(POINTS.of(19));
    }

    @Test
    void stackableRulesAddUp() {
        assertThat(earned(
                        "19.99",
                        program(
                                ClawBack.WITHIN_BALANCE,
                                facts -> Proposals.of(
                                        perPound(facts, "base", "1"),
                                        new Award.Earn(
                                                "extra",
                                                POINTS,
                                                facts.net().total(),
                                                BigDecimal.ONE,
                                                new BigDecimal("2.00"),
                                                facts.net(),
                                                Award.Rounding.BASKET)))))
                .isEqualTo(POINTS.of(28));
    }

    @Test
    void aMultiplierAfterTheSumIsRoundedAsTheCurrencySays() {
        assertThat(multiplied(RoundingMode.FLOOR)).isEqualTo("28");
        assertThat(multiplied(RoundingMode.HALF_UP)).isEqualTo("29");
        assertThat(multiplied(RoundingMode.CEILING)).isEqualTo("29");
    }

    private static String multiplied(RoundingMode rounding) {
        Currency points = POINTS.withRounding(rounding);
        Program program = Program.named("vectors", "1", ZoneOffset.UTC, "GBP")
                .currency(points)
                .rule(Rule.of("base"))
                .rule(Rule.of("extra"))
                .evaluatedBy(facts -> facts.lines().isEmpty()
                        ? Proposals.of()
                        : Proposals.of(
                                Award.fixed("base", points.of(19), facts),
                                new Award.Multiply("extra", points, new BigDecimal("1.5"), Set.of())));
        return buy(engine(program), "p", purchase("19.00"))
                .granted(points)
                .value()
                .toPlainString();
    }

    @Test
    void threePointsPerPoundOnFortyPoundsAre120() {
        assertThat(earned(
                        "40.00", program(ClawBack.WITHIN_BALANCE, facts -> Proposals.of(perPound(facts, "base", "3")))))
                .isEqualTo(POINTS.of(120));
    }

    @Test
    void aRuleOfHigherPriorityThatDoesNotStackWinsAlone() {
        Program program = base(ClawBack.WITHIN_BALANCE)
                .group(StackingGroup.of("one", StackingGroup.Mode.FIRST))
                .rule(Rule.of("low").in("one", 5))
                .rule(Rule.of("high").in("one", 20))
                .evaluatedBy(facts -> Proposals.of(
                        Award.fixed("low", POINTS.of(50), facts), Award.fixed("high", POINTS.of(200), facts)));
        Outcome.Accepted outcome = buy(engine(program), "p", purchase("10.00"));
        assertThat(outcome.granted(POINTS)).isEqualTo(POINTS.of(200));
        assertThat(outcome.explanation().toString())
                .isEqualTo("high applied: 200 points\nlow applied: 50 points\nlow gave way to high in the group one");
    }

    @Test
    void aRedemptionIsCappedByTheBalance() {
        assertThat(halfOfAnOrder()
                        .quote(POINTS.of(1000), POINTS.of(700), pounds("10000.00"))
                        .amount())
                .isEqualTo(POINTS.of(700));
    }

    @Test
    void aRedemptionIsCappedByItsShareOfTheOrder() {
        assertThat(halfOfAnOrder()
                        .quote(POINTS.of(10000), POINTS.of(10000), pounds("10000.00"))
                        .amount())
                .isEqualTo(POINTS.of(5000));
    }

    @Test
    void belowTheMinimumNothingIsRedeemed() {
        MoneyOff.Quote quote = halfOfAnOrder().quote(POINTS.of(400), POINTS.of(10000), pounds("10000.00"));
        assertThat(quote.amount()).isEqualTo(POINTS.zero());
        assertThat(quote.steps()).extracting(Object::toString).hasSize(1);
        assertThat(quote.steps().get(0).sentence())
                .isEqualTo("limited from 400 points to 0 points by the minimum of 500 points");
    }

    @Test
    void redeemingOnceAndRollingBackTwiceGivesTheBalanceBackOnce() {
        LoyaltyEngine engine = engine(base(ClawBack.WITHIN_BALANCE)
                .reward(new MoneyOff(
                        "off",
                        new Rate(POINTS.of(1), pounds("1.00")),
                        POINTS.of(1),
                        POINTS.of(1),
                        BigDecimal.ONE,
                        Term.minutes(30)))
                .rule(Rule.of("base"))
                .evaluatedBy(facts -> Proposals.of(Award.fixed("base", POINTS.of(1000), facts))));
        buy(engine, "p", purchase("1.00"));
        Redemption redemption = new Redemption(
                ActivityId.of("r"), ADA, NOON, "off", POINTS.of(300), pounds("1000.00"), Redemption.Settlement.AT_ONCE);
        engine.redeem(redemption).orThrow();
        assertThat(engine.redeem(redemption).repeated()).isTrue();
        assertThat(engine.balance(ADA, POINTS, NOON).available()).isEqualTo(POINTS.of(700));

        engine.undo(new RedemptionVoid(ActivityId.of("v1"), ADA, NOON, ActivityId.of("r")))
                .orThrow();
        Outcome again = engine.undo(new RedemptionVoid(ActivityId.of("v2"), ADA, NOON, ActivityId.of("r")));
        assertThat(engine.balance(ADA, POINTS, NOON).available()).isEqualTo(POINTS.of(1000));
        assertThat(((Outcome.Refused) again).refusals())
                .containsExactly(new Refusal(
                        Refusal.Reason.NOT_POSSIBLE_NOW, "the redemption r is restored already and cannot be voided"));
    }

    @Test
    void aClawBackOfASpentEarnStopsAtZeroWithinTheBalance() {
        LoyaltyEngine engine = spentHundredOf150(ClawBack.WITHIN_BALANCE);
        Outcome.Accepted back = giveBack(engine, "back");
        assertThat(back.recovered())
                .containsExactly(
                        new Outcome.RecoveredAmount(POINTS.of(150), POINTS.of(50), POINTS.zero(), POINTS.of(100)));
        assertThat(engine.balance(ADA, POINTS, NOON).net()).isEqualTo(POINTS.zero());
    }

    @Test
    void aClawBackOfASpentEarnLeavesDebtWhereThatIsAllowed() {
        LoyaltyEngine engine = spentHundredOf150(ClawBack.UNLIMITED);
        Outcome.Accepted back = giveBack(engine, "back");
        assertThat(back.recovered())
                .containsExactly(
                        new Outcome.RecoveredAmount(POINTS.of(150), POINTS.of(50), POINTS.of(100), POINTS.zero()));
        assertThat(engine.balance(ADA, POINTS, NOON).net()).isEqualTo(POINTS.of(-100));
    }

    @Test
    void aRepeatedClawBackHasNoEffect() {
        LoyaltyEngine engine = spentHundredOf150(ClawBack.UNLIMITED);
        giveBack(engine, "back");
        assertThat(giveBack(engine, "back").repeated()).isTrue();
        assertThat(engine.returned(PurchaseReturn.of("other key", ADA, NOON, ActivityId.of("p"), "1", 1)))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(engine.balance(ADA, POINTS, NOON).net()).isEqualTo(POINTS.of(-100));
    }

    @Test
    void onlyTheDeadLotExpiresAndAtItsMomentItHas() {
        LoyaltyEngine engine = engine(Program.named("vectors", "1", ZoneOffset.UTC, "GBP")
                .currency(POINTS, new LotTerms(Term.NONE, new Expiry.After(Term.days(10))), ClawBack.WITHIN_BALANCE)
                .rule(Rule.of("base"))
                .evaluatedBy(facts -> Proposals.of(perPound(facts, "base", "1"))));
        engine.earn(Purchase.of("old", ADA, NOON, lines("100.00"))).orThrow();
        engine.earn(Purchase.of("new", ADA, NOON.plus(Duration.ofDays(5)), lines("50.00")))
                .orThrow();
        Instant end = NOON.plus(Duration.ofDays(10));
        assertThat(engine.balance(ADA, POINTS, end.minusNanos(1)).available()).isEqualTo(POINTS.of(150));
        assertThat(engine.balance(ADA, POINTS, end).available()).isEqualTo(POINTS.of(50));
    }

    @Test
    void aHalfSpentLotExpiresByWhatIsLeft() {
        LoyaltyEngine engine = engine(Program.named("vectors", "1", ZoneOffset.UTC, "GBP")
                .currency(POINTS, new LotTerms(Term.NONE, new Expiry.After(Term.days(10))), ClawBack.WITHIN_BALANCE)
                .reward(wholeOrder())
                .rule(Rule.of("base"))
                .evaluatedBy(facts -> Proposals.of(perPound(facts, "base", "1"))));
        engine.earn(Purchase.of("p", ADA, NOON, lines("150.00"))).orThrow();
        redeem(engine, 50);
        assertThat(engine.statement(ADA, NOON, NOON.plus(Duration.ofDays(11)))
                        .accounts()
                        .get(0)
                        .movements())
                .extracting(movement -> movement.type() + " " + movement.total())
                .containsExactly("EARNED 150 points", "REDEEMED -50 points", "EXPIRED -100 points");
    }

    @Test
    void earningLeavesOutWhatAnOrderDiscountPaid() {
        Program program = program(ClawBack.WITHIN_BALANCE, facts -> Proposals.of(perPound(facts, "base", "1")));
        assertThat(buy(engine(program), "p", purchase("100.00").less(Discount.Reason.PROMOTION, pounds("10.00")))
                        .granted(POINTS))
                .isEqualTo(POINTS.of(90));
    }

    @Test
    void earningIsNotReducedByStoredValueUsedAsPayment() {
        Program program = program(ClawBack.WITHIN_BALANCE, facts -> Proposals.of(perPound(facts, "base", "1")));
        Purchase paid =
                purchase("100.00").paid(new Payment("wallet", pounds("10.00")), new Payment("card", pounds("90.00")));
        assertThat(buy(engine(program), "p", paid).granted(POINTS)).isEqualTo(POINTS.of(100));
    }

    private static LoyaltyEngine spentHundredOf150(ClawBack policy) {
        LoyaltyEngine engine = engine(base(policy)
                .reward(wholeOrder())
                .rule(Rule.of("base"))
                .evaluatedBy(facts -> Proposals.of(perPound(facts, "base", "1"))));
        buy(engine, "p", purchase("150.00"));
        redeem(engine, 100);
        return engine;
    }

    private static void redeem(LoyaltyEngine engine, long points) {
        engine.redeem(new Redemption(
                        ActivityId.of("r"),
                        ADA,
                        NOON,
                        "off",
                        POINTS.of(points),
                        pounds("1000.00"),
                        Redemption.Settlement.AT_ONCE))
                .orThrow();
    }

    private static Outcome.Accepted giveBack(LoyaltyEngine engine, String key) {
        return engine.returned(PurchaseReturn.of(key, ADA, NOON, ActivityId.of("p"), "1", 1))
                .orThrow();
    }

    private static MoneyOff wholeOrder() {
        return new MoneyOff(
                "off",
                new Rate(POINTS.of(1), pounds("1.00")),
                POINTS.of(1),
                POINTS.of(1),
                BigDecimal.ONE,
                Term.minutes(30));
    }

    private static MoneyOff halfOfAnOrder() {
        return new MoneyOff(
                "off",
                new Rate(POINTS.of(1), pounds("1.00")),
                POINTS.of(500),
                POINTS.of(1),
                new BigDecimal("0.50"),
                Term.minutes(30));
    }

    private static Award perPound(Facts facts, String rule, String points) {
        return Award.perUnit(rule, POINTS, new BigDecimal(points), facts.net(), Award.Rounding.BASKET);
    }

    private static ProgramBuilder base(ClawBack policy) {
        return Program.named("vectors", "1", ZoneOffset.UTC, "GBP").currency(POINTS, LotTerms.PLAIN, policy);
    }

    private static Program program(ClawBack policy, RuleEvaluator evaluator) {
        return base(policy).rule(Rule.of("base")).rule(Rule.of("extra")).evaluatedBy(evaluator);
    }

    private static LoyaltyEngine engine(Program program) {
        RuleEvaluator onPurchases = facts ->
                facts.lines().isEmpty() ? Proposals.of() : program.evaluator().evaluate(facts);
        Program shop = program.evaluatedBy(onPurchases);
        LoyaltyEngine engine = LoyaltyEngine.of(shop, new InMemoryStore(), Clock.fixed(NOON, ZoneOffset.UTC));
        engine.enrol(new Enrolment(ActivityId.of("enrol"), Member.customer("ada"), NOON))
                .orThrow();
        return engine;
    }

    private static Amount earned(String basket, Program program) {
        return buy(engine(program), "p", purchase(basket)).granted(POINTS);
    }

    private static Outcome.Accepted buy(LoyaltyEngine engine, String id, Purchase purchase) {
        assertThat(purchase.id()).isEqualTo(ActivityId.of(id));
        return engine.earn(purchase).orThrow();
    }

    private static Purchase purchase(String total) {
        return Purchase.of("p", ADA, NOON, lines(total));
    }

    private static List<LineItem> lines(String total) {
        return List.of(LineItem.of("1", "THING", 1, pounds(total)));
    }

    private static Money pounds(String value) {
        return Money.of("GBP", value);
    }
}
