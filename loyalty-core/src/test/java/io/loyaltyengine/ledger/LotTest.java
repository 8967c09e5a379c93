package io.loyaltyengine.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.loyaltyengine.activity.ActivityId;
import io.loyaltyengine.amount.Currency;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LotTest {

    private static final Currency POINTS = Currency.points("POINTS");
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Instant NEXT = Instant.parse("2026-03-03T12:00:00Z");

    @Test
    void aLotLivesFromItsActivationUntilItsExpiry() {
        Lot lot = lot(1, NOON, NEXT);
        assertThat(lot.liveAt(NOON.minusNanos(1))).isFalse();
        assertThat(lot.liveAt(NOON)).isTrue();
        assertThat(lot.liveAt(NEXT.minusNanos(1))).isTrue();
        assertThat(lot.liveAt(NEXT)).isFalse();
        assertThat(lot.expiredAt(NEXT)).isTrue();
        assertThat(lot(1, NOON, null).liveAt(Instant.MAX)).isTrue();
    }

    @Test
    void whatExpiresFirstIsSpentFirstThenTheOldestThenByNumber() {
        Lot soon = lot(5, NOON, NEXT);
        Lot later = lot(1, NOON, NEXT.plusSeconds(1));
        Lot never = lot(2, NOON.minusSeconds(1), null);
        Lot neverNewer = lot(3, NOON, null);
        Lot neverNewerToo = lot(4, NOON, null);

        assertThat(Stream.of(neverNewerToo, never, later, neverNewer, soon).sorted(Lot.SPEND_ORDER))
                .containsExactly(soon, later, never, neverNewer, neverNewerToo);
    }

    @Test
    void aLotGrantsSomethingThatCanLive() {
        assertThatThrownBy(() -> new Lot(new LotId(1), POINTS.zero(), NOON, NOON, null, ActivityId.of("p")))
                .hasMessage("a lot grants more than nothing, not 0 points");
        assertThatThrownBy(() -> lot(1, NOON, NOON))
                .hasMessage("a lot is granted, then active, then expires; not granted at 2026-03-02T12:00:00Z, active"
                        + " from 2026-03-02T12:00:00Z, expiring at 2026-03-02T12:00:00Z");
    }

    @Test
    void aMovementTakesFromOneAccountWhatItGivesToAnother() {
        assertThat(Posting.move(Account.PENDING, Account.AVAILABLE, POINTS.of(5), new LotId(1)))
                .extracting(Posting::toString)
                .containsExactly(
                        "Posting[account=PENDING, amount=-5 points, lot=lot 1]",
                        "Posting[account=AVAILABLE, amount=5 points, lot=lot 1]");
        assertThatThrownBy(() -> Posting.move(Account.PENDING, Account.AVAILABLE, POINTS.zero(), null))
                .hasMessage("only more than nothing can be posted, not 0 points");
        assertThat(List.of(Account.values()).stream().filter(Account::ofMember))
                .containsExactly(Account.PENDING, Account.AVAILABLE, Account.HELD, Account.DEBT);
    }

    @Test
    void anEmptyWalletHasNothing() {
        Wallet wallet = Wallet.empty();
        assertThat(wallet.balance(POINTS))
                .hasToString("Balance[pending=0 points, available=0 points, held=0 points, debt=0 points]");
        assertThat(wallet.nextLot()).isEqualTo(new LotId(1));
        assertThat(wallet.nextDue()).isEmpty();
        assertThat(wallet.allocate(POINTS.of(5), NOON)).isEmpty();
        assertThatThrownBy(() -> wallet.lot(new LotId(9))).hasMessage("there is no lot 9 in this wallet");
    }

    @Test
    void whatIsLeftOfALotIsPendingThenAvailableThenGone() {
        Lot lot = Pages.pending(1, 9, 1, 5, 9);
        assertThat(lot.phaseAt(Pages.day(4))).isEqualTo(Account.PENDING);
        assertThat(lot.phaseAt(Pages.day(5))).isEqualTo(Account.AVAILABLE);
        assertThat(lot.phaseAt(Pages.day(9))).isEqualTo(Account.BREAKAGE);
    }

    @Test
    void whatLapsesWithoutActivityIsSpentAfterWhatHasADateAndBeforeWhatNeverExpires() {
        Lot never = Pages.lot(1, 9, 1, null);
        Lot idle = Pages.idle(2, 9, 1, 1);
        Lot dated = Pages.lot(3, 9, 1, 40);
        assertThat(Stream.of(never, idle, dated).sorted(Lot.SPEND_ORDER)).containsExactly(dated, idle, never);
    }

    @Test
    void whatMaturesFirstComesFirstThenByNumber() {
        Lot late = Pages.pending(1, 9, 1, 8, null);
        Lot soon = Pages.pending(3, 9, 2, 5, null);
        Lot soonToo = Pages.pending(2, 9, 3, 5, null);
        assertThat(Stream.of(late, soon, soonToo).sorted(Lot.MATURING_ORDER)).containsExactly(soonToo, soon, late);
    }

    @Test
    void whatIsGivenAwayExpiresWhenItWouldHave() {
        assertThat(Pages.pending(1, 9, 1, 5, 40)
                        .given(new LotId(4), Pages.points(3), Pages.day(7), ActivityId.of("gift")))
                .isEqualTo(new Lot(
                        new LotId(4),
                        Pages.points(3),
                        Pages.day(7),
                        Pages.day(7),
                        Pages.day(40),
                        null,
                        ActivityId.of("gift")));
        assertThat(Pages.idle(1, 9, 1, 1).numbered(new LotId(4)))
                .returns(new LotId(4), Lot::id)
                .returns(Pages.idle(1, 9, 1, 1).idle(), Lot::idle);
    }

    @Test
    void aPerkHoldsFromItsBeginningUntilItsEnd() {
        Bestowal grant = new Bestowal(Bestowal.Kind.PERK, "lounge", ActivityId.of("p"), NOON, NEXT);
        assertThat(grant.at(NOON.minusNanos(1))).isFalse();
        assertThat(grant.at(NOON)).isTrue();
        assertThat(grant.at(NEXT.minusNanos(1))).isTrue();
        assertThat(grant.at(NEXT)).isFalse();
        assertThat(new Bestowal(Bestowal.Kind.PERK, "lounge", ActivityId.of("p"), NOON, null).at(Instant.MAX))
                .isTrue();
    }

    @Test
    void entriesAndNumbersHaveTheirNamesInTexts() {
        assertThat(EntryType.TIER_CHANGED.label()).isEqualTo("tier-changed");
        assertThat(new LotId(7)).hasToString("lot 7").isLessThan(new LotId(10));
        assertThat(new LotId(7).hashCode()).isNotEqualTo(new LotId(8).hashCode());
    }

    @Test
    void whatHasNoCauseOrTakesBackWhatTimeDidIsByTime() {
        assertThat(Pages.time(EntryType.EXPIRED, 1, List.of()).byTime()).isTrue();
        assertThat(Pages.entry(EntryType.REWOUND, "c", 1, Detail.NOTHING, List.of())
                        .byTime())
                .isTrue();
        assertThat(Pages.entry(EntryType.EARNED, "c", 1, Detail.NOTHING, List.of())
                        .byTime())
                .isFalse();
    }

    @Test
    void limitsAreOrderedByNameThenByPeriod() {
        UsageKey a = new UsageKey("a", LocalDate.of(2026, 2, 1));
        UsageKey b = new UsageKey("b", LocalDate.of(2026, 1, 1));
        UsageKey later = new UsageKey("b", LocalDate.of(2026, 2, 1));
        assertThat(Stream.of(later, b, a).sorted()).containsExactly(a, b, later);
    }

    private static Lot lot(long number, Instant from, @Nullable Instant expiry) {
        return new Lot(new LotId(number), POINTS.of(1), from, from, expiry, ActivityId.of("p"));
    }
}
