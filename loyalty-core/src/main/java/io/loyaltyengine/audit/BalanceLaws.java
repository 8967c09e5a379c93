package io.loyaltyengine.audit;

import io.loyaltyengine.activity.ActivityId;
import io.loyaltyengine.amount.Currency;
import io.loyaltyengine.decision.MemberState;
import io.loyaltyengine.ledger.Account;
import io.loyaltyengine.ledger.Entry;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Laws 3 and 8: a balance is what lots have left, each in its time; and nobody has something while they owe. */
final class BalanceLaws implements Law {

    private final Findings findings;
    private final Books books;
    private @Nullable ActivityId cause;

    BalanceLaws(Findings findings, Books books) {
        this.findings = findings;
        this.books = books;
    }

    @Override
    public Set<Invariant> laws() {
        return EnumSet.of(Invariant.BALANCE_IS_LOTS, Invariant.NO_DEBT_WITH_BALANCE);
    }

    /** The entries of an activity are whole once those of the next one begin. */
    @Override
    public void read(Entry entry) {
        if (entry.cause() != null && !entry.cause().equals(cause)) {
            cause = entry.cause();
            for (Currency currency : books.currencies()) {
                debt(currency, entry);
            }
        }
    }

    private void debt(Currency currency, @Nullable Entry next) {
        BigDecimal owed = books.sum(Account.DEBT, currency).negate();
        BigDecimal available = books.sum(Account.AVAILABLE, currency);
        if (owed.signum() > 0 && available.signum() > 0) {
            String what =
                    Books.text(owed, currency) + " are owed, and " + Books.text(available, currency) + " are available";
            if (next == null) {
                findings.overall(Invariant.NO_DEBT_WITH_BALANCE, what);
            } else {
                findings.at(next, Invariant.NO_DEBT_WITH_BALANCE, what + " before it");
            }
        }
    }

    @Override
    public void end(MemberState last) {
        for (Currency currency : books.currencies()) {
            debt(currency, null);
            for (Account account : EnumSet.of(Account.PENDING, Account.AVAILABLE, Account.HELD)) {
                BigDecimal lots = books.lots().stream()
                        .filter(lot -> lot.currency().equals(currency))
                        .map(lot -> lot.in(account))
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
                if (lots.compareTo(books.sum(account, currency)) != 0) {
                    findings.overall(
                            Invariant.BALANCE_IS_LOTS,
                            account + " is " + Books.text(books.sum(account, currency), currency) + " and lots have "
                                    + Books.text(lots, currency));
                }
            }
        }
        books.lots().forEach(lot -> inItsTime(lot, last.reachedAt()));
    }

    private void inItsTime(LotBook lot, Instant now) {
        if (lot.in(Account.PENDING).signum() > 0 && !now.isBefore(lot.lot().activeFrom())) {
            findings.overall(
                    Invariant.BALANCE_IS_LOTS,
                    lot.lot().id() + " is active from " + lot.lot().activeFrom() + " and has "
                            + Books.text(lot.in(Account.PENDING), lot.currency()) + " pending at " + now);
        }
        if (lot.in(Account.AVAILABLE).signum() > 0 && !lot.lot().liveAt(now)) {
            findings.overall(
                    Invariant.BALANCE_IS_LOTS,
                    lot.lot().id() + " lives from " + lot.lot().activeFrom() + " until "
                            + lot.lot().expiresAt() + " and has "
                            + Books.text(lot.in(Account.AVAILABLE), lot.currency()) + " available at " + now);
        }
    }
}
