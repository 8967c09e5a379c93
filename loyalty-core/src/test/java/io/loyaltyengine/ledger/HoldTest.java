package io.loyaltyengine.ledger;

import static io.loyaltyengine.ledger.Pages.day;
import static io.loyaltyengine.ledger.Pages.id;
import static io.loyaltyengine.ledger.Pages.key;
import static io.loyaltyengine.ledger.Pages.part;
import static io.loyaltyengine.ledger.Pages.points;
import static org.assertj.core.api.Assertions.assertThat;

import io.loyaltyengine.amount.Money;
import java.util.List;
import org.junit.jupiter.api.Test;

/** 100 points are set aside from three lots, for 0.99 GBP off. */
class HoldTest {

    private static final Hold HOLD = new Hold(
            key("r"),
            day(5),
            "money-off",
            points(100),
            Money.of("GBP", "0.99"),
            List.of(part(1, 20), part(2, 30), part(3, 50)),
            List.of(),
            List.of(),
            day(6),
            false);

    @Test
    void atFirstAllOfItIsHeld() {
        assertThat(HOLD.state()).isEqualTo(Hold.State.HELD);
        assertThat(HOLD.open()).isEqualTo(HOLD.allocations());
        assertThat(HOLD.held()).isEqualTo(points(100));
        assertThat(HOLD.captured()).isEqualTo(points(0));
        assertThat(HOLD.refunded()).isEqualTo(points(0));
    }

    @Test
    void capturesLeaveLessToBeHeld() {
        Hold hold = HOLD.captured(key("c1"), day(5), List.of(part(1, 20), part(2, 10)))
                .captured(key("c2"), day(6), List.of(part(2, 20)));

        assertThat(hold.state()).isEqualTo(Hold.State.HELD);
        assertThat(hold.open()).containsExactly(part(3, 50));
        assertThat(hold.held()).isEqualTo(points(50));
        assertThat(hold.captured()).isEqualTo(points(50));
        assertThat(hold.capture(key("c2")))
                .contains(new Hold.Capture(key("c2"), day(6), List.of(part(2, 20)), List.of()));
        assertThat(hold.capture(key("r"))).isEmpty();

        Hold done = hold.released(List.of(part(3, 50)), false);
        assertThat(done.state()).isEqualTo(Hold.State.CAPTURED);
        assertThat(done.open()).isEmpty();
        assertThat(done.timedOut()).isFalse();
    }

    @Test
    void whatWasTakenLastComesBackFirst() {
        Hold hold = HOLD.captured(key("c"), day(5), HOLD.allocations()).refunded(key("c"), List.of(part(3, 45)));

        assertThat(hold.capture(key("c")).orElseThrow().refundable())
                .containsExactly(part(3, 5), part(2, 30), part(1, 20));
        assertThat(hold.refunded()).isEqualTo(points(45));
        assertThat(hold.state()).isEqualTo(Hold.State.CAPTURED);

        Hold all = hold.refunded(key("c"), List.of(part(3, 5), part(2, 30), part(1, 20)));
        assertThat(all.capture(key("c")).orElseThrow().refunded())
                .containsExactly(part(3, 50), part(2, 30), part(1, 20));
        assertThat(all.state()).isEqualTo(Hold.State.RESTORED);
    }

    @Test
    void aRefundOfOneCaptureLeavesTheOthers() {
        Hold hold = HOLD.captured(key("c1"), day(5), List.of(part(1, 20)))
                .captured(key("c2"), day(5), List.of(part(2, 30)))
                .refunded(key("c1"), List.of(part(1, 20)));
        assertThat(hold.captures()).extracting(Hold.Capture::refunded).containsExactly(List.of(part(1, 20)), List.of());
    }

    @Test
    void whatIsReleasedIsHeldNoMoreAndCanBeSetAsideAgain() {
        Hold released = HOLD.released(List.of(part(1, 20)), false).released(List.of(part(2, 30), part(3, 50)), true);
        assertThat(released.state()).isEqualTo(Hold.State.RELEASED);
        assertThat(released.timedOut()).isTrue();
        assertThat(released.released()).containsExactly(part(1, 20), part(2, 30), part(3, 50));

        Hold again = released.reopened(List.of(part(2, 30)));
        assertThat(again.state()).isEqualTo(Hold.State.HELD);
        assertThat(again.open()).containsExactly(part(2, 30));
    }

    @Test
    void partsOfTheAmountAreWorthPartsOfTheMoneyRoundedDown() {
        assertThat(HOLD.worthOf(points(33))).isEqualTo(Money.of("GBP", "0.32"));
        assertThat(HOLD.worthOf(points(0))).isEqualTo(Money.of("GBP", "0.00"));
        assertThat(HOLD.worthOf(points(100))).isEqualTo(HOLD.worth());
    }

    @Test
    void allItsLotsGetOtherNumbersAtAnotherMember() {
        Hold moved = HOLD.captured(key("c"), day(5), List.of(part(1, 20)))
                .refunded(key("c"), List.of(part(1, 5)))
                .released(List.of(part(2, 30)), false)
                .renumbered(lot -> id(lot.number() + 10));

        assertThat(moved.allocations()).containsExactly(part(11, 20), part(12, 30), part(13, 50));
        assertThat(moved.captures())
                .containsExactly(new Hold.Capture(key("c"), day(5), List.of(part(11, 20)), List.of(part(11, 5))));
        assertThat(moved.released()).containsExactly(part(12, 30));
    }
}
