package io.loyaltyengine.audit;

import static io.loyaltyengine.CoffeeShop.at;
import static io.loyaltyengine.audit.Bookshop.ADA;
import static io.loyaltyengine.audit.Bookshop.BEN;
import static io.loyaltyengine.audit.Bookshop.CASH;
import static io.loyaltyengine.audit.Bookshop.PAGES;
import static io.loyaltyengine.audit.Bookshop.id;
import static io.loyaltyengine.audit.Forgery.posted;
import static io.loyaltyengine.audit.Forgery.said;
import static io.loyaltyengine.audit.Forgery.sentence;
import static org.assertj.core.api.Assertions.assertThat;

import io.loyaltyengine.activity.Enrolment;
import io.loyaltyengine.amount.Amount;
import io.loyaltyengine.decision.MemberState;
import io.loyaltyengine.ledger.Account;
import io.loyaltyengine.ledger.Detail;
import io.loyaltyengine.ledger.EntryType;
import io.loyaltyengine.ledger.LotId;
import io.loyaltyengine.ledger.Posting;
import io.loyaltyengine.member.Member;
import io.loyaltyengine.member.MemberId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What only shows beside the program, the states, the outcomes or the other journals of a store. */
class LyingStoreTest {

    private final Bookshop shop = new Bookshop();
    private final Bookshop twin = new Bookshop();
    private final OtherStore store = new OtherStore(shop.store);

    /** Ada buys 200 pages and gives 45 of them, converts 50, staff take 30 and give them back. */
    @BeforeEach
    void aLifeWithoutFault() {
        shop.buy(ADA, "p", "2026-01-10", "200.00");
        twin.buy(ADA, "p", "2026-01-10", "201.00");
        shop.give(ADA, "t", "2026-01-11", BEN, 45);
        shop.convert(ADA, "c", "2026-01-12", 50);
        shop.adjust(ADA, "fine", "2026-01-13", PAGES.of(-30));
        shop.reverse(ADA, "no-fine", "2026-01-14", "fine");
        assertThat(shop.audited().clean()).isTrue();
    }

    private void finds(MemberId member, int law, String... what) {
        List<String> sentences = new ArrayList<>();
        for (String one : what) {
            sentences.add(sentence(law, member, one));
        }
        assertThat(Audit.of(shop.program, store).all().violations())
                .extracting(Violation::toString)
                .containsAll(sentences);
    }

    @Test
    void law2And17AStateThatTheJournalDoesNotLeadTo() {
        MemberState lie = twin.store.find(ADA).orElseThrow();
        store.state(ADA, lie);
        MemberState truth =
                MemberState.replay(ADA, shop.store.journal(ADA).subList(0, Math.toIntExact(lie.sequence())));

        finds(ADA, 2, "AVAILABLE is kept as 201 pages and was posted as 200 pages");
        finds(ADA, 17, "the journal leads to " + truth + ", and " + lie + " is kept");
    }

    @Test
    void law9WhatComesBackTwice() {
        store.journal(ADA, journal -> journal.again(journal.by("no-fine", EntryType.REVERSED), id("once-more")));

        finds(
                ADA,
                9,
                "at entry 9: fine was undone before",
                "at entry 9: 30 pages came back to lot 2 from ADJUSTMENT, more than fine had taken");
    }

    @Test
    void law11AnEntryWhoseOutcomeIsNotOnRecord() {
        store.outcome(id("p"), Optional.empty());
        finds(ADA, 11, "at entry 2: p has no outcome on record");
    }

    @Test
    void law11AnEntryOfARefusal() {
        store.outcome(
                id("p"),
                Optional.of(shop.engine.submit(Bookshop.redemption(MemberId.of("eve"), "no", "2026-01-15", 1))));

        finds(ADA, 11, "at entry 2: p is on record as refused");
    }

