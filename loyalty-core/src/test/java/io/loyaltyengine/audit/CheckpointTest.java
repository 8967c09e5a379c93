package io.loyaltyengine.audit;

import static io.loyaltyengine.CoffeeShop.at;
import static io.loyaltyengine.audit.Bookshop.ADA;
import static io.loyaltyengine.audit.Bookshop.BEN;
import static io.loyaltyengine.audit.Bookshop.PAGES;
import static io.loyaltyengine.audit.Forgery.sentence;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.loyaltyengine.activity.Enrolment;
import io.loyaltyengine.ledger.Account;
import io.loyaltyengine.ledger.Detail;
import io.loyaltyengine.ledger.Entry;
import io.loyaltyengine.ledger.EntryType;
import io.loyaltyengine.ledger.Lot;
import io.loyaltyengine.ledger.Posting;
import io.loyaltyengine.member.Member;
import io.loyaltyengine.member.MemberId;
import io.loyaltyengine.store.MemberStore;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Law 13: what was written stays as it was, and who wants to know keeps a checkpoint. */
class CheckpointTest {

    private static final MemberId FORGOTTEN = MemberId.of("p-1");

    private final Bookshop shop = Bookshop.afterTwoYears();
    private final Checkpoint before = Audit.of(shop.program, shop.store).checkpoint();
    private final OtherStore store = new OtherStore(shop.store);

    private AuditReport since(MemberStore now) {
        return Audit.of(shop.program, now).since(before);
    }

    private void finds(MemberId member, String what) {
        assertThat(since(store).violations())
                .extracting(Violation::toString)
                .containsExactly(sentence(13, member, what));
    }

    @Test
    void whatHasGrownSinceIsUnchanged() {
        shop.done(new Enrolment(Bookshop.id("enrol-eve"), Member.customer("eve"), at("2027-04-20")));
        shop.buy(MemberId.of("eve"), "e1", "2027-04-21", "10.00");

        assertThat(since(shop.store)).hasToString("2 members, 127 entries, 304 postings: law 13 holds");
    }

    @Test
    void anAmountThatWasChanged() {
        store.journal(
                ADA,
                journal -> journal.changeFirst(
                        EntryType.EARNED,
                        entry -> Forgery.posted(
                                entry, Forgery.and(entry, new Posting(Account.REDEEMED, PAGES.of(1), null)))));

        finds(ADA, "its first entries are not the 94 that it had");
    }

    @Test
    void anEntryThatWasRemoved() {
        store.journal(BEN, journal -> journal.remove(journal.first(EntryType.MATURED)));

        finds(BEN, "it had 33 entries, and has 32");
    }

    @Test
    void aJournalThatWasRemoved() {
        store.journal(BEN, journal -> journal.journal().clear());

        finds(BEN, "all of its 33 entries are gone");
    }

    @Test
    void aLotThatWasLeftToLiveLonger() {
        store.journal(
                ADA,
                journal -> journal.changeFirst(EntryType.ADJUSTED, entry -> {
                    Lot lot = entry.lots().get(0);
                    return Forgery.opened(
                            entry,
                            List.of(new Lot(
                                    lot.id(),
                                    lot.granted(),
                                    lot.grantedAt().minusSeconds(1),
                                    lot.activeFrom(),
                                    lot.expiresAt(),
                                    lot.origin())));
                }));

        finds(ADA, "its first entries are not the 94 that it had");
    }

    @Test
    void whoWasForgottenGoesOnUnderAPseudonymAndIsNoViolation() {
        shop.erase(ADA, "forget", "2027-05-01", "p-1");

        assertThat(since(shop.store)).hasToString("2 members, 127 entries, 304 postings: law 13 holds");
    }

    @Test
    void whoHasExchangedSomethingWithThemNamesThePseudonym() {
        Bookshop other = new Bookshop();
        other.buy(ADA, "p1", "2026-01-10", "50.00");
        other.give(ADA, "t1", "2026-01-11", BEN, 20);
        Checkpoint then = Audit.of(other.program, other.store).checkpoint();
        other.erase(ADA, "forget", "2026-02-01", "p-1");

        assertThat(Audit.of(other.program, other.store).since(then))
                .hasToString("2 members, 6 entries, 12 postings: law 13 holds");

        OtherStore tampered = new OtherStore(other.store);
        tampered.journal(
                BEN,
                journal -> journal.changeFirst(
                        EntryType.RECEIVED, entry -> Forgery.said(entry, new Detail.Received(MemberId.of("eve")))));
        assertThat(Audit.of(other.program, tampered).since(then).violations())
                .extracting(Violation::toString)
                .containsExactly(sentence(13, BEN, "its first entries are not the 2 that it had"));
    }

    @Test
    void anErasureHidesNoAmount() {
        shop.erase(ADA, "forget", "2027-05-01", "p-1");
        store.journal(
                FORGOTTEN,
                journal -> journal.changeFirst(
                        EntryType.SENT,
                        entry -> Forgery.happened(entry, entry.happenedAt().minusSeconds(1))));

        finds(ADA, "all of its 94 entries are gone");
    }

    @Test
    void aNameThatWasChangedWithoutAnErasure() {
        store.journal(
                ADA,
                journal -> journal.changeFirst(
                        EntryType.SENT, entry -> Forgery.said(entry, new Detail.Sent(MemberId.of("eve")))));

        finds(ADA, "its first entries are not the 94 that it had");
    }

    @Test
    void aCheckpointIsKeptAsLinesOfText() {
        MemberId odd = MemberId.of("a b\\n\nc");
        Checkpoint odder =
                new Checkpoint(new TreeMap<>(Map.of(odd, new Checkpoint.Mark(3, "0".repeat(64), "f".repeat(64)))));

        assertThat(Checkpoint.read(before.lines())).isEqualTo(before);
        assertThat(before.lines())
                .hasSize(2)
                .allMatch(line -> line.matches("\\d+ [0-9a-f]{64} [0-9a-f]{64} (ada|ben)"));
        assertThat(odder.lines()).containsExactly("3 " + "0".repeat(64) + " " + "f".repeat(64) + " a b\\\\n\\nc");
        assertThat(Checkpoint.read(odder.lines())).isEqualTo(odder);
    }

    @Test
    void whatIsNoCheckpointIsRefused() {
        String line = before.lines().findFirst().orElseThrow();

        assertThatThrownBy(() -> Checkpoint.read(Stream.of("77 abc ada")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a line of a checkpoint has the number of entries, two digests of 64 hexadecimal digits and"
                        + " the id of a member, not: 77 abc ada");
        assertThatThrownBy(() -> Checkpoint.read(Stream.of(line, line)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a checkpoint has one line for each member, and two for ada");
    }

    @Test
    void aDigestIsOverEverythingThatAnEntrySays() {
        List<Entry> journal = shop.store.journal(ADA);

        assertThat(before.marks().get(ADA)).isEqualTo(Checkpoint.Mark.of(List.copyOf(journal)));
        assertThat(before.marks().get(ADA).digest())
                .isNotEqualTo(before.marks().get(ADA).lasting());
    }
}
