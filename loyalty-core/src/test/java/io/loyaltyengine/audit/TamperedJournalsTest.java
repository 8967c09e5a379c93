package io.loyaltyengine.audit;

import static io.loyaltyengine.CoffeeShop.ADA;
import static io.loyaltyengine.CoffeeShop.BEANS;
import static io.loyaltyengine.CoffeeShop.at;
import static io.loyaltyengine.CoffeeShop.receipt;
import static io.loyaltyengine.audit.Forgery.and;
import static io.loyaltyengine.audit.Forgery.happened;
import static io.loyaltyengine.audit.Forgery.opened;
import static io.loyaltyengine.audit.Forgery.posted;
import static io.loyaltyengine.audit.Forgery.recorded;
import static io.loyaltyengine.audit.Forgery.said;

import io.loyaltyengine.CoffeeShop;
import io.loyaltyengine.activity.ActivityId;
import io.loyaltyengine.amount.Amount;
import io.loyaltyengine.ledger.Account;
import io.loyaltyengine.ledger.ClawBack;
import io.loyaltyengine.ledger.Detail;
import io.loyaltyengine.ledger.Entry;
import io.loyaltyengine.ledger.EntryType;
import io.loyaltyengine.ledger.Lot;
import io.loyaltyengine.ledger.LotId;
import io.loyaltyengine.ledger.Posting;
import io.loyaltyengine.member.MemberId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An auditor who never finds anything proves nothing: each law is broken, and the audit says where. */
class TamperedJournalsTest {

    private static final LotId FIRST = new LotId(1);
    private static final LotId SECOND = new LotId(4);

    private final CoffeeShop shop = CoffeeShop.withAda(ClawBack.UNLIMITED);
    private Forgery journal = new Forgery(ADA, List.of());

    /** Ada buys twice (beans in lots 1 and 4), spends, undoes, holds, captures, and brings back what she has spent. */
    @BeforeEach
    void aLifeWithoutFault() {
        shop.buy("p1", at("2026-03-02"), "60.00");
        shop.buy("p2", at("2026-03-03"), "60.00");
        shop.redeem("spent", at("2026-03-04"), 60, "100.00").orThrow();
        shop.undo("undone", at("2026-03-05"), "spent").orThrow();
        shop.hold("held", at("2026-03-06"), 60, "100.00").orThrow();
        shop.capture("captured", at("2026-03-06T12:01:00Z"), "held").orThrow();
        shop.bringBack("back", at("2026-03-07"), receipt("p1", "1", 1)).orThrow();
        shop.bringBack("more", at("2026-03-08"), receipt("p2", "1", 1)).orThrow();
        shop.buy("p3", at("2026-03-09"), "70.00");
        shop.buy("p4", at("2026-03-24"), "50.00");
        journal = new Forgery(ADA, shop.store.journal(ADA));
    }

    @Test
    void law1PostingsThatDoNotSumToZero() {
        journal.changeFirst(
                EntryType.EARNED, entry -> posted(entry, and(entry, new Posting(Account.REDEEMED, BEANS.of(5), null))));

        journal.breaks(1, "at entry 3: the postings in BEANS sum to 5");
    }

    @Test
    void law3ABalanceThatNoLotStandsBehind() {
        journal.changeFirst(
                EntryType.EARNED,
                entry -> posted(
                        entry,
                        and(
                                entry,
                                new Posting(Account.ISSUANCE, BEANS.of(-5), null),
                                new Posting(Account.AVAILABLE, BEANS.of(5), null))));

        journal.breaks(3, "AVAILABLE is 65 beans and lots have 60 beans");
    }

    @Test
    void law3WhatIsPendingLongerThanItsLot() {
        journal.remove(journal.first(EntryType.MATURED));

        journal.breaks(3, "lot 9 is active from 2026-03-23T12:00:00Z and has 1.40 GBP pending at 2026-03-24T12:00:00Z");
    }

