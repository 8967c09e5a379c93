package io.loyaltyengine.ledger;

import static io.loyaltyengine.ledger.Account.AVAILABLE;
import static io.loyaltyengine.ledger.Account.REDEEMED;
import static io.loyaltyengine.ledger.Pages.ADA;
import static io.loyaltyengine.ledger.Pages.BOB;
import static io.loyaltyengine.ledger.Pages.day;
import static io.loyaltyengine.ledger.Pages.entry;
import static io.loyaltyengine.ledger.Pages.granted;
import static io.loyaltyengine.ledger.Pages.id;
import static io.loyaltyengine.ledger.Pages.key;
import static io.loyaltyengine.ledger.Pages.lot;
import static io.loyaltyengine.ledger.Pages.move;
import static io.loyaltyengine.ledger.Pages.number;
import static io.loyaltyengine.ledger.Pages.points;
import static org.assertj.core.api.Assertions.assertThat;

import io.loyaltyengine.amount.Weights;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DigestedEntriesTest {

    private static String of(Entry... entries) {
        return JournalDigest.of(List.of(entries));
    }

    @Test
    void aDigestIsOverTheEntriesInTheirOrder() {
        Entry one = granted(lot(1, 100, 1, 40));
        Entry two = granted(lot(2, 100, 1, 40));
        assertThat(of(one, two)).isEqualTo(of(one, two)).matches("[0-9a-f]{64}").isNotEqualTo(of(two, one));
        assertThat(of()).isNotEqualTo(of(one));
        assertThat(of(one)).isNotEqualTo(of(one, one));
    }

    @Test
    void whateverAnEntrySaysIsInIt() {
        Entry base = entry(EntryType.ADJUSTED, "a", 1, List.of(), move(AVAILABLE, REDEEMED, 9, 1), Detail.NOTHING);
        Stream<Entry> others = Stream.of(
                base,
                new Entry(
                        BOB,
                        1,
                        base.type(),
                        key("a"),
                        day(1),
                        day(1),
                        new ProgramVersion("1", ""),
                        List.of(),
                        base.postings(),
                        base.detail()),
                new Entry(
                        ADA,
                        2,
                        base.type(),
                        key("a"),
                        day(1),
                        day(1),
                        new ProgramVersion("1", ""),
                        List.of(),
                        base.postings(),
                        base.detail()),
                new Entry(
                        ADA,
                        1,
                        base.type(),
                        key("a"),
                        day(1),
                        day(2),
                        new ProgramVersion("1", ""),
                        List.of(),
                        base.postings(),
                        base.detail()),
                new Entry(
                        ADA,
                        1,
                        base.type(),
                        key("a"),
                        day(1),
                        day(1),
                        new ProgramVersion("2", ""),
                        List.of(),
                        base.postings(),
                        base.detail()),
                entry(EntryType.EXPIRED, "a", 1, base.detail(), base.postings()),
                entry(EntryType.ADJUSTED, "b", 1, base.detail(), base.postings()),
                entry(EntryType.ADJUSTED, "a", 1, base.detail(), move(AVAILABLE, REDEEMED, 8, 1)),
                entry(EntryType.ADJUSTED, "a", 1, base.detail(), move(AVAILABLE, REDEEMED, 9, 2)),
                entry(EntryType.ADJUSTED, "a", 1, base.detail(), move(Account.HELD, REDEEMED, 9, 1)),
                entry(EntryType.ADJUSTED, "a", 1, new Detail.Closed("x"), base.postings()),
                entry(EntryType.ADJUSTED, "a", 1, base.detail(), List.of()));
        assertThat(others.map(DigestedEntriesTest::of)).doesNotHaveDuplicates().hasSize(12);
    }

    @Test
    void whateverWasEarnedIsInIt() {
        BoughtLine line = new BoughtLine("1", "CUP", number(1), number(7), number(0));
        Grant grant = new Grant("base", id(1), points(9), Weights.none(), List.of());
        assertThat(Stream.of(
                                new Detail.Earned("purchase", List.of(), List.of()),
                                new Detail.Earned("purchase", List.of(line), List.of()),
                                new Detail.Earned(
                                        "purchase",
                                        List.of(new BoughtLine("2", "CUP", number(1), number(7), number(0))),
                                        List.of()),
                                new Detail.Earned(
                                        "purchase",
                                        List.of(new BoughtLine("1", "POT", number(1), number(7), number(0))),
                                        List.of()),
                                new Detail.Earned(
                                        "purchase",
                                        List.of(new BoughtLine("1", "CUP", number(2), number(7), number(0))),
                                        List.of()),
                                new Detail.Earned("purchase", List.of(line), List.of(grant)),
                                earned(line, new Grant("bonus", id(1), points(9), Weights.none(), List.of())),
                                earned(line, new Grant("base", id(2), points(9), Weights.none(), List.of())),
                                earned(line, new Grant("base", id(1), points(8), Weights.none(), List.of())),
                                earned(
                                        line,
                                        new Grant(
                                                "base", id(1), points(9), Weights.none(), List.of(HistoryTest.LOUNGE))),
                                earned(
                                        line,
                                        new Grant("base", id(1), points(9), Weights.of(List.of(number(3))), List.of())),
                                earned(
                                        line,
                                        new Grant("base", id(1), points(9), Weights.of(List.of(number(4))), List.of())))
                        .map(detail -> of(entry(EntryType.EARNED, "a", 1, detail, List.of()))))
                .doesNotHaveDuplicates()
                .hasSize(12);
    }

    private static Detail earned(BoughtLine line, Grant grant) {
        return new Detail.Earned("purchase", List.of(line), List.of(grant));
    }

    @Test
    void aDigestOverDigestsBeginsAnewOnceItIsRead() {
        JournalDigest digest = new JournalDigest();
        String nothing = digest.hex();
        digest.add("one");
        String one = digest.hex();
        digest.add("one");
        digest.add("two");
        String both = digest.hex();
        digest.add("one");

        assertThat(List.of(nothing, one, both)).doesNotHaveDuplicates().allMatch(hex -> hex.matches("[0-9a-f]{64}"));
        assertThat(digest.hex()).isEqualTo(one);
    }
}
