package io.loyaltyengine.ledger;

import static io.loyaltyengine.ledger.Account.AVAILABLE;
import static io.loyaltyengine.ledger.Account.HELD;
import static io.loyaltyengine.ledger.Account.REDEEMED;
import static io.loyaltyengine.ledger.Account.TRANSFER;
import static io.loyaltyengine.ledger.HistoryTest.JANUARY;
import static io.loyaltyengine.ledger.HistoryTest.LOUNGE;
import static io.loyaltyengine.ledger.Pages.BOB;
import static io.loyaltyengine.ledger.Pages.all;
import static io.loyaltyengine.ledger.Pages.day;
import static io.loyaltyengine.ledger.Pages.entry;
import static io.loyaltyengine.ledger.Pages.granted;
import static io.loyaltyengine.ledger.Pages.id;
import static io.loyaltyengine.ledger.Pages.key;
import static io.loyaltyengine.ledger.Pages.lot;
import static io.loyaltyengine.ledger.Pages.move;
import static io.loyaltyengine.ledger.Pages.part;
import static io.loyaltyengine.ledger.Pages.points;
import static io.loyaltyengine.ledger.Pages.redeemed;
import static org.assertj.core.api.Assertions.assertThat;

import io.loyaltyengine.amount.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Bob's two lots, his hold and his purchase come to Ada, who has one lot. */
class EstateTest {

    private static final Entry USE =
            entry(EntryType.PERK_USED, "u", 2, new Detail.PerkUsed("lounge", LOUNGE), List.of());

    private final Wallet bobs = Pages.wallet(
            granted(lot(1, 100, 1, 100)),
            granted(lot(2, 50, 1, 40)),
            redeemed("h", 2, 30, 9, move(AVAILABLE, HELD, 30, 2)));
    private final Estate estate =
            Estate.of(bobs, Pages.history(HistoryTest.purchase("q", 2), HistoryTest.perk("q", 2), USE), id(2), day(5));
    private final Entry arrival = entry(
            EntryType.ABSORBED,
            "m",
            5,
            new Detail.Absorbed(BOB, day(1), estate),
            all(move(TRANSFER, AVAILABLE, 100, 2), all(move(TRANSFER, AVAILABLE, 20, 3), move(TRANSFER, HELD, 30, 3))));
    private final Wallet adas = Pages.wallet(granted(lot(1, 7, 1, null)), arrival);
    private final History adasHistory = Pages.history(arrival);

    @Test
    void everythingArrivesUnderNumbersThatAreFree() {
        assertThat(estate.numbers()).isEqualTo(Map.of(id(2), id(1), id(3), id(2)));
        assertThat(estate.lots()).extracting(lot -> lot.lot().id()).containsExactly(id(2), id(3));
        assertThat(estate.holds().get(0).allocations()).containsExactly(part(3, 30));
        assertThat(estate.usage()).containsOnlyKeys(JANUARY, LOUNGE);
        assertThat(adas.lot(id(3)).availableAmount()).isEqualTo(points(20));
        assertThat(adas.lot(id(3)).moved()).isEqualByComparingTo("0");
        assertThat(adas.balance(Pages.POINTS)).isEqualTo(new Balance(points(0), points(127), points(30), points(0)));
        assertThat(adas.openHolds()).extracting(Hold::redemption).containsExactly(key("h"));
    }

    @Test
    void whoHasGivenEverythingAwayHoldsNothing() {
        Wallet gone = bobs.apply(entry(
                EntryType.MERGED,
                "m",
                5,
                new Detail.Merged(Pages.ADA),
                all(
                        move(AVAILABLE, TRANSFER, 100, 1),
                        all(move(AVAILABLE, TRANSFER, 20, 2), move(HELD, TRANSFER, 30, 2)))));
        assertThat(gone.openHolds()).isEmpty();
        assertThat(gone.hold(key("h"))).isEmpty();
        assertThat(gone.lot(id(2)).moved()).isEqualByComparingTo("50");
        assertThat(gone.lot(id(2)).remaining()).isEqualTo(points(0));
    }