    @Test
    void law4MoreTakenFromALotThanItHas() {
        journal.changeFirst(
                EntryType.REDEEMED,
                entry -> posted(entry, Posting.move(Account.AVAILABLE, Account.REDEEMED, BEANS.of(61), FIRST)));

        journal.breaks(4, "at entry 6: lot 1 has -1 beans in AVAILABLE");
    }

    @Test
    void law4MoreGivenBackToALotThanItGranted() {
        journal.upTo(EntryType.RESTORED);
        journal.again(journal.first(EntryType.RESTORED), ActivityId.of("again"));

        journal.breaks(4, "at entry 8: lot 1 has 120 beans left of 60 beans");
    }

    @Test
    void law5ALotThatWasGrantedOtherwiseThanPosted() {
        journal.changeFirst(EntryType.EARNED, entry -> {
            List<Lot> lots = new ArrayList<>(entry.lots());
            Lot lot = lots.get(0);
            lots.set(
                    0,
                    new Lot(lot.id(), BEANS.of(59), lot.grantedAt(), lot.activeFrom(), lot.expiresAt(), lot.origin()));
            return opened(entry, lots);
        });

        journal.breaks(5, "at entry 3: lot 1 granted 59 beans and accounts for 60 beans");
        journal.breaks(16, "ISSUANCE is -120 beans by postings and -119 beans by lots");
    }

    @Test
    void law6WhatIsHeldForNoRedemption() {
        journal.changeFirst(
                EntryType.REDEEMED,
                entry -> posted(entry, Posting.move(Account.AVAILABLE, Account.HELD, BEANS.of(60), FIRST)));

        journal.breaks(6, "at entry 6: 60 beans are held, and open holds are over 0 beans");
        journal.breaks(6, "60 beans of lot 1 are held, and open holds have 0 beans of it");
    }

    @Test
    void law7MoreRedeemedThanWasSetAside() {
        journal.upTo(EntryType.HELD);
        journal.changeFirst(EntryType.HELD, entry -> {
            Detail.Redeemed of = (Detail.Redeemed) entry.detail();
            return said(entry, new Detail.Redeemed(of.reward(), BEANS.of(70), of.worth(), of.heldUntil()));
        });

        journal.breaks(7, "at entry 8: held over 70 beans has 0 beans captured, 0 beans released and 60 beans held");
    }

    @Test
    void law7AHoldThatIsCapturedForMore() {
        journal.changeFirst(
                EntryType.CAPTURED,
                entry -> posted(entry, Posting.move(Account.HELD, Account.REDEEMED, BEANS.of(70), FIRST)));

        journal.breaks(7, "at entry 9: held over 60 beans has 70 beans captured, 0 beans released and -10 beans held");
    }

    @Test
    void law7AHoldThatIsCapturedTwice() {
        journal.again(journal.first(EntryType.CAPTURED), ActivityId.of("again"));

        journal.breaks(7, "at entry 18: held is settled, and is captured once more");
        journal.breaks(
                7, "at entry 18: held over 60 beans has 120 beans captured, 0 beans released and -60 beans held");
    }

    @Test
    void law8DebtBesideABalance() {
        journal.remove(journal.first(EntryType.DEBT_REPAID));

        journal.breaks(8, "at entry 15: 60 beans are owed, and 70 beans are available before it");
        journal.breaks(8, "60 beans are owed, and 120 beans are available");
    }

    @Test
    void law9MoreTakenBackThanWasGranted() {
        journal.changeFirst(EntryType.RETURNED, entry -> {
            Detail.Returned returned = (Detail.Returned) entry.detail();
            Detail.Claim claim = returned.claims().get(0);
            Detail.Claim more = new Detail.Claim(
                    claim.activity(),
                    claim.grant(),
                    claim.rule(),
                    claim.lot(),
                    BEANS.of(61),
                    claim.recovered(),
                    claim.limits());
            return said(entry, new Detail.Returned(returned.parts(), List.of(more)));
        });

        journal.breaks(9, "at entry 10: 61 beans was taken back of the 60 beans that bean-a-pound granted for p1");
        journal.breaks(9, "at entry 10: 1.20 GBP was taken back, and 0.00 GBP was due");
    }

