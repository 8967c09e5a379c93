package io.loyaltyengine.ledger;

import static io.loyaltyengine.ledger.Account.AVAILABLE;
import static io.loyaltyengine.ledger.Account.REDEEMED;
import static io.loyaltyengine.ledger.Account.TRANSFER;
import static io.loyaltyengine.ledger.Pages.BOB;
import static io.loyaltyengine.ledger.Pages.day;
import static io.loyaltyengine.ledger.Pages.entry;
import static io.loyaltyengine.ledger.Pages.granted;
import static io.loyaltyengine.ledger.Pages.history;
import static io.loyaltyengine.ledger.Pages.id;
import static io.loyaltyengine.ledger.Pages.key;
import static io.loyaltyengine.ledger.Pages.lot;
import static io.loyaltyengine.ledger.Pages.move;
import static io.loyaltyengine.ledger.Pages.number;
import static io.loyaltyengine.ledger.Pages.points;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.loyaltyengine.amount.Weights;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HistoryTest {

    static final UsageKey JANUARY = new UsageKey("month", LocalDate.of(2026, 1, 1));
    static final UsageKey LOUNGE = new UsageKey("lounge", LocalDate.of(2026, 1, 1));

    /** Two lines, three cups and a pot, for 30 points under a cap and 5 without. */
    static Entry purchase(String key, int day) {
        return entry(
                EntryType.EARNED,
                key,
                day,
                new Detail.Earned(
                        "purchase",
                        List.of(
                                new BoughtLine("1", "CUP", number(3), number(30), number(0)),
                                new BoughtLine("2", "POT", number(1), number(5), number(0))),
                        List.of(
                                new Grant("base", id(1), points(30), Weights.none(), List.of(JANUARY)),
                                new Grant("bonus", id(2), points(5), Weights.none(), List.of()))),
                List.of());
    }

    static Entry perk(String cause, int day) {
        return entry(EntryType.PERK_GRANTED, cause, day, new Detail.PerkGranted("lounge", "vip", null), List.of());
    }

    private static Entry returned(String key, List<Detail.Claim> claims, Detail.Returned.Part... parts) {
        return entry(EntryType.RETURNED, key, 9, new Detail.Returned(List.of(parts), claims), List.of());
    }

    static Detail.Claim claim(String activity, int grant, long due, List<UsageKey> limits) {
        return new Detail.Claim(
                key(activity), grant, grant == 0 ? "base" : "bonus", id(1), points(due), points(due), limits);
    }

    @Test
    void whatWasBoughtGrantedAndUsedIsOnRecord() {
        History history = history(purchase("p", 1));
        RecordedActivity record = history.activity(key("p")).orElseThrow();

        assertThat(record.type()).isEqualTo(EntryType.EARNED);
        assertThat(record.at()).isEqualTo(day(1));
        assertThat(record.lines()).extracting(BoughtLine::sku).containsExactly("CUP", "POT");
        assertThat(record.unclaimed(0)).isEqualTo(points(30));
        assertThat(record.undone()).isFalse();
        assertThat(history.used(JANUARY)).isEqualByComparingTo("30");
        assertThat(history.used(LOUNGE)).isEqualByComparingTo("0");
        assertThat(history.activity(key("q"))).isEmpty();
        assertThat(history).hasToString("History of 1 activities");
    }

    @Test
    void aReturnTakesGoodsClaimsAndUseBack() {
        History history = history(
                purchase("p", 1),
                perk("p", 1),
                perk("other", 1),
                returned("b", List.of(claim("p", 0, 10, List.of(JANUARY))), part(0, 1)),
                returned("b2", List.of(claim("p", 0, 4, List.of(JANUARY)), claim("p", 1, 5, List.of())), part(0, 1)));
        RecordedActivity record = history.activity(key("p")).orElseThrow();

        assertThat(record.lines()).extracting(BoughtLine::returnable).containsExactly(number(1), number(1));
        assertThat(record.unclaimed(0)).isEqualTo(points(16));
        assertThat(record.unclaimed(1)).isEqualTo(points(0));
        assertThat(history.used(JANUARY)).isEqualByComparingTo("16");
        assertThat(record.undone()).isFalse();
        assertThat(history.bestowed()).extracting(Bestowal::cause).containsExactly(key("p"), key("other"));

        History all = history.apply(returned("b3", List.of(), part(0, 1), part(1, 1)));
        assertThat(all.activity(key("p")).orElseThrow().undone()).isTrue();
        assertThat(all.bestowed()).extracting(Bestowal::cause).containsExactly(key("other"));
    }

    private static Detail.Returned.Part part(int line, long quantity) {
        return new Detail.Returned.Part(key("p"), line, number(quantity));
    }

    @Test
    void whatIsReversedHasComeBackAsAWhole() {
        History history = history(
                purchase("p", 1),
                perk("p", 1),
                entry(
                        EntryType.REVERSED,
                        "x",
                        2,
                        new Detail.Reversed(key("p"), List.of(claim("p", 0, 30, List.of(JANUARY)))),
                        List.of()));
        RecordedActivity record = history.activity(key("p")).orElseThrow();

        assertThat(record.reversed()).isTrue();
        assertThat(record.undone()).isTrue();
        assertThat(record.lines()).extracting(BoughtLine::returnable).containsExactly(number(0), number(0));
        assertThat(history.used(JANUARY)).isEqualByComparingTo("0");
        assertThat(history.bestowed()).isEmpty();
    }

    @Test
    void theUseOfAPerkCountsUntilItIsReversed() {
        Entry use = entry(EntryType.PERK_USED, "u", 2, new Detail.PerkUsed("lounge", LOUNGE), List.of());
        assertThat(history(use).used(LOUNGE)).isEqualByComparingTo("1");
        assertThat(history(use).activity(key("u")).orElseThrow().limit()).isEqualTo(LOUNGE);

        Entry undo = entry(EntryType.REVERSED, "x", 2, new Detail.Reversed(key("u"), List.of()), List.of());
        assertThat(history(use, undo).used(LOUNGE)).isEqualByComparingTo("0");
    }

    @Test
    void whatStaffGrantAndTakeIsOnRecordByLots() {
        assertThat(history(granted(lot(1, 100, 1, 40))).activity(key("earn-1")).orElseThrow())
                .returns(
                        List.of(new Grant("adjusted", id(1), points(100), Weights.none(), List.of())),
                        RecordedActivity::grants)
                .returns(List.of(), RecordedActivity::taken);
        assertThat(history(entry(
                                EntryType.ADJUSTED,
                                "fine",
                                2,
                                new Detail.Adjusted("late", "wim", "xenia"),
                                Pages.all(
                                        move(AVAILABLE, Account.ADJUSTMENT, 7, 1),
                                        Posting.move(Account.DEBT, Account.ADJUSTMENT, points(3), null))))
                        .activity(key("fine"))
                        .orElseThrow()
                        .taken())
                .containsExactly(new Posting(Account.ADJUSTMENT, points(7), id(1)));
        assertThat(history(entry(
                                EntryType.CONVERTED,
                                "c",
                                2,
                                new Detail.Converted("c", points(9), points(1), points(0)),
                                move(AVAILABLE, Account.CONVERTED, 9, 1)))
                        .activity(key("c"))
                        .orElseThrow()
                        .taken())
                .containsExactly(new Posting(Account.CONVERTED, points(9), id(1)));
    }

    @Test
    void whatWentToSomebodyAndCameFromThemIsToldApart() {
        History history = history(
                entry(EntryType.SENT, "s", 2, new Detail.Sent(BOB), move(AVAILABLE, TRANSFER, 9, 1)),
                entry(
                        EntryType.RECEIVED,
                        "t",
                        3,
                        List.of(lot(2, 4, 3, 40)),
                        move(TRANSFER, AVAILABLE, 4, 2),
                        new Detail.Received(BOB)));

        RecordedActivity sent = history.activity(key("s")).orElseThrow();
        assertThat(sent.other()).isEqualTo(BOB);
        assertThat(sent.taken()).containsExactly(new Posting(TRANSFER, points(9), id(1)));
        assertThat(history.received(key("s"))).isEmpty();
        assertThat(history.activity(key("t"))).isEmpty();
        RecordedActivity received = history.received(key("t")).orElseThrow();
        assertThat(received.other()).isEqualTo(BOB);
        assertThat(received.grants()).extracting(Grant::lot).containsExactly(id(2));
        assertThat(history.activities()).containsExactlyInAnyOrder(sent, received);
        assertThat(history.today(sent)).isEqualTo(sent);
        assertThat(history.today(received)).isEqualTo(received);
    }

    @Test
    void whatCameFromSomebodyCanBeReversed() {
        History history = history(
                entry(EntryType.RECEIVED, "t", 3, new Detail.Received(BOB), List.of()),
                entry(EntryType.REVERSED, "x", 4, new Detail.Reversed(key("t"), List.of()), List.of()));
        assertThat(history.received(key("t")).map(RecordedActivity::reversed)).contains(true);
    }

    @Test
    void purchasesAreFoundTheNewestFirst() {
        History history = history(
                purchase("b", 5), purchase("a", 5), purchase("c", 3), purchase("d", 9), granted(lot(1, 9, 4, null)));

        assertThat(history.purchasesUntil(day(5)))
                .extracting(RecordedActivity::activity)
                .containsExactly(key("b"), key("a"), key("c"));
        assertThat(history.purchasesUntil(day(2))).isEmpty();
        Iterator<RecordedActivity> all = history.purchasesUntil(day(9)).iterator();
        assertThat(all.next().activity()).isEqualTo(key("d"));
        all.next();
        all.next();
        all.next();
        assertThat(all.hasNext()).isFalse();
        assertThatThrownBy(all::next).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void nothingIsTakenBackOfWhatIsNotOnRecord() {
        assertThatThrownBy(() -> history(returned("b", List.of(), part(0, 1))))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage("nothing is on record of p");
    }

    @Test
    void entriesThatAddNothingLeaveItAsItIs() {
        History history = history(purchase("p", 1));
        assertThat(history.apply(Pages.redeemed("r", 2, 9, null, move(AVAILABLE, REDEEMED, 9, 1))))
                .isSameAs(history);
    }

    @Test
    void theSameEntriesGiveTheSameHistory() {
        History history = history(purchase("p", 1), perk("p", 1));
        assertThat(history)
                .isEqualTo(history(purchase("p", 1), perk("p", 1)))
                .hasSameHashCodeAs(history(purchase("p", 1)));
        assertThat(history.hashCode()).isNotEqualTo(History.empty().hashCode());
        assertThat(history)
                .isNotEqualTo(history(purchase("p", 1)))
                .isNotEqualTo(history(purchase("p", 2), perk("p", 1)))
                .isNotEqualTo("a history");
        Entry received = entry(EntryType.RECEIVED, "t", 3, new Detail.Received(BOB), List.of());
        assertThat(history.apply(received)).isNotEqualTo(history);
        assertThat(history.usage()).isEqualTo(Map.of(JANUARY, number(30)));
    }

    @Test
    void anEstateComesWithAllThatIsOnRecordAndGoesAgain() {
        Entry received = entry(
                EntryType.RECEIVED,
                "t",
                3,
                List.of(lot(1, 4, 3, 40)),
                move(TRANSFER, AVAILABLE, 4, 1),
                new Detail.Received(BOB));
        History theirs = history(purchase("q", 2), perk("q", 2), received);
        Estate estate =
                Estate.of(Pages.wallet(granted(lot(1, 9, 1, 40)), granted(lot(2, 9, 1, 40))), theirs, id(8), day(5));
        History own = history(purchase("p", 1), perk("p", 1));
        History both =
                own.apply(entry(EntryType.ABSORBED, "m", 5, new Detail.Absorbed(BOB, day(1), estate), List.of()));

        assertThat(both.activity(key("q")).orElseThrow().grants())
                .extracting(Grant::lot)
                .containsExactly(id(8), id(9));
        assertThat(both.received(key("t"))).isPresent();
        assertThat(both.activity(key("m")).map(RecordedActivity::other)).contains(BOB);
        assertThat(both.used(JANUARY)).isEqualByComparingTo("60");
        assertThat(both.bestowed()).extracting(Bestowal::cause).containsExactly(key("p"), key("q"));
        assertThat(both.purchasesUntil(day(9)))
                .extracting(RecordedActivity::activity)
                .containsExactly(key("q"), key("p"));

        History apart =
                both.apply(entry(EntryType.SEPARATED, "x", 6, new Detail.Separated(key("m"), BOB, estate), List.of()));
        assertThat(apart.activity(key("q"))).isEmpty();
        assertThat(apart.received(key("t"))).isEmpty();
        assertThat(apart.activity(key("m")).map(RecordedActivity::reversed)).contains(true);
        assertThat(apart.used(JANUARY)).isEqualByComparingTo("30");
        assertThat(apart.bestowed()).extracting(Bestowal::cause).containsExactly(key("p"));
        assertThat(apart.purchasesUntil(day(9)))
                .extracting(RecordedActivity::activity)
                .containsExactly(key("p"));

        History back = history(entry(EntryType.MERGED, "m", 5, new Detail.Merged(BOB), List.of()))
                .apply(entry(EntryType.REJOINED, "x", 6, new Detail.Rejoined(key("m"), BOB, estate), List.of()));
        assertThat(back.activity(key("q")).map(RecordedActivity::at)).isEqualTo(Optional.of(day(2)));
        assertThat(back.used(JANUARY)).isEqualByComparingTo("30");
        assertThat(back.bestowed()).extracting(Bestowal::cause).containsExactly(key("q"));
    }
}
