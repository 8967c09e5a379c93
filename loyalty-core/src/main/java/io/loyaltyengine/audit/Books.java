package io.loyaltyengine.audit;

import io.loyaltyengine.amount.Currency;
import io.loyaltyengine.ledger.Account;
import io.loyaltyengine.ledger.Detail;
import io.loyaltyengine.ledger.Entry;
import io.loyaltyengine.ledger.Lot;
import io.loyaltyengine.ledger.LotBalance;
import io.loyaltyengine.ledger.LotId;
import io.loyaltyengine.ledger.Posting;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/** The auditor's own books of one member: nothing but sums of postings, kept apart from what the engine keeps. */
final class Books {

    private final Map<Currency, Map<Account, BigDecimal>> sums = new HashMap<>();
    private final Map<LotId, LotBook> lots = new TreeMap<>();
    private long postings;

    void post(Entry entry) {
        for (Lot lot : entry.lots()) {
            lots.put(lot.id(), new LotBook(lot));
        }
        if (entry.detail() instanceof Detail.Absorbed absorbed) {
            for (LotBalance lot : absorbed.estate().lots()) {
                lots.put(lot.lot().id(), LotBook.arrived(lot));
            }
        }
        for (Posting posting : entry.postings()) {
            postings++;
            BigDecimal x = posting.amount().value();
            sums.computeIfAbsent(posting.amount().currency(), c -> new EnumMap<>(Account.class))
                    .merge(posting.account(), x, BigDecimal::add);
            if (posting.lot() != null) {
                lot(posting.lot()).post(posting.account(), x, entry.opens(posting.lot()));
            }
        }
    }

    long postings() {
        return postings;
    }

    /** The currencies in which anything was posted. */
    Set<Currency> currencies() {
        return sums.keySet();
    }

    BigDecimal sum(Account account, Currency currency) {
        return sums.getOrDefault(currency, Map.of()).getOrDefault(account, BigDecimal.ZERO);
    }

    Collection<LotBook> lots() {
        return lots.values();
    }

    LotBook lot(LotId id) {
        return Objects.requireNonNull(lots.get(id), () -> id + " was never opened");
    }

    /** The lots that an entry is about: those that it posts to, and those that come with it. */
    Set<LotBook> touched(Entry entry) {
        Set<LotBook> touched = new LinkedHashSet<>();
        entry.lots().forEach(lot -> touched.add(lot(lot.id())));
        if (entry.detail() instanceof Detail.Absorbed absorbed) {
            absorbed.estate().lots().forEach(lot -> touched.add(lot(lot.lot().id())));
        }
        for (Posting posting : entry.postings()) {
            if (posting.lot() != null) {
                touched.add(lot(posting.lot()));
            }
        }
        return touched;
    }

    static String text(BigDecimal value, Currency currency) {
        return value.setScale(Math.max(currency.scale(), value.scale())).toPlainString() + " " + currency.unit();
    }
}