    @Test
    void law11AnEntryWhoseOutcomeIsSomebodyElses() {
        shop.done(new Enrolment(id("enrol-eve"), Member.customer("eve"), at("2026-01-20")));
        store.outcome(id("p"), shop.store.outcome(id("enrol-eve")));

        finds(ADA, 11, "at entry 2: p is on record for the member eve");
    }

    @Test
    void law16WhatLeavesOneMemberAndComesToNoOther() {
        store.journal(BEN, journal -> journal.remove(journal.by("t", EntryType.RECEIVED)));

        finds(ADA, 16, "t leaves 45 pages between members, where nothing can be");
    }

    @Test
    void law20AReadThatASweepWouldChange() {
        shop.buy(ADA, "later", "2026-01-30", "10.00");
        OtherStore unmatured = new OtherStore(shop.store);
        unmatured.journal(ADA, journal -> journal.remove(journal.first(EntryType.MATURED)));

        assertThat(Audit.of(shop.program, unmatured).member(ADA).violations())
                .extracting(Violation::toString)
                .anyMatch(found ->
                        found.startsWith(sentence(20, ADA, "at 2026-01-24T12:00:00Z there is Read[balances=")));
    }

    @Test
    void law21AConversionAtABetterRateThanDeclared() {
        AuditReport report = Audit.of(Bookshop.program("0.06"), shop.store).all();

        assertThat(report)
                .hasToString("2 members, 10 entries, 22 postings: 1 violation of laws 1 to 12, 14 to 17 and 19 to 21\n"
                        + sentence(21, ADA, "at entry 6: 0.11 GBP were given for 48 pages, at 0.06 GBP for 30 pages"));
    }

    @Test
    void law21MoreLeftOverThanASmallestUnitCosts() {
        AuditReport report = Audit.of(Bookshop.program("0.20"), shop.store).all();

        assertThat(report.violations())
                .extracting(Violation::toString)
                .containsExactly(sentence(
                        21, ADA, "at entry 6: 2 pages were left over, which buy 0.01 GBP at 0.20 GBP for 30 pages"));
    }

    @Test
    void law21AResidualThatIsPostedAsUsed() {
        store.journal(
                ADA,
                journal -> journal.changeFirst(EntryType.CONVERTED, entry -> {
                    List<Posting> postings = new ArrayList<>(
                            Posting.move(Account.AVAILABLE, Account.CONVERTED, PAGES.of(50), new LotId(2)));
                    entry.postings().stream()
                            .filter(one -> one.amount().currency().equals(CASH))
                            .forEach(postings::add);
                    return posted(entry, postings);
                }));

        finds(
                ADA,
                21,
                "at entry 6: 50 pages are posted to CONVERTED, and 48 pages are said to",
                "at entry 6: 0 pages are posted to CONVERSION_RESIDUAL, and 2 pages are said to");
    }

    @Test
    void law21AResidualOfEverything() {
        store.journal(
                ADA,
                journal -> journal.changeFirst(EntryType.CONVERTED, entry -> {
                    Detail.Converted of = (Detail.Converted) entry.detail();
                    Amount all = of.taken();
                    return said(entry, new Detail.Converted(of.conversion(), all, of.given(), all));
                }));

        finds(ADA, 21, "at entry 6: 50 pages were taken, and 50 pages of them left over");
    }

    @Test
    void aReportCountsWhatWasLookedAt() {
        assertThat(shop.audited())
                .hasToString("2 members, 10 entries, 22 postings: laws 1 to 12, 14 to 17 and 19 to 21 hold");
        assertThat(Audit.of(shop.program, shop.store).member(BEN))
                .hasToString("1 member, 2 entries, 2 postings: laws 1 to 12, 14 to 17 and 19 to 21 hold");
        assertThat(Audit.journal(BEN, shop.store.journal(BEN)))
                .hasToString("1 member, 2 entries, 2 postings: laws 1 to 12, 14 to 17 and 19 to 21 hold");
    }
}
