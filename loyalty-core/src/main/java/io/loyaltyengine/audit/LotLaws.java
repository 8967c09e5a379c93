package io.loyaltyengine.audit;

import io.loyaltyengine.ledger.Account;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Laws 4 and 5: what a lot has left is within its bounds, and what it granted is accounted for. */
final class LotLaws implements Law {

    private static final List<Account> PARTS = List.of(Account.PENDING, Account.AVAILABLE, Account.HELD);

    private final Findings findings;
    private final Books books;

    LotLaws(Findings findings, Books books) {
        this.findings = findings;
        this.books = books;
    }

    @Override
    public Set<Invariant> laws() {
        return EnumSet.of(Invariant.LOT_BOUNDS, Invariant.LOT_SUM);
    }

    @Override
    public void change(Change change) {
        for (LotBook lot : books.touched(change.entry())) {
            BigDecimal granted = lot.lot().granted().value();
            for (Account part : PARTS) {
                if (lot.in(part).signum() < 0) {
                    findings.at(
                            change.entry(),
                            Invariant.LOT_BOUNDS,
                            lot.lot().id() + " has " + Books.text(lot.in(part), lot.currency()) + " in " + part);
                }
            }
            if (lot.remaining().compareTo(granted) > 0) {
                findings.at(
                        change.entry(),
                        Invariant.LOT_BOUNDS,
                        lot.lot().id() + " has " + Books.text(lot.remaining(), lot.currency()) + " left of "
                                + lot.lot().granted());
            }
            if (lot.accountedFor().compareTo(granted) != 0) {
                findings.at(
                        change.entry(),
                        Invariant.LOT_SUM,
                        lot.lot().id() + " granted " + lot.lot().granted() + " and accounts for "
                                + Books.text(lot.accountedFor(), lot.currency()));
            }
        }
    }
}
