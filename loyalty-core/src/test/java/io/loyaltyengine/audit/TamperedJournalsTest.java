package io.loyaltyengine.audit;

import static io.loyaltyengine.CoffeeShop.ADA;
import static io.loyaltyengine.CoffeeShop.BEANS;
import static io.loyaltyengine.CoffeeShop.at;
import static io.loyaltyengine.CoffeeShop.receipt;
import static org.assertj.core.api.Assertions.assertThat;

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
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An auditor who never finds anything proves nothing: each law is broken once, and the audit says where. */
class TamperedJournalsTest {

    private static final LotId FIRST = new LotId(1);
    private static final LotId SECOND = new LotId(4);

    private final CoffeeShop shop = CoffeeShop.withAda(ClawBack.UNLIMITED);
    private List<Entry> journal = new ArrayList<>();

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
        journal = new ArrayList<>(shop.store.journal(ADA));
        assertThat(Audit.journal(ADA, journal).clean()).isTrue();
    }

    @Test
    void law1PostingsThatDoNotSumToZero() {
        change(EntryType.EARNED, entry -> posted(entry, add(entry, new Posting(Account.REDEEMED, BEANS.of(5), null))));

        reports(1, "at entry 3: the postings in BEANS sum to 5");
    }

    @Test
    void law3ABalanceThatNoLotStandsBehind() {
        change(
                EntryType.EARNED,
                entry -> posted(
                        entry,
                        add(
                                add(entry, new Posting(Account.ISSUANCE, BEANS.of(-5), null)),
                                new Posting(Account.AVAILABLE, BEANS.of(5), null))));

        reports(
                3,
                "Balance[pending=0 beans, available=15 beans, held=0 beans, debt=0 beans] and lots of 0 beans and 10"
                        + " beans");
    }

    @Test
    void law4MoreTakenFromALotThanItHas() {
        change(
                EntryType.REDEEMED,
                entry -> posted(entry, Posting.move(Account.AVAILABLE, Account.REDEEMED, BEANS.of(61), FIRST)));

        reports(4, "at entry 6: lot 1 has -1 beans left of 60 beans");
    }

    @Test
    void law5ALotThatWasGrantedOtherwiseThanPosted() {
        change(EntryType.EARNED, entry -> lots(entry, BEANS.of(59)));

        reports(5, "at entry 3: lot 1 granted 59 beans and accounts for 60");
    }

    @Test
    void law7MoreRedeemedThanWasSetAside() {
        journal = upTo(EntryType.HELD);
        change(EntryType.HELD, entry -> detail(entry, redeemed(entry, BEANS.of(70))));

        reports(7, "at entry 8: held over 70 beans has 0 beans captured, 0 beans released and 60 beans held");
    }

    @Test
    void law7AHoldThatIsCapturedForMore() {
        change(
                EntryType.CAPTURED,
                entry -> posted(entry, Posting.move(Account.HELD, Account.REDEEMED, BEANS.of(70), FIRST)));

        reports(7, "at entry 14: held over 60 beans has 70 beans captured, 0 beans released and 0 beans held");
    }

    @Test
    void law7AHoldThatIsCapturedTwice() {
        Entry captured = find(EntryType.CAPTURED);
        journal.add(caused(captured, ActivityId.of("again"), next()));

        reports(7, "at entry 15: held over 60 beans has 120 beans captured, 0 beans released and 0 beans held");
    }

    @Test
    void law8DebtBesideABalance() {
        journal.removeIf(entry -> entry.type() == EntryType.DEBT_REPAID);
        renumber();

        reports(8, "60 beans are owed, and 70 beans are available");
    }

    @Test
    void law9MoreTakenBackThanWasGranted() {
        change(EntryType.RETURNED, entry -> {
            Detail.Returned returned = (Detail.Returned) entry.detail();
            Detail.Claim claim = returned.claims().get(0);
            Detail.Claim more = new Detail.Claim(
                    claim.activity(), claim.grant(), claim.rule(), claim.lot(), BEANS.of(61), claim.limits());
            return detail(entry, new Detail.Returned(returned.parts(), List.of(more)));
        });

        reports(9, "at entry 10: 61 beans was taken back of the 60 beans that bean-a-pound granted for p1");
    }

    @Test
    void law9MoreBroughtBackThanWasBought() {
        change(EntryType.RETURNED, entry -> {
            Detail.Returned returned = (Detail.Returned) entry.detail();
            Detail.Returned.Part part = returned.parts().get(0);
            return detail(
                    entry,
                    new Detail.Returned(
                            List.of(new Detail.Returned.Part(part.purchase(), part.line(), BigDecimal.TEN)),
                            returned.claims()));
        });

        reports(9, "at entry 10: 10 of line 1 of p1 came back, and 1 were bought");
    }

    @Test
    void law10MoreRefundedThanWasCaptured() {
        journal.add(caused(find(EntryType.RESTORED), ActivityId.of("again"), next()));

        reports(10, "at entry 15: 120 beans was refunded of the capture spent over 60 beans");
    }

    @Test
    void law11OneKeyThatHadItsEffectTwice() {
        journal.add(numbered(find(EntryType.EARNED), next()));

        reports(11, "at entry 15: p1 caused entries at two places");
    }

    @Test
    void law11OneDecisionThatWasWrittenTwice() {
        Entry earned = find(EntryType.EARNED);
        journal.add(journal.indexOf(earned), earned);
        renumber();

        reports(11, "at entry 4: p1 caused two entries of the type EARNED");
    }

    @Test
    void law12AGapInTheSequence() {
        journal.remove(journal.size() - 1);
        journal.remove(4);

        reports(12, "at entry 6: the sequence 6 where 5 is due");
    }

    @Test
    void law12ARecordThatGoesBackInTime() {
        change(EntryType.CAPTURED, entry -> recorded(entry, at("2026-02-01")));

        reports(12, "at entry 9: recorded at 2026-02-01T12:00:00Z, before 2026-03-01T00:00:00Z");
    }

    @Test
    void law14SpendingFromALotThatIsGone() {
        change(EntryType.REDEEMED, entry -> happened(entry, at("2027-03-02")));

        reports(14, "at entry 6: lot 1 was spent from at 2027-03-02T12:00:00Z");
    }

    @Test
    void law15SpendingALaterLotFirst() {
        change(
                EntryType.REDEEMED,
                entry -> posted(entry, Posting.move(Account.AVAILABLE, Account.REDEEMED, BEANS.of(60), SECOND)));

        reports(15, "at entry 6: lot 4 was spent from while lot 1 had 60");
    }

    @Test
    void law16TotalsThatNoLotStandsBehind() {
        change(
                EntryType.REDEEMED,
                entry -> posted(
                        entry,
                        add(
                                add(entry, new Posting(Account.REDEEMED, BEANS.of(5), null)),
                                new Posting(Account.ISSUANCE, BEANS.of(-5), null))));

        reports(16, "BEANS issued is 75 by accounts and 70 by lots");
        reports(16, "BEANS consumed is 125 by accounts and 120 by lots");
    }

    @Test
    void law17AnEntryThatRefersToNothing() {
        journal.removeIf(entry -> entry.type() == EntryType.EARNED);
        renumber();

        reports(17, "at entry 4: it does not follow from the entries before: there is no lot 1 in this wallet");
    }

    @Test
    void law19APostingOfNothing() {
        change(
                EntryType.EARNED,
                entry -> posted(entry, add(entry, new Posting(Account.AVAILABLE, BEANS.zero(), FIRST))));

        reports(19, "at entry 3: a posting of nothing to AVAILABLE");
    }

    private void reports(int law, String ending) {
        AuditReport report = Audit.journal(ADA, journal);
        String sentence = java.util.Arrays.stream(Invariant.values())
                .filter(invariant -> invariant.number() == law)
                .map(Invariant::sentence)
                .findFirst()
                .orElseThrow();
        String joint = ending.startsWith("at entry") ? " " : ": ";
        assertThat(report.violations())
                .extracting(Violation::toString)
                .contains("law " + law + " (" + sentence + ") does not hold for member ada" + joint + ending);
        assertThat(report.clean()).isFalse();
    }

    private Entry find(EntryType type) {
        return journal.stream()
                .filter(entry -> entry.type() == type)
                .findFirst()
                .orElseThrow();
    }

    private void change(EntryType type, UnaryOperator<Entry> how) {
        journal.stream()
                .filter(entry -> entry.type() == type)
                .findFirst()
                .ifPresent(entry -> journal.set(journal.indexOf(entry), how.apply(entry)));
    }

    private List<Entry> upTo(EntryType type) {
        return new ArrayList<>(journal.subList(0, journal.indexOf(find(type)) + 1));
    }

    private long next() {
        return journal.size() + 1L;
    }

    private void renumber() {
        for (int i = 0; i < journal.size(); i++) {
            journal.set(i, numbered(journal.get(i), i + 1L));
        }
    }

    private static List<Posting> add(Entry entry, Posting posting) {
        return add(entry.postings(), posting);
    }

    private static List<Posting> add(List<Posting> postings, Posting posting) {
        List<Posting> more = new ArrayList<>(postings);
        more.add(posting);
        return more;
    }

    private static Detail redeemed(Entry entry, Amount amount) {
        Detail.Redeemed said = (Detail.Redeemed) entry.detail();
        return new Detail.Redeemed(said.reward(), amount, said.worth(), said.heldUntil());
    }

    private static Entry lots(Entry entry, Amount granted) {
        List<Lot> lots = new ArrayList<>(entry.lots());
        Lot first = lots.get(0);
        lots.set(
                0,
                new Lot(first.id(), granted, first.grantedAt(), first.activeFrom(), first.expiresAt(), first.origin()));
        return copy(
                entry,
                entry.sequence(),
                entry.cause(),
                entry.happenedAt(),
                entry.recordedAt(),
                lots,
                entry.postings(),
                entry.detail());
    }

    private static Entry posted(Entry entry, List<Posting> postings) {
        return copy(
                entry,
                entry.sequence(),
                entry.cause(),
                entry.happenedAt(),
                entry.recordedAt(),
                entry.lots(),
                postings,
                entry.detail());
    }

    private static Entry detail(Entry entry, Detail detail) {
        return copy(
                entry,
                entry.sequence(),
                entry.cause(),
                entry.happenedAt(),
                entry.recordedAt(),
                entry.lots(),
                entry.postings(),
                detail);
    }

    private static Entry numbered(Entry entry, long sequence) {
        return caused(entry, entry.cause(), sequence);
    }

    private static Entry caused(Entry entry, @Nullable ActivityId cause, long sequence) {
        return copy(
                entry,
                sequence,
                cause,
                entry.happenedAt(),
                entry.recordedAt(),
                entry.lots(),
                entry.postings(),
                entry.detail());
    }

    private static Entry recorded(Entry entry, Instant moment) {
        return copy(
                entry,
                entry.sequence(),
                entry.cause(),
                entry.happenedAt(),
                moment,
                entry.lots(),
                entry.postings(),
                entry.detail());
    }

    private static Entry happened(Entry entry, Instant moment) {
        return copy(
                entry,
                entry.sequence(),
                entry.cause(),
                moment,
                entry.recordedAt(),
                entry.lots(),
                entry.postings(),
                entry.detail());
    }

    private static Entry copy(
            Entry entry,
            long sequence,
            @Nullable ActivityId cause,
            Instant happenedAt,
            Instant recordedAt,
            List<Lot> lots,
            List<Posting> postings,
            Detail detail) {
        return new Entry(
                entry.member(),
                sequence,
                entry.type(),
                cause,
                happenedAt,
                recordedAt,
                entry.program(),
                lots,
                postings,
                detail);
    }
}
