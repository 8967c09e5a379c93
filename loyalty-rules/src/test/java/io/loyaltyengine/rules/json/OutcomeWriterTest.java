package io.loyaltyengine.rules.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.loyaltyengine.activity.ActivityId;
import io.loyaltyengine.amount.Amount;
import io.loyaltyengine.amount.Currency;
import io.loyaltyengine.amount.Money;
import io.loyaltyengine.decision.Outcome;
import io.loyaltyengine.decision.Refusal;
import io.loyaltyengine.explain.Explanation;
import io.loyaltyengine.explain.Step;
import io.loyaltyengine.ledger.Balance;
import io.loyaltyengine.ledger.Hold;
import io.loyaltyengine.member.MemberId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class OutcomeWriterTest {

    private static final Currency POINTS = Currency.points("POINTS");
    private static final Currency CASH = Currency.cashback("CASH", "GBP");
    private static final MemberId ADA = MemberId.of("ada");
    private static final Instant MORNING = Instant.parse("2026-03-02T08:15:00Z");
    private static final Instant NEXT_YEAR = Instant.parse("2027-03-02T08:15:00Z");
    private static final OutcomeWriter WRITER = new OutcomeWriter();

    private static final List<Step> STEPS = List.of(
            new Step.Applied("base", new BigDecimal("12.50"), new BigDecimal("2"), BigDecimal.ONE, POINTS.of(25)),
            new Step.Multiplied("tier:gold", new BigDecimal("1.5"), POINTS.of(25), POINTS.of(12)),
            new Step.StackedOut("tuesday", "specials", "weekend"),
            new Step.Capped("base", "daily", POINTS.of(37), POINTS.of(30), POINTS.of(70), POINTS.of(100)),
            new Step.NotMet("big", "purchase.total >= 15.70", "12.50", new BigDecimal("3.20")),
            new Step.NotMet("club", "member.tier == \"gold\"", null, null),
            new Step.PerkGranted("base", "lounge"),
            new Step.Limited("the balance", POINTS.of(500), POINTS.of(300)),
            new Step.TakenBack("base", "p", POINTS.of(30), POINTS.of(15)),
            new Step.Recovered(cash("3.20"), cash("1"), cash("1.20"), cash("0.50"), cash("0.50")),
            new Step.GivenBack(POINTS.of(80), POINTS.of(20), NEXT_YEAR),
            new Step.GivenBack(POINTS.of(80), POINTS.of(20), null),
            new Step.Converted("to-cash", POINTS.of(250), cash("2"), POINTS.of(50)),
            new Step.AppliedInBands(
                    "steps",
                    List.of(
                            new Step.AppliedInBands.Band(new BigDecimal("100"), BigDecimal.ONE, BigDecimal.ONE),
                            new Step.AppliedInBands.Band(new BigDecimal("50.50"), new BigDecimal("2"), BigDecimal.ONE)),
                    POINTS.of(201)),
            new Step.Excluded("welcome", "vip"),
            new Step.Tagged("quiz", "reader"),
            new Step.TooLate("spring", POINTS.of(5)));

    @Test
    void an_accepted_activity_says_everything_that_it_brought_about_in_one_order() {
        Outcome outcome = new Outcome.Accepted(
                ActivityId.of("till-3", "p"),
                ADA,
                false,
                List.of(
                        new Outcome.GrantedAmount("base", POINTS.of(30), MORNING, NEXT_YEAR),
                        new Outcome.GrantedAmount("cash", cash("3.2"), MORNING, null)),
                List.of(
                        new Outcome.ReturnedGoods("TEA", new BigDecimal("2"), ActivityId.of("web", "q")),
                        new Outcome.ReturnedGoods("CAKE", new BigDecimal("0.25"), null)),
                List.of(new Outcome.RecoveredAmount(POINTS.of(15), POINTS.of(10), POINTS.of(5), POINTS.zero())),
                new Outcome.RedeemedAmount(
                        ActivityId.of("d"),
                        POINTS.of(100),
                        Money.of("GBP", "1"),
                        POINTS.of(30),
                        Money.of("GBP", "0.30"),
                        POINTS.of(50),
                        POINTS.of(50),
                        POINTS.of(20),
                        Hold.State.HELD,
                        NEXT_YEAR),
                List.of(
                        new Outcome.MovedAmount(POINTS.of(-40), MemberId.of("bob")),
                        new Outcome.MovedAmount(cash("0.4"), null)),
                List.of(new Outcome.PerkEvent("lounge", Outcome.PerkEvent.Kind.LOST, -1)),
                "silver",
                "gold",
                List.of(
                        new Balance(POINTS.zero(), POINTS.of(130), POINTS.of(100), POINTS.zero()),
                        new Balance(cash("3.20"), cash("0"), cash("0"), cash("0.5"))),
                new Explanation(STEPS.subList(0, 1)));

        assertThat(WRITER.write(outcome)).isEqualTo("""
            {"activity":"p","source":"till-3","member":"ada","status":"accepted","repeated":false,\
            "granted":[{"rule":"base","currency":"POINTS","amount":30,"activeFrom":"2026-03-02T08:15:00Z",\
            "expiresAt":"2027-03-02T08:15:00Z"},{"rule":"cash","currency":"CASH","amount":3.20,\
            "activeFrom":"2026-03-02T08:15:00Z"}],\
            "returned":[{"sku":"TEA","quantity":2,"purchase":"q","source":"web"},{"sku":"CAKE","quantity":0.25}],\
            "recovered":[{"currency":"POINTS","due":15,"taken":10,"debt":5,"waived":0}],\
            "redemption":{"redemption":"d","currency":"POINTS","amount":100,"worth":1.00,"money":"GBP",\
            "moved":30,"movedWorth":0.30,"held":50,"captured":50,"refunded":20,"state":"held","heldUntil":"2027-03-02T08:15:00Z"},\
            "moved":[{"currency":"POINTS","amount":-40,"other":"bob"},{"currency":"CASH","amount":0.40}],\
            "perks":[{"perk":"lounge","event":"lost","left":-1}],"tierBefore":"silver","tierAfter":"gold",\
            "balances":{"POINTS":{"pending":0,"available":130,"held":100,"debt":0},\
            "CASH":{"pending":3.20,"available":0.00,"held":0.00,"debt":0.50}},\
            "explanation":[{"step":"applied","rule":"base","basis":12.50,"factor":2,"per":1,"currency":"POINTS",\
            "amount":25,"sentence":"base applied: 12.50 × 2 gives 25 points"}]}\
            """);
        assertThat(Schemas.complaintsOfOutcome(WRITER.write(outcome))).isEmpty();
    }

    @Test
    void a_refused_activity_says_every_reason() {
        Outcome outcome = new Outcome.Refused(
                        ActivityId.of("p"),
                        ADA,
                        false,
                        List.of(
                                new Refusal(Refusal.Reason.NOT_ENROLLED, "the member ada is not enrolled"),
                                new Refusal(Refusal.Reason.WRONG_CURRENCY, "the money is in \"JPY\"")),
                        Explanation.none())
                .asRepeated();

        assertThat(WRITER.write(outcome)).isEqualTo("""
            {"activity":"p","member":"ada","status":"refused","repeated":true,\
            "refusals":[{"reason":"not-enrolled","message":"the member ada is not enrolled"},\
            {"reason":"wrong-currency","message":"the money is in \\"JPY\\""}]}\
            """);
        assertThat(Schemas.complaintsOfOutcome(WRITER.write(outcome))).isEmpty();
    }

    @Test
    void every_kind_of_step_is_written_with_its_numbers_and_its_sentence() {
        assertThat(STEPS.stream().map(Object::getClass).distinct().toArray())
                .containsExactlyInAnyOrder((Object[]) Step.class.getPermittedSubclasses());
        assertThat(STEPS.stream().map(OutcomeWriterTest::written).collect(Collectors.joining("\n", "", "\n")))
                .isEqualTo("""
                    {"step":"applied","rule":"base","basis":12.50,"factor":2,"per":1,"currency":"POINTS","amount":25,\
                    "sentence":"base applied: 12.50 × 2 gives 25 points"}
                    {"step":"multiplied","rule":"tier:gold","factor":1.5,"currency":"POINTS","base":25,"extra":12,\
                    "sentence":"tier:gold multiplied: 25 points × 1.5 gives 12 points more"}
                    {"step":"stacked-out","rule":"tuesday","group":"specials","by":"weekend",\
                    "sentence":"tuesday gave way to weekend in the group specials"}
                    {"step":"capped","rule":"base","cap":"daily","currency":"POINTS","from":37,"to":30,"used":70,"limit":100,\
                    "sentence":"base capped from 37 points to 30 points: 70 points of 100 points were used (daily)"}
                    {"step":"not-met","rule":"big","condition":"purchase.total >= 15.70","actual":"12.50","missing":3.20,\
                    "sentence":"big not met: purchase.total >= 15.70 (12.50), 3.20 more"}
                    {"step":"not-met","rule":"club","condition":"member.tier == \\"gold\\"",\
                    "sentence":"club not met: member.tier == \\"gold\\""}
                    {"step":"perk-granted","rule":"base","perk":"lounge",\
                    "sentence":"base granted the perk lounge"}
                    {"step":"limited","limit":"the balance","currency":"POINTS","from":500,"to":300,\
                    "sentence":"limited from 500 points to 300 points by the balance"}
                    {"step":"taken-back","rule":"base","activity":"p","currency":"POINTS","granted":30,"due":15,\
                    "sentence":"of the 30 points that base granted for p, 15 points belong to the returned goods"}
                    {"step":"recovered","currency":"CASH","due":3.20,"fromOwnLots":1.00,"fromBalance":1.20,"debt":0.50,"waived":0.50,\
                    "sentence":"of 3.20 GBP due, 1.00 GBP came from what it was granted as,\
                     1.20 GBP from the rest of the balance, 0.50 GBP became debt and 0.50 GBP were let go"}
                    {"step":"given-back","currency":"POINTS","back":80,"expired":20,"graceUntil":"2027-03-02T08:15:00Z",\
                    "sentence":"80 points went back, and 20 points had expired meanwhile and\
                     can be spent until 2027-03-02T08:15:00Z"}
                    {"step":"given-back","currency":"POINTS","back":80,"expired":20,\
                    "sentence":"80 points went back, and 20 points had expired meanwhile and stay so"}
                    {"step":"converted","conversion":"to-cash","currency":"POINTS","taken":250,"residual":50,\
                    "givenCurrency":"CASH","given":2.00,\
                    "sentence":"to-cash turned 250 points into 2.00 GBP; for 50 points there was nothing to give"}
                    {"step":"applied-in-bands","rule":"steps","bands":[{"basis":100,"factor":1,"per":1},\
                    {"basis":50.50,"factor":2,"per":1}],"currency":"POINTS","amount":201,\
                    "sentence":"steps applied: 100 × 1 + 50.50 × 2 gives 201 points"}
                    {"step":"excluded","rule":"welcome","by":"vip",\
                    "sentence":"welcome was excluded by vip"}
                    {"step":"tagged","rule":"quiz","tag":"reader",\
                    "sentence":"quiz granted the tag reader"}
                    {"step":"too-late","rule":"spring","currency":"POINTS","amount":5,\
                    "sentence":"the 5 points of spring are not granted: they would have expired before they could be spent"}
                    """);
        Outcome outcome = new Outcome.Refused(
                ActivityId.of("p"),
                ADA,
                false,
                List.of(new Refusal(Refusal.Reason.TOO_LARGE, "too large")),
                new Explanation(STEPS));
        assertThat(Schemas.complaintsOfOutcome(WRITER.write(outcome))).isEmpty();
    }

    private static String written(Step step) {
        JsonLine json = new JsonLine().open();
        StepWriter.write(json, step);
        return json.close().toString();
    }

    private static Amount cash(String value) {
        return CASH.of(value);
    }
}
