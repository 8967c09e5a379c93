package io.loyaltyengine.model;

import static io.loyaltyengine.model.Action.Deed.BUY;
import static io.loyaltyengine.model.Action.Deed.HOLD;
import static io.loyaltyengine.model.Action.Deed.SPEND;
import static io.loyaltyengine.model.Action.Deed.SWEEP;
import static io.loyaltyengine.model.Action.Deed.TAKE;
import static io.loyaltyengine.model.Action.Deed.VOID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.loyaltyengine.activity.Activity;
import io.loyaltyengine.activity.Adjustment;
import io.loyaltyengine.activity.Redemption;
import io.loyaltyengine.activity.RedemptionVoid;
import io.loyaltyengine.decision.Outcome;
import io.loyaltyengine.engine.LoyaltyEngine;
import io.loyaltyengine.ledger.ClawBack;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An engine that does something wrong is found out, and the story says how. */
class PlantedBugsTest {

    private static final Terms TERMS = new Terms(ClawBack.WITHIN_BALANCE, 0, Terms.Life.NEVER, 0);

    private static String story(List<Action> actions, Side.Teller teller) {
        return String.valueOf(
                catchThrowable(() -> Play.of(TERMS, actions, teller)).getMessage());
    }

    private static Action ada(int hours, Action.Deed deed, int number) {
        return new Action(hours, deed, 0, 0, number, 0);
    }

    @Test
    void anEngineThatDoesAsItShouldIsNotBlamed() {
        Play.of(
                TERMS,
                List.of(ada(0, BUY, 1), ada(5, HOLD, 0), ada(1, VOID, 0), ada(1, TAKE, 0)),
                LoyaltyEngine::submit);
    }

    @Test
    void staffWhoAskForOneTooMany() {
        assertThat(story(List.of(ada(0, BUY, 2), ada(5, TAKE, 1)), PlantedBugsTest::oneTooMany))
                .isEqualTo("""
                        points pending for 0 hours; points and cashback never expire; claw-back WITHIN_BALANCE; no grace.
                        day 1 00:00: ada buys 3 × A for 2.00 as p1 -> accepted granting 0.04 GBP, 2 points, 2 status points
                        day 1 05:00: ada loses 2 points to staff as t2 -> refused NOT_ENOUGH
                        but it is: refused NOT_ENOUGH; the model: accepted""");
    }

    private static Outcome oneTooMany(LoyaltyEngine engine, Activity activity) {
        if (activity instanceof Adjustment one) {
            return engine.submit(new Adjustment(
                    one.id(),
                    one.member(),
                    one.at(),
                    one.amount().minus(Terms.POINTS.of(1)),
                    one.reason(),
                    one.author(),
                    one.approver()));
        }
        return engine.submit(activity);
    }

    @Test
    void aVoidThatIsAcceptedAndForgotten() {
        assertThat(story(List.of(ada(0, BUY, 2), ada(30, HOLD, 0), ada(4, VOID, 0)), PlantedBugsTest::forgetful))
                .isEqualTo("""
                        points pending for 0 hours; points and cashback never expire; claw-back WITHIN_BALANCE; no grace.
                        day 1 00:00: ada buys 3 × A for 2.00 as p1 -> accepted granting 0.04 GBP, 2 points, 2 status points
                        day 2 06:00: ada sets aside 1 points as h2 -> accepted with 1 points worth 0.01 GBP
                        day 2 10:00: ada voids h2 as x3 -> accepted with 1 points worth 0.01 GBP
                        but ada POINTS has 0 pending, 1 available, 1 held, 0 owed; the model: 0 pending, 2 available, 0 held, 0 owed""");
    }

    private static Outcome forgetful(LoyaltyEngine engine, Activity activity) {
        return activity instanceof RedemptionVoid ? engine.preview(activity) : engine.submit(activity);
    }

    @Test
    void aLateSpendThatIsTakenForOneOfToday() {
        Action late = new Action(0, SPEND, 0, 0, 0, 20);
        assertThat(story(List.of(ada(0, BUY, 2), ada(24, SWEEP, 0), late), PlantedBugsTest::dayLater))
                .isEqualTo("""
                        points pending for 0 hours; points and cashback never expire; claw-back WITHIN_BALANCE; no grace.
                        day 1 00:00: ada buys 3 × A for 2.00 as p1 -> accepted granting 0.04 GBP, 2 points, 2 status points
                        day 2 00:00: a sweep
                        day 1 04:00: ada spends 1 points as s2 (late: it is day 2 00:00) -> accepted with 1 points worth 0.01 GBP
                        but looking back to day 1 04:00, ada POINTS has 0 pending, 2 available, 0 held, 0 owed; the model: 0 pending, 1 available, 0 held, 0 owed""");
    }

    private static Outcome dayLater(LoyaltyEngine engine, Activity activity) {
        if (activity instanceof Redemption one) {
            return engine.submit(new Redemption(
                    one.id(),
                    one.member(),
                    one.at().plus(Duration.ofHours(20)),
                    one.reward(),
                    one.requested(),
                    one.order(),
                    one.settlement()));
        }
        return engine.submit(activity);
    }

    @Test
    void anEngineThatFailsInTheMiddle() {
        assertThat(story(List.of(ada(0, BUY, 2), ada(3, VOID, 0)), (engine, activity) -> {
                    if (activity instanceof RedemptionVoid) {
                        throw new IllegalStateException("the cat sat on the keyboard");
                    }
                    return engine.submit(activity);
                }))
                .isEqualTo("""
                        points pending for 0 hours; points and cashback never expire; claw-back WITHIN_BALANCE; no grace.
                        day 1 00:00: ada buys 3 × A for 2.00 as p1 -> accepted granting 0.04 GBP, 2 points, 2 status points
                        day 1 03:00: ada voids nothing as x2
                        but it fails: java.lang.IllegalStateException: the cat sat on the keyboard""");
    }
}