    @Test
    void law9MoreCountsAsRecoveredThanWasTakenBack() {
        journal.changeFirst(EntryType.RETURNED, entry -> {
            Detail.Returned returned = (Detail.Returned) entry.detail();
            Detail.Claim claim = returned.claims().get(0);
            return said(
                    entry,
                    new Detail.Returned(
                            returned.parts(),
                            Stream.concat(
                                            Stream.of(claim.recovering(BEANS.of(1))),
                                            returned.claims().stream().skip(1))
                                    .toList()));
        });

        journal.breaks(9, "at entry 10: 60 beans was taken back, and 1 beans counts as recovered");
    }

    @Test
    void law9MoreBroughtBackThanWasBought() {
        journal.changeFirst(EntryType.RETURNED, entry -> {
            Detail.Returned returned = (Detail.Returned) entry.detail();
            Detail.Returned.Part part = returned.parts().get(0);
            return said(
                    entry,
                    new Detail.Returned(
                            List.of(new Detail.Returned.Part(part.purchase(), part.line(), BigDecimal.TEN)),
                            returned.claims()));
        });

        journal.breaks(9, "at entry 10: 10 of line 1 of p1 came back, and 1 were bought");
    }

    @Test
    void law10MoreRefundedThanWasCaptured() {
        journal.again(journal.first(EntryType.RESTORED), ActivityId.of("again"));

        journal.breaks(10, "at entry 18: 120 beans was refunded of the capture spent over 60 beans");
    }

    @Test
    void law10MoreGoesBackThanIsSaidTo() {
        journal.changeFirst(
                EntryType.RESTORED,
                entry -> posted(entry, Posting.move(Account.REDEEMED, Account.AVAILABLE, BEANS.of(50), FIRST)));

        journal.breaks(10, "at entry 7: 50 beans went back, and 60 beans of captures are said to");
    }

    @Test
    void law11OneKeyThatHadItsEffectTwice() {
        journal.again(journal.first(EntryType.EARNED), ActivityId.of("p1"));

        journal.breaks(11, "at entry 18: p1 caused entries at two places");
    }

    @Test
    void law11OneDecisionThatWasWrittenTwice() {
        Entry earned = journal.first(EntryType.EARNED);
        journal.journal().add(journal.journal().indexOf(earned), earned);
        journal.renumber();

        journal.breaks(11, "at entry 4: p1 caused two entries of the type EARNED");
    }

    @Test
    void law12AGapInTheSequence() {
        journal.journal().remove(4);

        journal.breaks(12, "at entry 6: the sequence 6 where 5 is due");
    }

    @Test
    void law12ARecordThatGoesBackInTime() {
        journal.changeFirst(EntryType.CAPTURED, entry -> recorded(entry, at("2026-02-01")));

        journal.breaks(12, "at entry 9: recorded at 2026-02-01T12:00:00Z, before 2026-03-01T00:00:00Z");
    }

    @Test
    void law12AnEntryOfSomebodyElse() {
        journal.changeFirst(EntryType.CAPTURED, entry -> Forgery.of(entry, MemberId.of("ben")));

        journal.breaks(12, "at entry 9: an entry of the member ben");
    }

    @Test
    void law14SpendingFromALotThatIsGone() {
        journal.changeFirst(EntryType.REDEEMED, entry -> happened(entry, at("2027-03-02")));

        journal.breaks(14, "at entry 6: lot 1 was spent from at 2027-03-02T12:00:00Z, outside its life");
    }

    @Test
    void law14WhatBecomesAvailableBeforeItsTime() {
        journal.changeFirst(EntryType.MATURED, entry -> happened(entry, at("2026-03-22")));

        journal.breaks(14, "at entry 15: lot 9 became available at 2026-03-22T12:00:00Z, before its beginning");
    }

