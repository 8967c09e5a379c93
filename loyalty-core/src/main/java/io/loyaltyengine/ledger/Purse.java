package io.loyaltyengine.ledger;

import io.loyaltyengine.amount.Amount;
import io.loyaltyengine.amount.Currency;
import java.math.BigDecimal;
import org.pcollections.TreePSet;

/** The four balances of one currency, and its open lots in the orders in which time and spending reach them. */
record Purse(
        Currency currency,
        BigDecimal pending,
        BigDecimal available,
        BigDecimal held,
        BigDecimal debt,
        TreePSet<Lot> maturing,
        TreePSet<Lot> spendable) {

    static Purse empty(Currency currency) {
        BigDecimal zero = BigDecimal.ZERO.setScale(currency.scale());
        return new Purse(
                currency, zero, zero, zero, zero, TreePSet.empty(Lot.MATURING_ORDER), TreePSet.empty(Lot.SPEND_ORDER));
    }

    Purse post(Account account, BigDecimal x) {
        return switch (account) {
            case PENDING -> new Purse(currency, pending.add(x), available, held, debt, maturing, spendable);
            case AVAILABLE -> new Purse(currency, pending, available.add(x), held, debt, maturing, spendable);
            case HELD -> new Purse(currency, pending, available, held.add(x), debt, maturing, spendable);
            case DEBT -> new Purse(currency, pending, available, held, debt.add(x), maturing, spendable);
            case ISSUANCE, REDEEMED, BREAKAGE, ADJUSTMENT, CONVERSION -> this;
        };
    }

    /** Keeps the two orders in step with what a lot has left. */
    Purse reorder(LotBalance before, LotBalance after) {
        Lot lot = after.lot();
        return new Purse(
                currency,
                pending,
                available,
                held,
                debt,
                member(maturing, lot, before.pending(), after.pending()),
                member(spendable, lot, before.available(), after.available()));
    }

    private static TreePSet<Lot> member(TreePSet<Lot> set, Lot lot, BigDecimal before, BigDecimal after) {
        boolean was = before.signum() > 0;
        boolean is = after.signum() > 0;
        if (was == is) {
            return set;
        }
        return is ? set.plus(lot) : set.minus(lot);
    }

    Balance balance() {
        return new Balance(
                new Amount(currency, pending),
                new Amount(currency, available),
                new Amount(currency, held),
                new Amount(currency, debt.negate()));
    }
}
