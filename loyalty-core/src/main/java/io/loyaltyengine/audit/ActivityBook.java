package io.loyaltyengine.audit;

import io.loyaltyengine.amount.Amount;
import io.loyaltyengine.ledger.Account;
import io.loyaltyengine.ledger.BoughtLine;
import io.loyaltyengine.ledger.Detail;
import io.loyaltyengine.ledger.Entry;
import io.loyaltyengine.ledger.Grant;
import io.loyaltyengine.ledger.Lot;
import io.loyaltyengine.ledger.LotId;
import io.loyaltyengine.ledger.Posting;
import io.loyaltyengine.ledger.RecordedActivity;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The auditor's own book of one activity: what it granted and took, and how much of that was undone. */
final class ActivityBook {

    private final List<BoughtLine> lines;
    private final List<Amount> grants;
    private final Map<Place, BigDecimal> taken = new HashMap<>();
    private final Map<Integer, BigDecimal> returned = new HashMap<>();
    private final Map<Integer, BigDecimal> claimed = new HashMap<>();
    private boolean undone;

    private record Place(Account account, LotId lot) {
        static Place of(Posting posting) {
            return new Place(posting.account(), Objects.requireNonNull(posting.lot()));
        }
    }

    private ActivityBook(List<BoughtLine> lines, List<Amount> grants) {
        this.lines = lines;
        this.grants = grants;
    }

    static ActivityBook earned(Detail.Earned earned) {
        return new ActivityBook(
                earned.lines(), earned.grants().stream().map(Grant::amount).toList());
    }

    /** What grants by opening lots, and takes what it posts to the program's accounts. */
    static ActivityBook moved(Entry entry) {
        ActivityBook book = new ActivityBook(
                List.of(), entry.lots().stream().map(Lot::granted).toList());
        entry.postings().stream()
                .filter(one -> !one.account().ofMember() && one.amount().isPositive() && one.lot() != null)
                .forEach(book::take);
        return book;
    }

    /** What is on record of an activity of somebody else, as it comes with a merge. */
    static ActivityBook arrived(RecordedActivity record) {
        ActivityBook book = new ActivityBook(
                record.lines(), record.grants().stream().map(Grant::amount).toList());
        for (int i = 0; i < record.lines().size(); i++) {
            book.returned.put(i, record.lines().get(i).returned());
        }
        for (int i = 0; i < record.grants().size(); i++) {
            book.claimed.put(i, book.grants.get(i).minus(record.unclaimed(i)).value());
        }
        record.taken().forEach(book::take);
        book.undone = record.reversed();
        return book;
    }

    private void take(Posting posting) {
        taken.merge(Place.of(posting), posting.amount().value(), BigDecimal::add);
    }

    List<BoughtLine> lines() {
        return lines;
    }

    List<Amount> grants() {
        return grants;
    }

    /** How much of a line has come back by now. */
    BigDecimal giveBack(int line, BigDecimal quantity) {
        return returned.merge(line, quantity, BigDecimal::add);
    }

    /** How much of a grant was taken back by now. */
    BigDecimal claim(int grant, BigDecimal due) {
        return claimed.merge(grant, due, BigDecimal::add);
    }

    /** Whether what comes back had been taken, and had not come back before. */
    boolean restore(Posting posting) {
        return taken.merge(Place.of(posting), posting.amount().value(), BigDecimal::add)
                        .signum()
                >= 0;
    }

    /** All of it comes back; returns whether it had before. */
    boolean undo() {
        boolean before = undone;
        undone = true;
        for (int i = 0; i < lines.size(); i++) {
            returned.put(i, lines.get(i).quantity());
        }
        return before;
    }
}
