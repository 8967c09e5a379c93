package io.loyaltyengine.audit;

import io.loyaltyengine.amount.Currency;
import io.loyaltyengine.ledger.Account;
import io.loyaltyengine.ledger.Entry;
import io.loyaltyengine.ledger.EntryType;
import io.loyaltyengine.ledger.Lot;
import io.loyaltyengine.ledger.LotBalance;
import io.loyaltyengine.ledger.Posting;
import io.loyaltyengine.ledger.Wallet;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Laws 14 and 15: a lot is spent within its life, and in its turn. It is the moment when something happened that counts,
 * not when it came to be known; what was set aside in time may be captured after the lot's end.
 */
final class SpendingLaws implements Law {

    private static final Set<EntryType> IN_TURN = EnumSet.of(
            EntryType.REDEEMED,
            EntryType.HELD,
            EntryType.SENT,
            EntryType.CONVERTED,
            EntryType.ADJUSTED,
            EntryType.DEBT_REPAID);

    private static final Set<EntryType> TAKEN_BACK = EnumSet.of(EntryType.RETURNED, EntryType.REVERSED);

    private static final Set<EntryType> GIVEN_BACK =
            EnumSet.of(EntryType.RELEASED, EntryType.RESTORED, EntryType.REVERSED);

    private final Findings findings;

    SpendingLaws(Findings findings) {
        this.findings = findings;
    }

    @Override
    public Set<Invariant> laws() {
        return EnumSet.of(Invariant.LIFE_OF_LOT, Invariant.SPEND_ORDER);
    }

    @Override
    public void change(Change change) {
        Entry entry = change.entry();
        for (Posting posting : entry.postings()) {
            if (posting.lot() != null && !entry.opens(posting.lot())) {
                life(change, posting, change.after().wallet().lot(posting.lot()).lot());
            }
        }
        if (IN_TURN.contains(entry.type())) {
            turns(change.before().wallet(), entry);
        }
    }

    private void life(Change change, Posting posting, Lot lot) {
        Entry entry = change.entry();
        Instant at = entry.happenedAt();
        boolean out = posting.amount().isNegative();
        boolean spent = out && (IN_TURN.contains(entry.type()) || TAKEN_BACK.contains(entry.type()));
        switch (posting.account()) {
            case AVAILABLE -> {
                if (spent && !lot.liveAt(at)) {
                    found(entry, lot, "was spent from at " + at + ", outside its life");
                } else if (!out && GIVEN_BACK.contains(entry.type()) && lot.expiredAt(at)) {
                    found(entry, lot, "got something back at " + at + ", after its end");
                } else if (out && entry.type() == EntryType.EXPIRED && !ended(change, lot)) {
                    found(entry, lot, "expired at " + at + ", before its end");
                }
            }
            case PENDING -> {
                if (spent && !at.isBefore(lot.activeFrom())) {
                    found(entry, lot, "was taken back as pending at " + at + ", when it was active");
                } else if (entry.type() == EntryType.MATURED && at.isBefore(lot.activeFrom())) {
                    found(entry, lot, "became available at " + at + ", before its beginning");
                }
            }
            default -> {
                // held is no longer the lot's to spend, and the program's accounts have no life
            }
        }
    }

    /** By its date, with the membership, or for want of activity. */
    private static boolean ended(Change change, Lot lot) {
        Instant at = change.entry().happenedAt();
        return lot.idle() != null
                || lot.expiredAt(at)
                || change.before().closedAt().filter(end -> !at.isBefore(end)).isPresent();
    }

    private void found(Entry entry, Lot lot, String what) {
        findings.at(entry, Invariant.LIFE_OF_LOT, lot.id() + " " + what);
    }

    private void turns(Wallet before, Entry entry) {
        Map<Lot, BigDecimal> spent = new LinkedHashMap<>();
        for (Posting posting : entry.postings()) {
            if (posting.account() == Account.AVAILABLE && posting.lot() != null && !entry.opens(posting.lot())) {
                spent.merge(
                        before.lot(posting.lot()).lot(),
                        posting.amount().value().negate(),
                        BigDecimal::add);
            }
        }
        spent.keySet().stream().max(Lot.SPEND_ORDER).ifPresent(last -> {
            for (LotBalance earlier : earlier(before, last.granted().currency(), entry.happenedAt())) {
                Lot lot = earlier.lot();
                if (Lot.SPEND_ORDER.compare(lot, last) < 0 && lot.liveAt(entry.happenedAt())) {
                    BigDecimal left = earlier.throughout(entry.happenedAt())
                            .value()
                            .subtract(spent.getOrDefault(lot, BigDecimal.ZERO));
                    if (left.signum() > 0) {
                        findings.at(
                                entry,
                                Invariant.SPEND_ORDER,
                                last.id() + " was spent from while " + lot.id() + " had "
                                        + Books.text(left, lot.granted().currency()));
                    }
                }
            }
        });
    }

    /** What of these there was without a break is asked of each; for a late moment, of those that are gone by now too. */
    private static Collection<LotBalance> earlier(Wallet before, Currency currency, Instant at) {
        return at.isBefore(before.reachedAt())
                ? before.lots().stream()
                        .filter(lot -> lot.lot().granted().currency().equals(currency))
                        .toList()
                : before.spendable(currency);
    }
}
