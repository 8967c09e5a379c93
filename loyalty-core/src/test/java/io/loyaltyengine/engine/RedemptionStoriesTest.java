package io.loyaltyengine.engine;

import static io.loyaltyengine.CoffeeShop.ADA;
import static io.loyaltyengine.CoffeeShop.BEANS;
import static io.loyaltyengine.CoffeeShop.CASHBACK;
import static io.loyaltyengine.CoffeeShop.at;
import static io.loyaltyengine.CoffeeShop.receipt;
import static org.assertj.core.api.Assertions.assertThat;

import io.loyaltyengine.CoffeeShop;
import io.loyaltyengine.activity.ActivityId;
import io.loyaltyengine.activity.Redemption;
import io.loyaltyengine.amount.Amount;
import io.loyaltyengine.amount.Money;
import io.loyaltyengine.decision.Outcome;
import io.loyaltyengine.ledger.Hold;
import io.loyaltyengine.ledger.LotBalance;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RedemptionStoriesTest {

    private final CoffeeShop shop = CoffeeShop.withAda();

    @AfterEach
    void everyStoryLeavesASoundLedger() {
        shop.isSound();
    }

    @Test
    void beansBecomeMoneyOff() {
        shop.buy("p", at("2026-03-02"), "250.00");

        Outcome.Accepted outcome =
                shop.redeem("r", at("2026-03-03"), 200, "100.00").orThrow();

        assertThat(outcome.redemption())
                .hasToString(
                        "RedeemedAmount[redemption=r, amount=200 beans, worth=2.00 GBP, moved=200 beans, movedWorth=2.00 GBP, held=0 beans, captured=200 beans, refunded=0 beans, state=CAPTURED,"
                                + " heldUntil=null]");
        assertThat(shop.have(BEANS, at("2026-03-03"))).isEqualTo("0 pending, 50 available, 0 held, 0 owed");
    }

    @Test
    void aRequestIsCutToTheBalanceTheShareOfTheOrderAndWholeSteps() {
        shop.buy("p", at("2026-03-02"), "777.00");

        assertThat(shop.redeem("r1", at("2026-03-03"), 900, "13.10").orThrow().explanation())
                .hasToString("""
                        limited from 900 beans to 777 beans by the balance
                        limited from 777 beans to 655 beans by 50 % of the order of 13.10 GBP
                        limited from 655 beans to 650 beans by steps of 10 beans""");
    }

    @Test
    void belowTheMinimumNothingIsRedeemed() {
        shop.buy("p", at("2026-03-02"), "777.00");

        assertThat(shop.refusal(shop.redeem("r", at("2026-03-03"), 49, "100.00")))
                .isEqualTo(
                        "NOTHING_TO_REDEEM: nothing can be redeemed: limited from 49 beans to 40 beans by steps of 10"
                                + " beans, then limited from 40 beans to 0 beans by the minimum of 50 beans");
    }

    @Test
    void anEmptyBalanceRedeemsNothing() {
        assertThat(shop.refusal(shop.redeem("r", at("2026-03-03"), 0, "100.00")))
                .isEqualTo("NOTHING_TO_REDEEM: nothing can be redeemed: the balance is 0 beans");
    }

    @Test
    void allThatIsWrongWithARedemptionIsSaidAtOnce() {
        Redemption wrong = new Redemption(
                ActivityId.of("r"),
                ADA,
                at("2026-03-03"),
                "money-off",
                CASHBACK.of(5),
                Money.of("EUR", "10.00"),
                Redemption.Settlement.AT_ONCE);
        Redemption unknown = new Redemption(
                ActivityId.of("u"),
                ADA,
                at("2026-03-03"),
                "free-car",
                null,
                Money.of("GBP", "10.00"),
                Redemption.Settlement.AT_ONCE);

        assertThat(shop.refusal(shop.engine.redeem(wrong))).isEqualTo("""
                        WRONG_CURRENCY: the order is in EUR and the program in GBP
                        WRONG_CURRENCY: the request is in CASHBACK and the reward money-off is paid in BEANS""");
        assertThat(shop.refusal(shop.engine.redeem(unknown)))
                .isEqualTo("NOT_FOUND: the program has no reward free-car; it has money-off");
    }

    @Test
    void theLotThatExpiresFirstIsSpentFirst() {
        shop.buy("newer", at("2026-03-10"), "60.00");
        shop.buy("older-but-late", at("2026-03-02"), "60.00");

        shop.redeem("r", at("2026-03-11"), 80, "100.00").orThrow();

        assertThat(left("older-but-late")).isEqualTo(BEANS.zero());
        assertThat(left("newer")).isEqualTo(BEANS.of(40));
    }

    @Test
    void aHoldIsCaptured() {
        shop.buy("p", at("2026-03-02"), "100.00");

        Outcome.Accepted held = shop.hold("r", at("2026-03-03"), 60, "100.00").orThrow();
        assertThat(held.redemption())
                .hasToString(
                        "RedeemedAmount[redemption=r, amount=60 beans, worth=0.60 GBP, moved=60 beans, movedWorth=0.60 GBP, held=60 beans, captured=0 beans, refunded=0 beans, state=HELD,"
                                + " heldUntil=2026-03-03T12:30:00Z]");
        assertThat(shop.have(BEANS, at("2026-03-03"))).isEqualTo("0 pending, 40 available, 60 held, 0 owed");

        Outcome.Accepted captured =
                shop.capture("c", at("2026-03-03T12:29:59Z"), "r").orThrow();
        assertThat(redeemed(captured).state()).isEqualTo(Hold.State.CAPTURED);
        assertThat(shop.have(BEANS, at("2026-03-04"))).isEqualTo("0 pending, 40 available, 0 held, 0 owed");
        assertThat(shop.refusal(shop.capture("c2", at("2026-03-03T12:29:59Z"), "r")))
                .isEqualTo("NOT_POSSIBLE_NOW: the redemption r is captured already and cannot be captured");
    }

    @Test
    void aVoidedHoldGoesBackToItsLots() {
        shop.buy("p", at("2026-03-02"), "100.00");
        shop.hold("r", at("2026-03-03"), 60, "100.00").orThrow();

        assertThat(redeemed(shop.undo("v", at("2026-03-03T12:05:00Z"), "r")).state())
                .isEqualTo(Hold.State.RELEASED);

        assertThat(shop.have(BEANS, at("2026-03-03T12:05:00Z"))).isEqualTo("0 pending, 100 available, 0 held, 0 owed");
        assertThat(shop.refusal(shop.undo("v2", at("2026-03-03T12:06:00Z"), "r")))
                .isEqualTo("NOT_POSSIBLE_NOW: the redemption r is released already and cannot be voided");
    }

    @Test
    void aHoldTimesOutByItselfAtItsMoment() {
        shop.buy("p", at("2026-03-02"), "100.00");
        shop.hold("r", at("2026-03-03"), 60, "100.00").orThrow();

        assertThat(shop.have(BEANS, at("2026-03-03T12:29:59Z"))).isEqualTo("0 pending, 40 available, 60 held, 0 owed");
        assertThat(shop.have(BEANS, at("2026-03-03T12:30:00Z"))).isEqualTo("0 pending, 100 available, 0 held, 0 owed");
        assertThat(shop.refusal(shop.capture("c", at("2026-03-03T12:30:00Z"), "r")))
                .isEqualTo("NOT_POSSIBLE_NOW: the redemption r is released already and cannot be captured");
    }

    @Test
    void aHoldThatComesToLightAfterItsTimeIsReportedAsReleased() {
        shop.buy("p", at("2026-03-02"), "100.00");
        shop.tell("later", at("2026-03-04"), "visit").orThrow();

        Outcome.Accepted late = shop.hold("r", at("2026-03-03"), 60, "100.00").orThrow();

        assertThat(redeemed(late).state()).isEqualTo(Hold.State.RELEASED);
        assertThat(redeemed(late).heldUntil()).isNull();
        assertThat(late.balance(BEANS).available()).isEqualTo(BEANS.of(100));
    }

    @Test
    void aLotThatExpiresWhileItIsHeldCanStillBeCaptured() {
        shop.buy("p", at("2026-03-02"), "100.00");
        shop.hold("r", at("2027-03-02T11:50:00Z"), 60, "100.00").orThrow();

        assertThat(shop.have(BEANS, at("2027-03-02T12:00:00Z"))).isEqualTo("0 pending, 0 available, 60 held, 0 owed");
        shop.capture("c", at("2027-03-02T12:05:00Z"), "r").orThrow();
        assertThat(shop.have(BEANS, at("2027-03-02T12:05:00Z"))).isEqualTo("0 pending, 0 available, 0 held, 0 owed");
        assertThat(shop.journal()).contains("EXPIRED 2027-03-02T12:00:00Z", "CAPTURED 2027-03-02T12:05:00Z");
    }

    @Test
    void aLotThatExpiredWhileItWasHeldExpiresWhenItIsVoided() {
        shop.buy("p", at("2026-03-02"), "100.00");
        shop.hold("r", at("2027-03-02T11:50:00Z"), 60, "100.00").orThrow();

        shop.undo("v", at("2027-03-02T12:05:00Z"), "r").orThrow();

        assertThat(shop.have(BEANS, at("2027-03-02T12:05:00Z"))).isEqualTo("0 pending, 0 available, 0 held, 0 owed");
        assertThat(lot("p").expired()).isEqualByComparingTo("100");
    }

    @Test
    void aRedemptionThatIsUndoneGoesBackToItsLotsWithTheirExpiry() {
        shop.buy("p1", at("2026-03-02"), "60.00");
        shop.buy("p2", at("2026-03-05"), "60.00");
        shop.redeem("r", at("2026-03-06"), 80, "100.00").orThrow();

        assertThat(redeemed(shop.undo("v", at("2026-03-07"), "r")).state()).isEqualTo(Hold.State.RESTORED);

        assertThat(left("p1")).isEqualTo(BEANS.of(60));
        assertThat(left("p2")).isEqualTo(BEANS.of(60));
        assertThat(shop.have(BEANS, at("2027-03-02"))).isEqualTo("0 pending, 60 available, 0 held, 0 owed");
        assertThat(shop.refusal(shop.undo("v2", at("2026-03-08"), "r")))
                .isEqualTo("NOT_POSSIBLE_NOW: the redemption r is restored already and cannot be voided");
    }

    @Test
    void whatHasExpiredMeanwhileStaysExpired() {
        shop.buy("p", at("2026-03-02"), "60.00");
        shop.redeem("r", at("2026-03-06"), 60, "100.00").orThrow();

        shop.undo("v", at("2027-03-02"), "r").orThrow();

        assertThat(shop.have(BEANS, at("2027-03-02"))).isEqualTo("0 pending, 0 available, 0 held, 0 owed");
        assertThat(lot("p").restored()).isEqualByComparingTo("60");
        assertThat(lot("p").expired()).isEqualByComparingTo("60");
    }

    @Test
    void whatIsRestoredRepaysDebtFirst() {
        shop.buy("p", at("2026-03-02"), "100.00");
        shop.redeem("r", at("2026-03-03"), 100, "100.00").orThrow();
        shop.bringBack("back", at("2026-03-04"), receipt("p", "1", 1)).orThrow();
        assertThat(shop.have(BEANS, at("2026-03-04"))).isEqualTo("0 pending, 0 available, 0 held, 100 owed");

        Outcome.Accepted undone = shop.undo("v", at("2026-03-05"), "r").orThrow();

        assertThat(undone.balance(BEANS).debt()).isEqualTo(BEANS.zero());
        assertThat(undone.balance(BEANS).available()).isEqualTo(BEANS.zero());
    }

    @Test
    void whatIsUnknownOrYetToComeCannotBeCapturedOrVoided() {
        shop.buy("p", at("2026-03-02"), "100.00");
        shop.hold("r", at("2026-03-03"), 60, "100.00").orThrow();

        assertThat(shop.refusal(shop.capture("c1", at("2026-03-03"), "nothing")))
                .isEqualTo("NOT_FOUND: the member ada has no redemption nothing that could be captured at"
                        + " 2026-03-03T12:00:00Z");
        assertThat(shop.refusal(shop.undo("v1", at("2026-03-03"), "p")))
                .isEqualTo(
                        "NOT_FOUND: the member ada has no redemption p that could be voided at 2026-03-03T12:00:00Z");
        assertThat(shop.refusal(shop.capture("c2", at("2026-03-03T11:59:59Z"), "r")))
                .isEqualTo("NOT_POSSIBLE_NOW: the redemption r happened at 2026-03-03T12:00:00Z and cannot be captured"
                        + " at 2026-03-03T11:59:59Z");
        assertThat(shop.refusal(shop.undo("v2", at("2026-03-03T11:59:59Z"), "r")))
                .isEqualTo("NOT_POSSIBLE_NOW: the redemption r happened at 2026-03-03T12:00:00Z and cannot be voided"
                        + " at 2026-03-03T11:59:59Z");
    }

    @Test
    void aLateVoidDatesFromWhenItHappened() {
        shop.buy("p", at("2026-03-02"), "100.00");
        shop.hold("r", at("2027-03-02T11:40:00Z"), 60, "100.00").orThrow();
        shop.tell("later", at("2027-03-02T12:01:00Z"), "visit").orThrow();

        shop.undo("v", at("2027-03-02T11:50:00Z"), "r").orThrow();

        assertThat(shop.have(BEANS, at("2027-03-02T11:55:00Z"))).isEqualTo("0 pending, 100 available, 0 held, 0 owed");
        assertThat(shop.have(BEANS, at("2027-03-02T12:01:00Z"))).isEqualTo("0 pending, 0 available, 0 held, 0 owed");
    }

    @Test
    void aKeyThatHeldCannotRedeemAtOnce() {
        shop.buy("p", at("2026-03-02"), "100.00");
        shop.hold("r", at("2026-03-03"), 60, "100.00").orThrow();

        assertThat(shop.refusal(shop.redeem("r", at("2026-03-03"), 60, "100.00")))
                .startsWith("KEY_REUSED: the id r");
    }

    private static Outcome.RedeemedAmount redeemed(Outcome outcome) {
        Outcome.@Nullable RedeemedAmount redeemed = outcome.orThrow().redemption();
        assertThat(redeemed).isNotNull();
        return redeemed;
    }

    private LotBalance lot(String purchase) {
        List<LotBalance> lots = shop.store.find(ADA).orElseThrow().wallet().lots().stream()
                .filter(lot -> lot.lot().origin().equals(ActivityId.of(purchase)))
                .filter(lot -> lot.lot().granted().currency().equals(BEANS))
                .toList();
        assertThat(lots).hasSize(1);
        return lots.get(0);
    }

    private Amount left(String purchase) {
        return lot(purchase).remaining();
    }
}
