package io.loyaltyengine.audit;

import static io.loyaltyengine.audit.Bookshop.ADA;
import static io.loyaltyengine.audit.Bookshop.BEN;
import static io.loyaltyengine.audit.Bookshop.PAGES;
import static io.loyaltyengine.audit.Forgery.posted;
import static io.loyaltyengine.audit.Forgery.said;
import static org.assertj.core.api.Assertions.assertThat;

import io.loyaltyengine.ledger.Account;
import io.loyaltyengine.ledger.Allocation;
import io.loyaltyengine.ledger.Detail;
import io.loyaltyengine.ledger.Entry;
import io.loyaltyengine.ledger.EntryType;
import io.loyaltyengine.ledger.Estate;
import io.loyaltyengine.ledger.LotBalance;
import io.loyaltyengine.ledger.LotId;
import io.loyaltyengine.ledger.Posting;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What can be wrong with holds in parts, with gifts, with reversals and with what comes with a merge. */
class TamperedStoryTest {

    private final Bookshop shop = Bookshop.afterTwoYears();
    private final Forgery ada = new Forgery(ADA, shop.store.journal(ADA));
    private final Forgery ben = new Forgery(BEN, shop.store.journal(BEN));

    private static String at(Entry entry) {
        return "at entry " + entry.sequence() + ": ";
    }

    @Test
    void law5ALotThatArrivesWithLessThanBecameOfIt() {
        Entry absorbed = ada.by("m1", EntryType.ABSORBED);
        Detail.Absorbed came = (Detail.Absorbed) absorbed.detail();
        List<LotBalance> lots = new ArrayList<>(came.estate().lots());
        LotBalance lot = lots.get(1);
        lots.set(
                1,
                new LotBalance(
                        lot.lot(),
                        lot.pending(),
                        lot.available(),
                        lot.held(),
                        lot.consumed().subtract(BigDecimal.TEN),
                        lot.expired(),
                        lot.clawedBack(),
                        lot.moved(),
                        lot.restored(),
                        lot.changes()));
        Estate estate = new Estate(
                came.estate().numbers(),
                lots,
                came.estate().holds(),
                came.estate().activities(),
                came.estate().usage(),
                came.estate().bestowed());

        ada.change(absorbed, entry -> said(entry, new Detail.Absorbed(came.from(), came.enrolledAt(), estate)));

        ada.breaks(5, at(absorbed) + lot.lot().id() + " granted 90 pages and accounts for 80 pages");
    }

    @Test
    void law7AHoldThatWasVoidedAndIsOpenedAgain() {
        Entry reopened = ada.by("h3-late", EntryType.REWOUND);

        ada.change(reopened, entry -> said(entry, new Detail.Reopened(Bookshop.id("h2"))));

        ada.breaks(7, at(reopened) + "h2 over 30 pages has 0 pages captured, 5 pages released and 25 pages held");
    }

    @Test
    void law7APartThatIsCapturedFromALotThatIsNotHeld() {
        Entry captured = ada.by("h1-a", EntryType.CAPTURED);

        ada.change(
                captured,
                entry -> posted(entry, Posting.move(Account.HELD, Account.REDEEMED, PAGES.of(20), new LotId(6))));

        ada.breaks(7, at(captured) + "h1 over 60 pages has 20 pages captured, 0 pages released and 40 pages held");
    }

    @Test
    void law9AReversalThatTakesBackWhatAReturnTookBefore() {
        Entry reversed = ben.by("no-b1", EntryType.REVERSED);
        Detail.Reversed of = (Detail.Reversed) reversed.detail();
        List<Detail.Claim> twice = new ArrayList<>(of.claims());
        twice.addAll(of.claims());

        ben.change(reversed, entry -> said(entry, new Detail.Reversed(of.activity(), twice)));

        ben.breaks(9, at(reversed) + "180 pages was taken back of the 90 pages that page granted for b1");
    }

    @Test
    void law10ARefundToALotThatNothingWasTakenFrom() {
        Entry restored = ada.by("r1-back", EntryType.RESTORED);
        Detail.Refunded of = (Detail.Refunded) restored.detail();
        Detail.Refunded.FromCapture part =
                new Detail.Refunded.FromCapture(Bookshop.id("r1"), List.of(new Allocation(new LotId(6), PAGES.of(15))));

        ada.change(restored, entry -> said(entry, new Detail.Refunded(of.redemption(), List.of(part), of.worth())));

        ada.breaks(
                10,
                at(restored) + "15 pages was refunded of the capture r1 over 40 pages, and not from the lots that it"
                        + " took: {lot 6=15} of {lot 2=40} pages");
    }

    @Test
    void law14WhatComesBackToALotThatIsGone() {
        Entry restored = ada.by("r3-back", EntryType.RESTORED);
        Posting back = restored.postings().get(0);

        ada.change(
                restored,
                entry -> posted(
                        entry,
                        Posting.move(
                                Account.REDEEMED,
                                Account.AVAILABLE,
                                back.amount().negated(),
                                back.lot())));

        ada.breaks(14, at(restored) + back.lot() + " got something back at 2027-03-21T12:00:00Z, after its end");
    }

    @Test
    void law14WhatExpiresBeforeItsEnd() {
        Entry expired = ada.journal().stream()
                .filter(entry -> entry.type() == EntryType.EXPIRED
                        && entry.postings().get(0).amount().currency().equals(PAGES))
                .findFirst()
                .orElseThrow();

        ada.change(expired, entry -> Forgery.happened(entry, entry.happenedAt().minusSeconds(1)));

        ada.breaks(
                14,
                at(expired) + expired.postings().get(0).lot() + " expired at "
                        + expired.happenedAt().minusSeconds(1) + ", before its end");
    }

    @Test
    void law15AGiftFromALaterLot() {
        Entry sent = ada.by("t1", EntryType.SENT);

        ada.change(
                sent,
                entry -> posted(entry, Posting.move(Account.AVAILABLE, Account.TRANSFER, PAGES.of(45), new LotId(6))));

        ada.breaks(15, at(sent) + "lot 6 was spent from while lot 2 had 130 pages");
    }

    @Test
    void law2NumbersThatAreKeptOtherwiseThanPosted() {
        Bookshop other = new Bookshop();
        other.buy(ADA, "p1", "2026-01-10", "200.00");
        other.hold(ADA, "h", "2026-01-11", 50);
        OtherStore lying = new OtherStore(other.store);
        Bookshop twin = new Bookshop();
        twin.buy(ADA, "p1", "2026-01-10", "200.00");
        twin.hold(ADA, "h", "2026-01-11", 40);
        lying.state(ADA, twin.store.find(ADA).orElseThrow());

        assertThat(Audit.of(other.program, lying).member(ADA).violations())
                .extracting(Violation::toString)
                .contains(
                        Forgery.sentence(2, ADA, "HELD is kept as 40 pages and was posted as 50 pages"),
                        Forgery.sentence(2, ADA, "available of lot 2 is kept as 160 pages and was posted as 150 pages"),
                        Forgery.sentence(
                                2, ADA, "held of the redemption h is kept as 40 pages and was posted as 50 pages"));
    }
}