    @Test
    void law15SpendingALaterLotFirst() {
        journal.changeFirst(
                EntryType.REDEEMED,
                entry -> posted(entry, Posting.move(Account.AVAILABLE, Account.REDEEMED, BEANS.of(60), SECOND)));

        journal.breaks(15, "at entry 6: lot 4 was spent from while lot 1 had 60 beans");
    }

    @Test
    void law16TotalsThatNoLotStandsBehind() {
        journal.changeFirst(
                EntryType.REDEEMED,
                entry -> posted(
                        entry,
                        and(
                                entry,
                                new Posting(Account.REDEEMED, BEANS.of(5), null),
                                new Posting(Account.ISSUANCE, BEANS.of(-5), null))));

        journal.breaks(16, "ISSUANCE is -125 beans by postings and -120 beans by lots");
        journal.breaks(16, "REDEEMED is 65 beans by postings and 60 beans by lots");
    }

    @Test
    void law17AnEntryThatRefersToNothing() {
        journal.journal().removeIf(entry -> entry.type() == EntryType.EARNED);
        journal.renumber();

        journal.breaks(17, "at entry 4: it does not follow from the entries before: there is no lot 1 in this wallet");
    }

    @Test
    void law19APostingOfNothing() {
        journal.changeFirst(
                EntryType.EARNED,
                entry -> posted(entry, and(entry, new Posting(Account.AVAILABLE, BEANS.zero(), FIRST))));

        journal.breaks(19, "at entry 3: a posting of nothing to AVAILABLE");
    }

    @Test
    void law19AmountsThatAddUpToMoreThanAnAmountCanBe() {
        Amount most = BEANS.of(999_999_999_999_999_999L);
        journal.upTo(EntryType.EARNED);
        journal.changeFirst(
                EntryType.EARNED,
                entry -> posted(
                        entry,
                        and(
                                entry,
                                new Posting(Account.ISSUANCE, most.negated(), FIRST),
                                new Posting(Account.REDEEMED, most, FIRST))));

        journal.breaks(19, "at entry 3: ISSUANCE stands at -1000000000000000059 beans");
    }

    @Test
    void law19ABalanceBelowNothing() {
        journal.changeFirst(
                EntryType.DEBT_REPAID,
                entry -> posted(
                        entry,
                        and(
                                entry,
                                new Posting(Account.DEBT, BEANS.of(5), null),
                                new Posting(Account.ISSUANCE, BEANS.of(-5), null))));

        journal.breaks(19, "at entry 14: DEBT stands at 5 beans");
    }

    @Test
    void law19AGrantOfLessThanNothing() {
        journal.changeFirst(EntryType.RETURNED, entry -> {
            Detail.Returned returned = (Detail.Returned) entry.detail();
            Detail.Claim claim = returned.claims().get(0);
            Detail.Claim less = new Detail.Claim(
                    claim.activity(),
                    claim.grant(),
                    claim.rule(),
                    claim.lot(),
                    BEANS.of(-1),
                    claim.recovered(),
                    claim.limits());
            return said(entry, new Detail.Returned(returned.parts(), List.of(less)));
        });

        journal.breaks(19, "at entry 10: the returned entry is about -1 beans");
    }

    @Test
    void law20APastWithLessThanNothing() {
        journal.changeFirst(EntryType.REDEEMED, entry -> happened(entry, at("2026-03-01T18:00:00Z")));

        journal.breaks(20, "at entry 6: AVAILABLE was -60 beans at 2026-03-01T18:00:00Z");
        journal.breaks(20, "at entry 6: AVAILABLE of lot 1 was -60 beans at 2026-03-01T18:00:00Z");
    }

    @Test
    void law21WhatNoConversionHasPosted() {
        journal.changeFirst(
                EntryType.REDEEMED,
                entry -> posted(
                        entry, Posting.move(Account.AVAILABLE, Account.CONVERSION_RESIDUAL, BEANS.of(60), FIRST)));

        journal.breaks(21, "at entry 6: 60 beans are posted to CONVERSION_RESIDUAL by no conversion");
    }
}
