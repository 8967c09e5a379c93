package io.loyaltyengine.engine;

import static io.loyaltyengine.CoffeeShop.ADA;
import static io.loyaltyengine.CoffeeShop.BEANS;
import static io.loyaltyengine.CoffeeShop.CASHBACK;
import static io.loyaltyengine.CoffeeShop.at;
import static io.loyaltyengine.CoffeeShop.purchase;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.loyaltyengine.CoffeeShop;
import io.loyaltyengine.activity.ActivityId;
import io.loyaltyengine.activity.Discount;
import io.loyaltyengine.activity.Enrolment;
import io.loyaltyengine.activity.LineItem;
import io.loyaltyengine.activity.ProfileUpdate;
import io.loyaltyengine.activity.Purchase;
import io.loyaltyengine.amount.Money;
import io.loyaltyengine.decision.Outcome;
import io.loyaltyengine.decision.RefusedException;
import io.loyaltyengine.ledger.ClawBack;
import io.loyaltyengine.member.Member;
import io.loyaltyengine.member.MemberId;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EarningStoriesTest {

    private final CoffeeShop shop = CoffeeShop.withAda();

    @AfterEach
    void everyStoryLeavesASoundLedger() {
        shop.isSound();
    }

    @Test
    void aPurchaseEarnsBeansAtOnceAndCashbackLater() {
        Outcome.Accepted outcome = shop.buy("p", at("2026-03-02"), "42.50");

        assertThat(outcome.granted())
                .extracting(Outcome.GrantedAmount::toString)
                .containsExactly(
                        "GrantedAmount[rule=bean-a-pound, amount=42 beans, activeFrom=2026-03-02T12:00:00Z,"
                                + " expiresAt=2027-03-02T12:00:00Z]",
                        "GrantedAmount[rule=status-a-pound, amount=42 status, activeFrom=2026-03-02T12:00:00Z,"
                                + " expiresAt=2027-03-02T12:00:00Z]",
                        "GrantedAmount[rule=two-percent, amount=0.85 GBP, activeFrom=2026-03-16T12:00:00Z,"
                                + " expiresAt=null]");
        assertThat(outcome.balance(BEANS).available()).isEqualTo(BEANS.of(42));
        assertThat(shop.have(BEANS, at("2026-03-02"))).isEqualTo("0 pending, 42 available, 0 held, 0 owed");
        assertThat(shop.have(CASHBACK, at("2026-03-02")))
                .isEqualTo("0.85 pending, 0.00 available, 0.00 held, 0.00 owed");
    }

    @Test
    void whatIsPendingBecomesAvailableAtItsVeryMoment() {
        shop.buy("p", at("2026-03-02"), "50.00");

        assertThat(shop.have(CASHBACK, at("2026-03-16T11:59:59.999999999Z")))
                .isEqualTo("1.00 pending, 0.00 available, 0.00 held, 0.00 owed");
        assertThat(shop.have(CASHBACK, at("2026-03-16T12:00:00Z")))
                .isEqualTo("0.00 pending, 1.00 available, 0.00 held, 0.00 owed");
    }

    @Test
    void atTheInstantOfItsExpiryALotIsGone() {
        shop.buy("p", at("2026-03-02"), "50.00");

        assertThat(shop.have(BEANS, at("2027-03-02T11:59:59.999999999Z")))
                .isEqualTo("0 pending, 50 available, 0 held, 0 owed");
        assertThat(shop.have(BEANS, at("2027-03-02T12:00:00Z"))).isEqualTo("0 pending, 0 available, 0 held, 0 owed");
    }

    @Test
    void aSweepWritesDownWhatEverybodyReadAlready() {
        shop.buy("p", at("2026-03-02"), "50.00");
        Instant later = at("2027-06-01");
        String before = shop.have(BEANS, later) + shop.have(CASHBACK, later);

        assertThat(shop.sweep(later)).isEqualTo(3);
        assertThat(shop.sweep(later)).isZero();

        assertThat(shop.have(BEANS, later) + shop.have(CASHBACK, later)).isEqualTo(before);
        assertThat(shop.journal().subList(3, 6))
                .containsExactly(
                        "MATURED 2026-03-16T12:00:00Z", "EXPIRED 2027-03-02T12:00:00Z", "EXPIRED 2027-03-02T12:00:00Z");
    }

    @Test
    void aLatePurchaseIsJudgedByTheTierOfThen() {
        shop.buy("before", at("2026-03-02"), "10.00");
        shop.buy("big", at("2026-03-10"), "300.00");
        assertThat(shop.buy("gold", at("2026-03-11"), "10.00").granted(BEANS)).isEqualTo(BEANS.of(15));

        assertThat(shop.buy("late", at("2026-03-05"), "10.00").granted(BEANS)).isEqualTo(BEANS.of(10));
        assertThat(shop.buy("late-as-gold", at("2026-03-10T12:00:01Z"), "10.00").granted(BEANS))
                .isEqualTo(BEANS.of(15));
    }

    @Test
    void aLateEarnThatHasExpiredAlreadyPostsTheEarnAndTheExpiry() {
        shop.buy("now", at("2027-06-01"), "1.00");
        Outcome.Accepted late = shop.buy("late", at("2026-04-01"), "30.00");

        assertThat(late.granted(BEANS)).isEqualTo(BEANS.of(30));
        assertThat(late.balance(BEANS).available()).isEqualTo(BEANS.of(1));
        assertThat(shop.journal().subList(3, 7))
                .containsExactly(
                        "EARNED 2026-04-01T12:00:00Z",
                        "MATURED 2026-04-15T12:00:00Z",
                        "EXPIRED 2027-04-01T12:00:00Z",
                        "EXPIRED 2027-04-01T12:00:00Z");
    }

    @Test
    void aMonthsReviewsAreCappedAndAnotherMonthBeginsAfresh() {
        shop.tell("r1", at("2026-03-02"), "review").orThrow();
        shop.tell("r2", at("2026-03-03"), "review").orThrow();
        Outcome.Accepted third =
                shop.tell("r3", at("2026-03-31T22:59:59Z"), "review").orThrow();
        Outcome.Accepted fourth =
                shop.tell("r4", at("2026-03-31T23:00:00Z"), "review").orThrow();

        assertThat(third.granted(BEANS)).isEqualTo(BEANS.of(10));
        assertThat(third.explanation()).hasToString("""
                        review applied: 20 beans
                        review capped from 20 beans to 10 beans: 40 beans of 50 beans were used (reviews)""");
        assertThat(fourth.granted(BEANS)).as("in London it is April").isEqualTo(BEANS.of(20));
    }

    @Test
    void anExplanationShowsEachStepWithItsNumber() {
        shop.buy("big", at("2026-03-02"), "300.00");

        assertThat(shop.buy("p", at("2026-03-03"), "12.34").explanation()).hasToString("""
                        bean-a-pound applied: 12.34 × 1 gives 12 beans
                        status-a-pound applied: 12.34 × 1 gives 12 status
                        two-percent applied: 12.34 × 0.02 gives 0.24 GBP
                        tier:gold multiplied: 12 beans × 1.5 gives 6 beans more""");
    }

    @Test
    void withoutExplanationsEverythingElseIsTheSame() {
        CoffeeShop other = CoffeeShop.withAda();
        Outcome.Accepted silent = other.engine
                .withoutExplanations()
                .earn(purchase("p", at("2026-03-02"), "12.34"))
                .orThrow();
        Outcome.Accepted told = shop.buy("p", at("2026-03-02"), "12.34");

        assertThat(silent.explanation().steps()).isEmpty();
        assertThat(silent.granted()).isEqualTo(told.granted());
        assertThat(other.store.journal(ADA)).isEqualTo(shop.store.journal(ADA));
    }

    @Test
    void aPromotionOnTheOrderDoesNotEarn() {
        Purchase order =
                purchase("p", at("2026-03-02"), "100.00").less(Discount.Reason.PROMOTION, Money.of("GBP", "10.00"));

        assertThat(shop.engine.earn(order).orThrow().granted(BEANS)).isEqualTo(BEANS.of(90));
    }

    @Test
    void theSameKeyAndContentHasOneEffect() {
        Outcome first = shop.engine.earn(purchase("p", at("2026-03-02"), "50.00"));
        List<String> journal = shop.journal();
        Outcome second = shop.engine.earn(purchase("p", at("2026-03-02"), "50.00"));

        assertThat(first.repeated()).isFalse();
        assertThat(second.repeated()).isTrue();
        assertThat(second).isEqualTo(first.asRepeated());
        assertThat(shop.journal()).isEqualTo(journal);
    }

    @Test
    void theSameKeyWithOtherContentIsRefused() {
        shop.buy("p", at("2026-03-02"), "50.00");
        List<String> journal = shop.journal();
        Outcome other = shop.engine.earn(purchase("p", at("2026-03-02"), "50.01"));

        assertThat(shop.refusal(other))
                .isEqualTo("KEY_REUSED: the id p is on record for the member ada with other content; send what is new"
                        + " under an id of its own");
        assertThat(shop.journal()).isEqualTo(journal);
        assertThat(shop.engine.earn(purchase("p", at("2026-03-02"), "50.00")).repeated())
                .as("the first content is still on record")
                .isTrue();
    }

    @Test
    void aKeyOfAnotherMemberIsRefusedToo() {
        shop.enrol("bob", at("2026-03-01")).orThrow();
        shop.buy("p", at("2026-03-02"), "50.00");
        var journal = shop.store.journal(MemberId.of("bob"));
        Outcome bobs = shop.engine.earn(Purchase.of(
                "p", MemberId.of("bob"), at("2026-03-02"), List.of(CoffeeShop.line("1", "COFFEE", 1, "50.00"))));

        assertThat(shop.refusal(bobs)).startsWith("KEY_REUSED: the id p is on record for the member ada");
        assertThat(shop.store.journal(MemberId.of("bob"))).isEqualTo(journal);
    }

    @Test
    void aRefusalIsOnRecordAndLeavesNothingBehind() {
        var state = shop.store.find(ADA).orElseThrow();
        Purchase inEuro = Purchase.of(
                "p", ADA, at("2026-03-02"), List.of(LineItem.of("1", "COFFEE", 1, Money.of("EUR", "5.00"))));
        Outcome refused = shop.engine.earn(inEuro);

        assertThat(shop.refusal(refused)).isEqualTo("WRONG_CURRENCY: the purchase is in EUR and the program in GBP");
        assertThat(shop.store.find(ADA)).containsSame(state);
        assertThat(shop.engine.earn(inEuro)).isEqualTo(refused.asRepeated());
        assertThatThrownBy(refused::orThrow)
                .isInstanceOf(RefusedException.class)
                .hasMessage("p was refused: the purchase is in EUR and the program in GBP");
    }

    @Test
    void strangersAreRefused() {
        CoffeeShop closed = CoffeeShop.empty(ClawBack.UNLIMITED);

        assertThat(closed.refusal(closed.engine.earn(purchase("p", at("2026-03-02"), "5.00"))))
                .isEqualTo("NOT_ENROLLED: the member ada is not enrolled; send an enrolment first");
        assertThat(closed.store.members()).isEmpty();
        assertThatThrownBy(() -> closed.engine.balance(ADA, BEANS, at("2026-03-02")))
                .isInstanceOfSatisfying(
                        UnknownMemberException.class,
                        unknown -> assertThat(unknown.member()).isEqualTo("ada"))
                .hasMessage("nothing is recorded of the member ada; send an enrolment first");
    }

    @Test
    void nobodyEarnsBeforeTheyEnrolOrEnrolsTwice() {
        assertThat(shop.refusal(shop.engine.earn(purchase("p", at("2026-02-28"), "5.00"))))
                .isEqualTo("NOT_ENROLLED: the member ada was enrolled at 2026-03-01T12:00:00Z, after this activity at"
                        + " 2026-02-28T12:00:00Z");
        Enrolment again = new Enrolment(ActivityId.of("again"), Member.customer("ada"), at("2026-03-02"));
        assertThat(shop.refusal(shop.engine.enrol(again)))
                .isEqualTo("ALREADY_ENROLLED: the member ada is enrolled since 2026-03-01T12:00:00Z; send a profile"
                        + " update for what has changed");
    }

    @Test
    void aProfileUpdateReplacesWhatIsKnown() {
        Member known = Member.customer("ada").withSegments("regulars");
        shop.engine
                .update(new ProfileUpdate(ActivityId.of("u"), known, at("2026-03-02")))
                .orThrow();

        assertThat(shop.store.find(ADA).orElseThrow().profile()).contains(known);
        assertThat(shop.store.find(ADA).orElseThrow().enrolledAt()).isEqualTo(at("2026-03-01"));
    }

    @Test
    void aPreviewHasNoEffectAndForetellsTheOutcome() {
        Purchase order = purchase("p", at("2026-03-02"), "50.00");
        var state = shop.store.find(ADA).orElseThrow();

        Outcome foretold = shop.engine.preview(order);
        assertThat(shop.store.find(ADA)).containsSame(state);
        assertThat(shop.store.outcome(order.id())).isEmpty();
        assertThat(shop.engine.earn(order)).isEqualTo(foretold);
        assertThat(shop.engine.preview(order)).isEqualTo(foretold.asRepeated());
    }

    @Test
    void theClockTellsWhenAnActivityIsRecordedAndTheCallerWhenItHappened() {
        Instant monday = at("2026-05-04");
        shop.engine.withClock(Clock.fixed(monday, ZoneOffset.UTC)).earn(purchase("p", at("2026-03-02"), "1.00"));

        assertThat(shop.store.journal(ADA)).last().satisfies(entry -> {
            assertThat(entry.recordedAt()).isEqualTo(monday);
            assertThat(entry.happenedAt()).isEqualTo(at("2026-03-02"));
            assertThat(entry.program()).isEqualTo(shop.program.edition());
            assertThat(entry.program().name()).isEqualTo("1");
        });
    }

    @Test
    void whatWouldPassTheBoundIsRefused() {
        shop.buy("p1", at("2026-03-02"), "600000000000000000.00");
        Outcome second = shop.engine.earn(purchase("p2", at("2026-03-02"), "600000000000000000.00"));

        assertThat(shop.refusal(second))
                .isEqualTo("TOO_LARGE: an amount of BEANS has more than 18 digits before the decimal point");
        assertThat(shop.have(BEANS, at("2026-03-02")))
                .isEqualTo("0 pending, 600000000000000000 available, 0 held, 0 owed");
    }
}
