package io.loyaltyengine.audit;

import io.loyaltyengine.amount.Amount;
import io.loyaltyengine.amount.Currency;
import io.loyaltyengine.decision.MemberState;
import io.loyaltyengine.ledger.Account;
import io.loyaltyengine.ledger.Balance;
import io.loyaltyengine.ledger.Hold;
import io.loyaltyengine.ledger.LotBalance;
import io.loyaltyengine.ledger.LotId;
import io.loyaltyengine.ledger.Wallet;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Law 2: every number that a wallet keeps, of balances, lots and redemptions, is the sum of postings that it stands for. */
final class CacheLaw implements Law {

    private final Findings findings;
    private final Books books;
    private final HoldLaws holds;
    private final @Nullable MemberState kept;

    /** Watches a state that is kept somewhere; where it is null, the one that the journal leads to. */
    CacheLaw(Findings findings, Books books, HoldLaws holds, @Nullable MemberState kept) {
        this.findings = findings;
        this.books = books;
        this.holds = holds;
        this.kept = kept;
    }

    @Override
    public Set<Invariant> laws() {
        return Set.of(Invariant.CACHED_BALANCE);
    }

    @Override
    public void end(MemberState last) {
        Wallet wallet = (kept == null ? last : kept).wallet();
        for (Currency currency : books.currencies()) {
            Balance balance = wallet.balance(currency);
            for (Account account : Account.values()) {
                if (account.ofMember()) {
                    Amount cached = switch (account) {
                        case PENDING -> balance.pending();
                        case AVAILABLE -> balance.available();
                        case HELD -> balance.held();
                        default -> balance.debt().negated();
                    };
                    same(account.name(), cached.value(), books.sum(account, currency), currency);
                }
            }
        }
        Map<LotId, LotBalance> lots =
                wallet.lots().stream().collect(Collectors.toMap(lot -> lot.lot().id(), Function.identity()));
        for (LotBook book : books.lots()) {
            LotBalance lot = lots.remove(book.lot().id());
            if (lot == null || !lot.lot().equals(book.lot())) {
                findings.overall(
                        Invariant.CACHED_BALANCE, book.lot() + " is kept as " + (lot == null ? "nothing" : lot.lot()));
            } else {
                lot(book, lot);
            }
        }
        lots.keySet().forEach(id -> findings.overall(Invariant.CACHED_BALANCE, id + " is kept, and was never opened"));
        holds(wallet);
    }

    private void lot(LotBook book, LotBalance lot) {
        String of = " of " + book.lot().id();
        Currency currency = book.currency();
        same("pending" + of, lot.pending(), book.in(Account.PENDING), currency);
        same("available" + of, lot.available(), book.in(Account.AVAILABLE), currency);
        same("held" + of, lot.held(), book.in(Account.HELD), currency);
        same("consumed less restored" + of, lot.consumed().subtract(lot.restored()), book.consumed(), currency);
        same("expired" + of, lot.expired(), book.in(Account.BREAKAGE), currency);
        same("clawed back" + of, lot.clawedBack(), book.in(Account.ISSUANCE), currency);
        same("moved" + of, lot.moved(), book.in(Account.TRANSFER), currency);
    }

    private void holds(Wallet wallet) {
        for (HoldBook book : holds.books().values()) {
            Hold hold = wallet.hold(book.redemption()).orElse(null);
            if (hold == null) {
                findings.overall(Invariant.CACHED_BALANCE, "the redemption " + book.redemption() + " is not kept");
            } else {
                String of = " of the redemption " + book.redemption();
                same("held" + of, hold.held().value(), book.held(), book.currency());
                same("captured" + of, hold.captured().value(), book.captured(), book.currency());
                same("refunded" + of, hold.refunded().value(), book.refunded(), book.currency());
            }
        }
    }

    private void same(String what, BigDecimal cached, BigDecimal posted, Currency currency) {
        if (cached.compareTo(posted) != 0) {
            findings.overall(
                    Invariant.CACHED_BALANCE,
                    what + " is kept as " + Books.text(cached, currency) + " and was posted as "
                            + Books.text(posted, currency));
        }
    }
}
