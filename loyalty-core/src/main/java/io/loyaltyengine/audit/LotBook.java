package io.loyaltyengine.audit;

import io.loyaltyengine.amount.Currency;
import io.loyaltyengine.ledger.Account;
import io.loyaltyengine.ledger.Lot;
import io.loyaltyengine.ledger.LotBalance;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;

/** What went to each account of one lot, and what came from it, since the lot was opened or arrived. */
final class LotBook {

    private final Lot lot;
    private final Map<Account, BigDecimal> net = new EnumMap<>(Account.class);
    private final Map<Account, BigDecimal> program = new EnumMap<>(Account.class);

    LotBook(Lot lot) {
        this.lot = lot;
    }

    /** A lot that a merged member had: what became of it before is the other journal's to tell. */
    static LotBook arrived(LotBalance balance) {
        LotBook book = new LotBook(balance.lot());
        book.net.put(Account.PENDING, balance.pending());
        book.net.put(Account.AVAILABLE, balance.available());
        book.net.put(Account.HELD, balance.held());
        book.net.put(Account.BREAKAGE, balance.expired());
        book.net.put(Account.ISSUANCE, balance.clawedBack());
        book.net.put(Account.TRANSFER, balance.moved());
        book.net.put(Account.REDEEMED, balance.consumed().subtract(balance.restored()));
        return book;
    }

    /** What the lot is opened from does not belong to what became of it. */
    void post(Account account, BigDecimal x, boolean opening) {
        if (!opening || account.ofMember()) {
            net.merge(account, x, BigDecimal::add);
        }
        if (!account.ofMember()) {
            // what was granted counts, whatever was posted as granted
            program.merge(account, opening ? lot.granted().value().negate() : x, BigDecimal::add);
        }
    }

    Lot lot() {
        return lot;
    }

    Currency currency() {
        return lot.granted().currency();
    }

    BigDecimal in(Account account) {
        return net.getOrDefault(account, BigDecimal.ZERO);
    }

    BigDecimal remaining() {
        return in(Account.PENDING).add(in(Account.AVAILABLE)).add(in(Account.HELD));
    }

    /** What was spent, converted, taken by staff, or repaid debt, less what of it came back. */
    BigDecimal consumed() {
        return in(Account.REDEEMED)
                .add(in(Account.DEBT))
                .add(in(Account.ADJUSTMENT))
                .add(in(Account.CONVERTED))
                .add(in(Account.CONVERSION_RESIDUAL));
    }

    /** Everything that became of it: what it granted, if nothing is lost. */
    BigDecimal accountedFor() {
        return net.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What happened to the lot in this journal, as one of the program's accounts sees it. */
    BigDecimal program(Account account) {
        return program.getOrDefault(account, BigDecimal.ZERO);
    }
}