    @Test
    void whatGoesBackIsWhatBecameOfIt() {
        Wallet later = adas.apply(redeemed("r", 6, 60, null, move(AVAILABLE, REDEEMED, 60, 2)));
        History history = adasHistory
                .apply(HistoryTest.perk("own", 6))
                .apply(entry(
                        EntryType.RETURNED,
                        "b",
                        6,
                        new Detail.Returned(List.of(), List.of(HistoryTest.claim("q", 0, 10, List.of(JANUARY)))),
                        List.of()))
                .apply(entry(EntryType.REVERSED, "x", 6, new Detail.Reversed(key("u"), List.of()), List.of()));

        Estate back = estate.back(later, history);

        assertThat(back.numbers()).isEqualTo(Map.of(id(1), id(2), id(2), id(3)));
        assertThat(back.lots())
                .extracting(LotBalance::consumed)
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(new BigDecimal(60), BigDecimal.ZERO);
        assertThat(back.holds().get(0).allocations()).containsExactly(part(2, 30));
        assertThat(back.usage().get(JANUARY)).isEqualByComparingTo("20");
        assertThat(back.usage().get(LOUNGE)).isEqualByComparingTo("0");
        assertThat(back.bestowed()).extracting(Bestowal::cause).containsExactly(key("q"));
        assertThat(back.activities())
                .filteredOn(one -> one.activity().equals(key("q")))
                .allSatisfy(
                        one -> assertThat(one.grants()).extracting(Grant::lot).containsExactly(id(1), id(2)))
                .allSatisfy(one -> assertThat(one.unclaimed(0)).isEqualTo(points(20)))
                .hasSize(1);
    }

    @Test
    void whatWasReversedBeforeIsNotGivenBackAgain() {
        Entry undo = entry(EntryType.REVERSED, "x", 3, new Detail.Reversed(key("u"), List.of()), List.of());
        Estate reversed = Estate.of(bobs, Pages.history(USE, undo), id(2), day(5));
        History history =
                Pages.history(entry(EntryType.ABSORBED, "m", 5, new Detail.Absorbed(BOB, day(1), reversed), List.of()));
        assertThat(reversed.back(adas, history).usage().get(LOUNGE)).isEqualByComparingTo("0");
        assertThat(estate.back(adas, adasHistory).usage()).isEqualTo(estate.usage());
    }

    @Test
    void whatWasTakenIsOfOtherNumbersToo() {
        Entry sent = entry(EntryType.SENT, "s", 2, new Detail.Sent(Pages.ADA), move(AVAILABLE, TRANSFER, 9, 1));
        Estate sending = Estate.of(bobs, Pages.history(sent), id(5), day(5));
        assertThat(sending.activities().get(0).taken()).containsExactly(new Posting(TRANSFER, points(9), id(5)));
    }

    @Test
    void holdsComeAndGoWithTheEstate() {
        Wallet apart =
                adas.apply(entry(EntryType.SEPARATED, "x", 6, new Detail.Separated(key("m"), BOB, estate), List.of()));
        assertThat(apart.hold(key("h"))).isEmpty();
        assertThat(apart.openHolds()).isEmpty();

        Wallet rejoined = Pages.wallet(granted(lot(2, 50, 1, 40)))
                .apply(entry(
                        EntryType.REJOINED,
                        "x",
                        6,
                        new Detail.Rejoined(key("m"), Pages.ADA, estate.back(adas, adasHistory)),
                        List.of()));
        assertThat(rejoined.openHolds()).extracting(Hold::redemption).containsExactly(key("h"));
    }

    @Test
    void capturesGoWithTheEstate() {
        Wallet captured = adas.apply(entry(
                EntryType.CAPTURED,
                "c",
                6,
                new Detail.Captured(key("h"), Money.of("GBP", "0.30")),
                move(HELD, REDEEMED, 30, 3)));
        assertThat(captured.captured(key("c"))).isPresent();
        Wallet apart = captured.apply(entry(
                EntryType.SEPARATED,
                "x",
                7,
                new Detail.Separated(
                        key("m"),
                        BOB,
                        new Estate(
                                estate.numbers(),
                                List.of(),
                                List.copyOf(captured.holds()),
                                List.of(),
                                Map.of(),
                                List.of())),
                List.of()));
        assertThat(apart.captured(key("c"))).isEmpty();
        assertThat(apart).isNotEqualTo(captured);
    }
}
