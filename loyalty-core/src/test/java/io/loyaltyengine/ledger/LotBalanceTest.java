package io.loyaltyengine.ledger;

import static io.loyaltyengine.ledger.Account.AVAILABLE;
import static io.loyaltyengine.ledger.Account.BREAKAGE;
import static io.loyaltyengine.ledger.Account.HELD;
import static io.loyaltyengine.ledger.Account.PENDING;
import static io.loyaltyengine.ledger.Account.REDEEMED;
import static io.loyaltyengine.ledger.Pages.day;
import static io.loyaltyengine.ledger.Pages.number;
import static io.loyaltyengine.ledger.Pages.points;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A lot of 100 points, from day 1 until day 100. */
class LotBalanceTest {

    private LotBalance lot = LotBalance.unposted(Pages.lot(1, 100, 1, 100))
            .granted(Account.ISSUANCE, number(-100))
            .granted(AVAILABLE, number(100));

    private void move(Account from, Account to, long amount, int day) {
        move(from, to, amount, Pages.time(EntryType.EXPIRED, day, List.of()));
    }

    private void move(Account from, Account to, long amount, Entry entry) {
        lot = lot.post(from, number(-amount), entry).post(to, number(amount), entry);
    }

    @Test
    void whatItWasGrantedFromIsNoEventInItsLife() {
        assertThat(lot.changes()).isEmpty();
        assertThat(lot.clawedBackAmount()).isEqualTo(points(0));
        assertThat(lot.stockAt(day(1))).isEqualTo(points(100));
        assertThat(lot.throughout(day(1))).isEqualTo(points(100));
    }

    @Test
    void whatWasSpentAndCameBackWasAwayInBetween() {
        move(AVAILABLE, REDEEMED, 30, 5);
        move(REDEEMED, AVAILABLE, 30, 9);

        assertThat(lot.stockAt(day(4))).isEqualTo(points(100));
        assertThat(lot.stockAt(day(5))).isEqualTo(points(70));
        assertThat(lot.stockAt(day(8))).isEqualTo(points(70));
        assertThat(lot.stockAt(day(9))).isEqualTo(points(100));
        assertThat(lot.throughout(day(4))).isEqualTo(points(70));
        assertThat(lot.throughout(day(8))).isEqualTo(points(70));
        assertThat(lot.throughout(day(9))).isEqualTo(points(100));
    }

    @Test
    void whatIsHeldIsNotThere() {
        move(AVAILABLE, HELD, 40, 5);
        assertThat(lot.throughout(day(5))).isEqualTo(points(60));
        assertThat(lot.remaining()).isEqualTo(points(100));
        assertThat(lot.in(PENDING)).isEqualTo(points(0));
        assertThat(lot.in(AVAILABLE)).isEqualTo(points(60));
        assertThat(lot.in(HELD)).isEqualTo(points(40));
        assertThatThrownBy(() -> lot.in(REDEEMED))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a lot has nothing in REDEEMED");
    }

    @Test
    void aMovementThatIsToldLaterTakesItsPlaceInTime() {
        move(AVAILABLE, REDEEMED, 30, 9);
        move(AVAILABLE, REDEEMED, 20, 5);
        move(AVAILABLE, REDEEMED, 10, 7);
        move(AVAILABLE, REDEEMED, 1, 7);

        assertThat(lot.changes()).containsExactly(change(9, -30, 0), change(7, -11, 0), change(5, -20, 0));
        assertThat(lot.after(day(9))).isEmpty();
        assertThat(lot.after(day(7))).containsExactly(change(9, -30, 0));
        assertThat(lot.after(day(6))).containsExactly(change(9, -30, 0), change(7, -11, 0));
        assertThat(lot.stockAt(day(6))).isEqualTo(points(80));
    }

    @Test
    void whatComesToNothingAtOneMomentNeverHappened() {
        move(AVAILABLE, REDEEMED, 30, 9);
        move(AVAILABLE, REDEEMED, 20, 5);
        move(REDEEMED, AVAILABLE, 20, 5);
        assertThat(lot.changes()).containsExactly(change(9, -30, 0));
    }

    @Test
    void toBecomeActiveIsNoChangeOfWhatIsThere() {
        lot = LotBalance.unposted(Pages.pending(1, 100, 1, 8, 100)).granted(PENDING, number(100));
        assertThat(lot.pendingAmount()).isEqualTo(points(100));
        assertThat(lot.stockAt(day(3))).isEqualTo(points(100));

        move(PENDING, AVAILABLE, 100, 8);
        assertThat(lot.pendingAmount()).isEqualTo(points(0));
        assertThat(lot.availableAmount()).isEqualTo(points(100));
        assertThat(lot.changes()).isEmpty();
    }

