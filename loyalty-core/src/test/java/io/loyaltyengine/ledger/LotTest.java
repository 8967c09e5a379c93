package io.loyaltyengine.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.loyaltyengine.activity.ActivityId;
import io.loyaltyengine.amount.Currency;
import java.time.Instant;
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

    private static Lot lot(long number, Instant from, @Nullable Instant expiry) {
        return new Lot(new LotId(number), POINTS.of(1), from, from, expiry, ActivityId.of("p"));
    }
}
