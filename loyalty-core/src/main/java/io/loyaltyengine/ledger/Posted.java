package io.loyaltyengine.ledger;

import io.loyaltyengine.amount.Currency;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.pcollections.PMap;
import org.pcollections.TreePMap;

/**
 * What the postings of one entry make of lots and purses. Postings of one lot follow each other, so a lot and a purse are
 * put back when the next one's turn comes: each costs the logarithm of how many there are.
 */
final class Posted {

    private final Entry entry;
    private TreePMap<LotId, LotBalance> lots;
    private PMap<String, Purse> purses;
    private @Nullable LotBalance before;
    private @Nullable LotBalance lot;
    private @Nullable Purse purse;

    Posted(TreePMap<LotId, LotBalance> lots, PMap<String, Purse> purses, Entry entry) {
        this.entry = entry;
        this.lots = lots;
        this.purses = purses;
        if (entry.detail() instanceof Detail.Absorbed absorbed) {
            for (LotBalance arriving : absorbed.estate().lots()) {
                this.lots = this.lots.plus(arriving.lot().id(), arriving);
            }
        }
    }

    void post(Posting posting) {
        BigDecimal x = posting.amount().value();
        LotId id = posting.lot();
        if (lot != null && !lot.lot().id().equals(id)) {
            putBackLot();
        }
        turnTo(posting.amount().currency());
        if (id != null) {
            if (lot == null) {
                lot = opened(id);
                before = lot;
            }
            lot = entry.opens(id) ? lot.granted(posting.account(), x) : lot.post(posting.account(), x, entry);
        }
        purse = turnTo(posting.amount().currency()).post(posting.account(), x);
    }

    private LotBalance opened(LotId id) {
        for (Lot one : entry.lots()) {
            if (one.id().equals(id)) {
                LotBalance known = lots.get(id);
                return known == null ? LotBalance.unposted(one) : known;
            }
        }
        return Wallet.known(lots, id);
    }

    private Purse turnTo(Currency currency) {
        if (purse != null && purse.currency().equals(currency)) {
            return purse;
        }
        putBackPurse();
        Purse next = Wallet.purse(purses, currency);
        purse = next;
        return next;
    }

    private void putBackLot() {
        if (lot != null && before != null) {
            lots = lots.plus(lot.lot().id(), lot);
            purse = turnTo(lot.lot().granted().currency()).reorder(before, lot);
            lot = null;
            before = null;
        }
    }

    private void putBackPurse() {
        if (purse != null) {
            purses = purses.plus(purse.currency().code(), purse);
            purse = null;
        }
    }

    TreePMap<LotId, LotBalance> lots() {
        putBackLot();
        return lots;
    }

    PMap<String, Purse> purses() {
        putBackLot();
        putBackPurse();
        return purses;
    }
}
