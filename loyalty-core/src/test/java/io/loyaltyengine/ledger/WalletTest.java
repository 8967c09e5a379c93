package io.loyaltyengine.ledger;

import static io.loyaltyengine.ledger.Account.AVAILABLE;
import static io.loyaltyengine.ledger.Account.BREAKAGE;
import static io.loyaltyengine.ledger.Account.DEBT;
import static io.loyaltyengine.ledger.Account.HELD;
import static io.loyaltyengine.ledger.Account.ISSUANCE;
import static io.loyaltyengine.ledger.Account.PENDING;
import static io.loyaltyengine.ledger.Account.REDEEMED;
import static io.loyaltyengine.ledger.Pages.POINTS;
import static io.loyaltyengine.ledger.Pages.all;
import static io.loyaltyengine.ledger.Pages.day;
import static io.loyaltyengine.ledger.Pages.entry;
import static io.loyaltyengine.ledger.Pages.granted;
import static io.loyaltyengine.ledger.Pages.id;
import static io.loyaltyengine.ledger.Pages.idle;
import static io.loyaltyengine.ledger.Pages.key;
import static io.loyaltyengine.ledger.Pages.lot;
import static io.loyaltyengine.ledger.Pages.move;
import static io.loyaltyengine.ledger.Pages.part;
import static io.loyaltyengine.ledger.Pages.pending;
import static io.loyaltyengine.ledger.Pages.points;
import static io.loyaltyengine.ledger.Pages.redeemed;
import static io.loyaltyengine.ledger.Pages.time;
import static io.loyaltyengine.ledger.Pages.wallet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.loyaltyengine.amount.Currency;
import io.loyaltyengine.amount.Money;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class WalletTest {

    /** Two lots: the later one expires first. */
    private final Wallet two = wallet(granted(lot(1, 100, 1, 100)), granted(lot(2, 50, 5, 40)));

    @Test
    void balancesAreSumsOfPostings() {
        Wallet wallet = wallet(
                granted(lot(1, 100, 1, 100)),
                granted(pending(2, 40, 1, 15, 90)),
                redeemed("h", 2, 30, 3, move(AVAILABLE, HELD, 30, 1)),
                time(EntryType.DEBT_REPAID, 2, Posting.move(DEBT, ISSUANCE, points(9), null)));

        assertThat(wallet.balance(POINTS)).isEqualTo(new Balance(points(40), points(70), points(30), points(9)));
        assertThat(wallet.balance(POINTS).net()).isEqualTo(points(61));
        assertThat(wallet.balance(Currency.points("OTHER")).available())
                .isEqualTo(Currency.points("OTHER").zero());
        assertThat(wallet.currencies()).containsExactly(POINTS);
        assertThat(wallet.nextLot()).isEqualTo(id(3));
        assertThat(wallet.lots()).extracting(lot -> lot.lot().id()).containsExactly(id(1), id(2));
        assertThat(wallet)
                .hasToString(
                        "Wallet[Balance[pending=40 points, available=70 points, held=30 points, debt=9" + " points]]");
    }

    @Test
    void whatHappenedLastIsItsLatestMomentWhateverIsToldLater() {
        assertThat(Wallet.empty().reachedAt()).isEqualTo(Instant.MIN);
        assertThat(two.reachedAt()).isEqualTo(day(5));
        assertThat(wallet(granted(lot(1, 9, 5, null)), granted(lot(2, 9, 1, null)))
                        .reachedAt())
                .isEqualTo(day(5));
    }

    @Test
    void whatExpiresFirstIsSpentFirst() {
        assertThat(two.allocate(points(60), day(5))).containsExactly(part(2, 50), part(1, 10));
        assertThat(two.allocate(points(50), day(5))).containsExactly(part(2, 50));
        assertThat(two.allocate(points(500), day(5))).containsExactly(part(2, 50), part(1, 100));
        assertThat(two.allocate(points(60), day(40))).containsExactly(part(1, 60));
        assertThat(two.spendable(POINTS)).extracting(lot -> lot.lot().id()).containsExactly(id(2), id(1));
    }

    @Test
    void nothingIsSpentBeforeItWasThere() {
        assertThat(two.allocate(points(60), day(4))).containsExactly(part(1, 60));
        assertThat(two.spendable(POINTS, day(4))).isEqualTo(points(100));
        assertThat(two.spendable(POINTS, day(5))).isEqualTo(points(150));
        assertThat(two.standingAt(POINTS, day(4))).isEqualTo(points(100));
        assertThat(two.standingAt(POINTS, day(5))).isEqualTo(points(150));
    }

    @Test
    void whatExpiredOrWasSpentSinceCanMatterToWhatCameBefore() {
        Wallet wallet = two.apply(redeemed("r", 10, 30, null, move(AVAILABLE, REDEEMED, 30, 2)))
                .apply(time(EntryType.EXPIRED, 40, move(AVAILABLE, BREAKAGE, 20, 2)));

        assertThat(wallet.allocate(points(60), day(8))).containsExactly(part(2, 20), part(1, 40));
        assertThat(wallet.allocate(points(60), day(40))).containsExactly(part(1, 60));
        assertThat(wallet.standingAt(POINTS, day(8))).isEqualTo(points(150));
        assertThat(wallet.standingAt(POINTS, day(10))).isEqualTo(points(120));
        assertThat(wallet.spendable(POINTS, day(8))).isEqualTo(points(120));
    }

    @Test
    void otherCurrenciesAreLeftAlone() {
        Currency other = Currency.points("OTHER");
        Lot lot = new Lot(id(3), other.of(7), day(1), day(1), null, key("o"));
        Wallet wallet = two.apply(granted(lot));
        assertThat(wallet.allocate(points(500), day(4))).containsExactly(part(1, 100));
        assertThat(wallet.standingAt(POINTS, day(4))).isEqualTo(points(100));
        assertThat(wallet.standingAt(other, day(4))).isEqualTo(other.of(7));
        assertThat(wallet.balance(other).available()).isEqualTo(other.of(7));
    }

    @Test
    void timeDoesTheEarliestFirst() {
        assertThat(Wallet.empty().nextDue()).isEmpty();
        assertThat(wallet(granted(lot(1, 9, 1, null))).nextDue()).isEmpty();
        assertThat(two.nextDue()).contains(new Due.Expiry(day(40), id(2)));
        assertThat(two.apply(granted(pending(3, 9, 6, 20, 30))).nextDue()).contains(new Due.Maturation(day(20), id(3)));
        assertThat(two.apply(granted(pending(3, 9, 6, 50, 90))).nextDue()).contains(new Due.Expiry(day(40), id(2)));
    }

    @Test
    void aHoldTimesOutUnlessItIsTakenBefore() {
        Wallet held = two.apply(redeemed("h", 6, 30, 7, move(AVAILABLE, HELD, 30, 2)));
        assertThat(held.nextDue()).contains(new Due.Timeout(day(7), key("h")));
        assertThat(held.openHolds()).extracting(Hold::redemption).containsExactly(key("h"));
        assertThat(held.captured(key("c"))).isEmpty();
        assertThat(held.captured(key("h"))).isEmpty();

        Wallet taken = held.apply(entry(
                EntryType.CAPTURED,
                "c",
                6,
                new Detail.Captured(key("h"), Money.of("GBP", "0.30")),
                move(HELD, REDEEMED, 30, 2)));
        assertThat(taken.nextDue()).contains(new Due.Expiry(day(40), id(2)));
        assertThat(taken.openHolds()).isEmpty();
        assertThat(taken.captured(key("c")).map(Hold::redemption)).contains(key("h"));
        assertThat(taken.holds()).hasSize(1);

        Wallet back = taken.apply(entry(
                EntryType.RESTORED,
                "f",
                7,
                new Detail.Refunded(
                        key("h"),
                        List.of(new Detail.Refunded.FromCapture(key("c"), List.of(part(2, 30)))),
                        Money.of("GBP", "0.30")),
                move(REDEEMED, AVAILABLE, 30, 2)));
        assertThat(back.hold(key("h")).orElseThrow().state()).isEqualTo(Hold.State.RESTORED);
    }

    @Test
    void aHoldThatWasReleasedCanBeSetAsideAgain() {
        Wallet held = two.apply(redeemed("h", 6, 30, 7, move(AVAILABLE, HELD, 30, 2)));
        Wallet timedOut = held.apply(
                entry(EntryType.RELEASED, null, 7, new Detail.Released(key("h")), move(HELD, AVAILABLE, 30, 2)));
        assertThat(timedOut.hold(key("h")).orElseThrow().timedOut()).isTrue();
        assertThat(timedOut.openHolds()).isEmpty();

        Wallet again = timedOut.apply(
                entry(EntryType.REWOUND, "c", 7, new Detail.Reopened(key("h")), move(AVAILABLE, HELD, 30, 2)));
        assertThat(again.hold(key("h")).orElseThrow().open()).containsExactly(part(2, 30));
        assertThat(again.openHolds()).hasSize(1);

        Wallet voided = held.apply(
                entry(EntryType.RELEASED, "v", 6, new Detail.Released(key("h")), move(HELD, AVAILABLE, 30, 2)));
        assertThat(voided.hold(key("h")).orElseThrow().timedOut()).isFalse();
        assertThat(voided.balance(POINTS).available()).isEqualTo(points(150));
    }

    @Test
    void whatIsTakenAtOnceIsItsOwnCapture() {
        Wallet wallet = two.apply(redeemed("r", 6, 30, null, move(AVAILABLE, REDEEMED, 30, 2)));
        assertThat(wallet.captured(key("r")).orElseThrow().captures())
                .containsExactly(new Hold.Capture(key("r"), day(6), List.of(part(2, 30)), List.of()));
        assertThatThrownBy(() -> wallet.apply(
                        entry(EntryType.RELEASED, "v", 6, new Detail.Released(key("h")), move(HELD, AVAILABLE, 30, 2))))
                .hasMessage("there is no redemption h");
    }

    @Test
    void afterTheEndOfTheMembershipEverythingIsForfeited() {
        assertThat(two.closedAt()).isEmpty();
        Wallet closed = two.apply(granted(pending(3, 9, 6, 50, 90)))
                .apply(entry(EntryType.CLOSED, "x", 10, new Detail.Closed("moved away"), List.of()));
        assertThat(closed.closedAt()).contains(day(10));
        assertThat(closed.nextDue()).contains(new Due.Forfeiture(day(10), id(3)));
        assertThat(closed.apply(time(EntryType.EXPIRED, 10, move(PENDING, BREAKAGE, 9, 3)))
                        .nextDue())
                .contains(new Due.Forfeiture(day(10), id(2)));
    }

    @Test
    void activityPutsOffTheLapse() {
        Wallet wallet = wallet(granted(idle(1, 100, 1, 1)), renewed(1, 31), renewed(20, 50), renewed(60, 90));

        assertThat(wallet.lapse(POINTS, day(0))).isEmpty();
        assertThat(wallet.lapse(POINTS, day(1))).contains(day(50));
        assertThat(wallet.lapse(POINTS, day(20))).contains(day(50));
        assertThat(wallet.lapse(POINTS, day(60))).contains(day(90));
        assertThat(wallet.lapses(POINTS, day(1), day(90))).containsExactly(day(50), day(90));
        assertThat(wallet.lapses(POINTS, day(50), day(89))).isEmpty();
        assertThat(wallet.idleAt(POINTS, day(1))).isFalse();
        assertThat(wallet.idleAt(POINTS, day(49))).isFalse();
        assertThat(wallet.idleAt(POINTS, day(50))).isTrue();
        assertThat(wallet.idleAt(POINTS, day(60))).as("whatever begins then").isTrue();
        assertThat(wallet.idleAt(POINTS, day(61))).isFalse();
        assertThat(wallet.nextDue()).contains(new Due.Expiry(day(90), id(1)));
    }

    @Test
    void activityJustAsItLapsesComesTooLate() {
        Wallet wallet = wallet(granted(idle(1, 100, 1, 1)), renewed(1, 31), renewed(31, 61));
        assertThat(wallet.lapse(POINTS, day(1))).contains(day(31));
        assertThat(wallet.lapse(POINTS, day(31))).contains(day(61));
    }

    @Test
    void aTermThatBecameShorterTakesNothingAway() {
        Wallet wallet = wallet(granted(idle(1, 100, 1, 1)), renewed(1, 61), renewed(20, 50));
        assertThat(wallet.lapse(POINTS, day(1))).contains(day(61));
    }

    @Test
    void activityThatIsToldLaterNeverBringsTheLapseForward() {
        Wallet wallet =
                wallet(granted(idle(1, 100, 1, 1)), renewed(10, 40), renewed(12, 42), renewed(40, 60), renewed(5, 50));
        assertThat(wallet.lapse(POINTS, day(5))).contains(day(60));
        assertThat(wallet.lapse(POINTS, day(10))).contains(day(60));
        assertThat(wallet(granted(idle(1, 100, 1, 1)), renewed(10, 40), renewed(12, 42), renewed(5, 41))
                        .lapses(POINTS, day(0), day(99)))
                .containsExactly(day(42));
        assertThat(Wallet.empty().lapses(POINTS, day(0), day(99))).isEmpty();
        assertThat(Wallet.empty().idleAt(POINTS, day(99))).isFalse();
    }

    @Test
    void aLotIsGoneByItsDateOrForWantOfActivity() {
        Lot dated = lot(2, 50, 1, 40);
        Lot rolling = idle(1, 100, 1, 1);
        Wallet wallet = wallet(granted(rolling), renewed(1, 31), granted(dated));

        assertThat(wallet.goneAt(dated, day(39))).isFalse();
        assertThat(wallet.goneAt(dated, day(40))).isTrue();
        assertThat(wallet.goneAt(rolling, day(30))).isFalse();
        assertThat(wallet.goneAt(rolling, day(31))).isTrue();
        assertThat(wallet.goneAt(lot(3, 1, 1, null), day(999))).isFalse();
        assertThat(wallet.endOf(dated)).contains(day(40));
        assertThat(wallet.endOf(rolling)).contains(day(31));
        assertThat(wallet.endOf(lot(3, 1, 1, null))).isEmpty();
    }

    @Test
    void whatIsNotActiveYetLapsesOnceItIs() {
        Wallet wallet = wallet(
                granted(idle(1, 100, 1, 45)),
                renewed(1, 31),
                time(EntryType.MATURED, 45, move(PENDING, AVAILABLE, 100, 1)));
        assertThat(wallet.nextDue()).contains(new Due.Expiry(day(45), id(1)));
        assertThat(wallet.apply(time(EntryType.EXPIRED, 45, move(AVAILABLE, BREAKAGE, 100, 1)))
                        .nextDue())
                .isEmpty();
        assertThat(wallet(granted(idle(1, 100, 1, 1))).nextDue()).isEmpty();
    }

    @Test
    void datedLotsOfACurrencyThatHasRollingOnesTooLapseByTheirDateOnly() {
        Wallet wallet = wallet(granted(lot(1, 50, 1, 40)), renewed(1, 31));
        assertThat(wallet.nextDue()).contains(new Due.Expiry(day(40), id(1)));
    }

    @Test
    void whatTimeRepaidIsKnownUntilSomethingHappensAgain() {
        Wallet repaid = two.apply(time(EntryType.DEBT_REPAID, 8, move(AVAILABLE, DEBT, 9, 2)))
                .apply(time(EntryType.DEBT_REPAID, 9, move(AVAILABLE, DEBT, 4, 1)));
        assertThat(repaid.actedAt()).isEqualTo(day(5));
        assertThat(repaid.reachedAt()).isEqualTo(day(9));
        assertThat(repaid.repaid())
                .containsExactly(new Repayment(day(8), part(2, 9)), new Repayment(day(9), part(1, 4)));

        assertThat(repaid.apply(entry(EntryType.REWOUND, "c", 9, Detail.NOTHING, move(DEBT, AVAILABLE, 4, 1)))
                        .repaid())
                .containsExactly(new Repayment(day(8), part(2, 9)));
        Wallet acted = repaid.apply(redeemed("r", 8, 30, null, move(AVAILABLE, REDEEMED, 30, 2)));
        assertThat(acted.actedAt()).isEqualTo(day(8));
        assertThat(acted.repaid()).containsExactly(new Repayment(day(9), part(1, 4)));
        assertThat(two.apply(entry(EntryType.EARNED, "e", 8, Detail.NOTHING, move(AVAILABLE, DEBT, 9, 2)))
                        .repaid())
                .isEmpty();
        assertThat(two.apply(granted(lot(3, 9, 2, null))).actedAt()).isEqualTo(day(5));
    }

    @Test
    void timeMakesAvailableWhatWasPendingOrHeldTooLong() {
        Wallet wallet = wallet(
                granted(pending(1, 9, 1, 15, 90)),
                granted(lot(2, 50, 5, 40)),
                redeemed("h", 6, 30, 20, move(AVAILABLE, HELD, 30, 2)),
                redeemed("v", 6, 5, 30, move(AVAILABLE, HELD, 5, 2)),
                time(EntryType.MATURED, 15, move(PENDING, AVAILABLE, 9, 1)));
        assertThat(wallet.releasesAfter(day(5))).containsExactly(day(15));

        Wallet later = wallet.apply(entry(
                        EntryType.RELEASED, null, 20, new Detail.Released(key("h")), move(HELD, AVAILABLE, 30, 2)))
                .apply(entry(EntryType.RELEASED, "x", 20, new Detail.Released(key("v")), move(HELD, AVAILABLE, 5, 2)));
        assertThat(later.releasesAfter(day(4))).containsExactly(day(5), day(15), day(20));
        assertThat(later.releasesAfter(day(15))).containsExactly(day(20));
        assertThat(later.releasesAfter(day(20))).isEmpty();
    }

    @Test
    void noHoldOutlivesTheMembership() {
        Wallet held =
                two.apply(redeemed("h", 6, 150, 30, all(move(AVAILABLE, HELD, 50, 2), move(AVAILABLE, HELD, 100, 1))));
        assertThat(held.nextDue()).contains(new Due.Timeout(day(30), key("h")));
        assertThat(held.apply(closed(10)).nextDue()).contains(new Due.Timeout(day(10), key("h")));
        assertThat(held.apply(closed(30)).nextDue()).contains(new Due.Timeout(day(30), key("h")));
        assertThat(held.apply(closed(35)).nextDue()).contains(new Due.Timeout(day(30), key("h")));
    }

    @Test
    void withTheMembershipEverythingIsGone() {
        Wallet closed = two.apply(closed(10));
        Lot never = lot(9, 1, 1, null);
        assertThat(closed.goneAt(never, day(9))).isFalse();
        assertThat(closed.goneAt(never, day(10))).isTrue();
        assertThat(closed.goneAt(never, day(11))).isTrue();
    }

    private static Entry closed(int day) {
        return entry(EntryType.CLOSED, "x", day, new Detail.Closed("moved away"), List.of());
    }

    @Test
    void aLotBeginsWithTheEntryThatOpensIt() {
        assertThat(two.lots()).allSatisfy(lot -> assertThat(lot.changes()).isEmpty());
        assertThat(granted(lot(1, 100, 1, 100)).opens(id(1))).isTrue();
        assertThat(granted(lot(1, 100, 1, 100)).opens(id(2))).isFalse();
    }

    @Test
    void oneEntryCanGoBackAndForthBetweenLotsAndCurrencies() {
        Currency other = Currency.points("OTHER");
        Lot given = new Lot(id(3), other.of(7), day(6), day(6), day(50), key("c"));
        Wallet wallet = two.apply(entry(
                EntryType.CONVERTED,
                "c",
                6,
                List.of(given),
                all(
                        all(
                                move(AVAILABLE, Account.CONVERTED, 10, 1),
                                Posting.move(Account.CONVERTED, AVAILABLE, other.of(4), id(3))),
                        all(
                                all(
                                        move(AVAILABLE, Account.CONVERTED, 50, 2),
                                        Posting.move(Account.CONVERTED, AVAILABLE, other.of(3), id(3))),
                                move(AVAILABLE, Account.CONVERTED, 5, 1))),
                new Detail.Converted("c", points(65), other.of(7), points(0))));

        assertThat(wallet.balance(POINTS).available()).isEqualTo(points(85));
        assertThat(wallet.balance(other).available()).isEqualTo(other.of(7));
        assertThat(wallet.lot(id(1)).availableAmount()).isEqualTo(points(85));
        assertThat(wallet.lot(id(3)).availableAmount()).isEqualTo(other.of(7));
        assertThat(wallet.spendable(POINTS)).extracting(lot -> lot.lot().id()).containsExactly(id(1));
        assertThat(wallet.spendable(other)).extracting(lot -> lot.lot().id()).containsExactly(id(3));
        assertThat(wallet.nextDue()).contains(new Due.Expiry(day(50), id(3)));
    }

    @Test
    void theSamePostingsGiveTheSameWallet() {
        Wallet same = wallet(granted(lot(1, 100, 1, 100)), granted(lot(2, 50, 5, 40)));
        assertThat(same).isEqualTo(two).hasSameHashCodeAs(two);
        assertThat(two.hashCode()).isNotEqualTo(Wallet.empty().hashCode());
        assertThat(two)
                .isNotEqualTo(Wallet.empty())
                .isNotEqualTo("a wallet")
                .isNotEqualTo(two.apply(renewed(5, 35)))
                .isNotEqualTo(two.apply(redeemed("h", 5, 0, 6, List.of())))
                .isNotEqualTo(two.apply(time(EntryType.MATURED, 6, List.of())))
                .isNotEqualTo(two.apply(entry(EntryType.CLOSED, "x", 5, new Detail.Closed("gone"), List.of())));
    }

    private static Entry renewed(int day, int until) {
        return entry(EntryType.RENEWED, "tell-" + day, day, new Detail.Renewed(POINTS, day(until)), List.of());
    }
}