    @Test
    void anExpiryByDateIsKnownFromTheStart() {
        move(AVAILABLE, REDEEMED, 30, 9);
        move(AVAILABLE, BREAKAGE, 70, 100);

        assertThat(lot.changes()).containsExactly(change(100, -70, 70), change(9, -30, 0));
        assertThat(lot.stockAt(day(50))).isEqualTo(points(70));
        assertThat(lot.throughout(day(50))).isEqualTo(points(70));
        assertThat(lot.throughout(day(8))).isEqualTo(points(70));
        assertThat(lot.remaining()).isEqualTo(points(0));
    }

    @Test
    void anExpiryThatIsTakenBackNeverHappened() {
        move(AVAILABLE, BREAKAGE, 100, 100);
        move(BREAKAGE, AVAILABLE, 100, 100);
        assertThat(lot.changes()).isEmpty();
    }

    @Test
    void aLapseForWantOfActivityIsAnEvent() {
        lot = LotBalance.unposted(Pages.idle(1, 100, 1, 1)).granted(AVAILABLE, number(100));
        move(AVAILABLE, BREAKAGE, 100, 31);

        assertThat(lot.stockAt(day(30))).isEqualTo(points(100));
        assertThat(lot.throughout(day(30))).isEqualTo(points(0));
        assertThat(lot.stockAt(day(31))).isEqualTo(points(0));
    }

    @Test
    void whatComesBackTooLateIsGoneForGoodAndWasNeverThere() {
        lot = LotBalance.unposted(Pages.idle(1, 100, 1, 1)).granted(AVAILABLE, number(100));
        move(AVAILABLE, REDEEMED, 30, 5);
        move(REDEEMED, BREAKAGE, 30, Pages.entry(EntryType.RESTORED, "f", 40, Detail.NOTHING, List.of()));

        assertThat(lot.changes()).containsExactly(change(5, -30, 0));
        assertThat(lot.expired()).isEqualByComparingTo("30");
    }

    @Test
    void whateverBecomesOfItAddsUpToWhatWasGranted() {
        move(AVAILABLE, REDEEMED, 20, 5);
        move(REDEEMED, AVAILABLE, 5, 6);
        move(AVAILABLE, Account.ISSUANCE, 10, 7);
        move(AVAILABLE, Account.TRANSFER, 7, 8);
        move(AVAILABLE, HELD, 3, 8);
        move(AVAILABLE, BREAKAGE, 65, 100);

        assertThat(lot)
                .extracting(
                        LotBalance::consumed,
                        LotBalance::restored,
                        LotBalance::clawedBack,
                        LotBalance::moved,
                        LotBalance::held,
                        LotBalance::expired,
                        LotBalance::available)
                .map(each -> ((BigDecimal) each).intValueExact())
                .containsExactly(20, 5, 10, 7, 3, 65, 0);
        assertThat(lot.clawedBackAmount()).isEqualTo(points(10));
    }

    @Test
    void whatCameFromSomebodyElseIsOnItsWayAndWasNotHereBefore() {
        move(AVAILABLE, REDEEMED, 20, 5);
        move(AVAILABLE, BREAKAGE, 30, 8);
        move(AVAILABLE, HELD, 10, 9);

        LotBalance carried = lot.carried(lot.lot().numbered(Pages.id(7)), day(20));

        assertThat(carried.lot().id()).isEqualTo(Pages.id(7));
        assertThat(carried.remaining()).isEqualTo(points(0));
        assertThat(carried.moved()).isEqualByComparingTo("50");
        assertThat(carried.consumed()).isEqualByComparingTo("20");
        assertThat(carried.changes()).containsExactly(change(20, 0, 30));
        assertThat(carried.stockAt(day(19))).isEqualTo(points(0));
        assertThat(LotBalance.unposted(lot.lot()).carried(lot.lot(), day(20)).changes())
                .isEmpty();
    }

    @Test
    void whatLapsedElsewhereIsNoEventHere() {
        lot = LotBalance.unposted(Pages.idle(1, 100, 1, 1)).granted(AVAILABLE, number(100));
        move(AVAILABLE, BREAKAGE, 100, 31);
        assertThat(lot.carried(lot.lot(), day(40)).changes()).isEqualTo(List.of());
    }

    private static LotBalance.Change change(int day, long unspent, long expired) {
        return new LotBalance.Change(day(day), number(unspent), number(expired));
    }
}
