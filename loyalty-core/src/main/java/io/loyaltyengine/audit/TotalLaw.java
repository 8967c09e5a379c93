package io.loyaltyengine.audit;

import io.loyaltyengine.amount.Currency;
import io.loyaltyengine.decision.MemberState;
import io.loyaltyengine.ledger.Account;
import io.loyaltyengine.ledger.Entry;
import io.loyaltyengine.ledger.Posting;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Law 16: what each of the program's accounts has is the sum of what happened to lots: granted, taken back, spent, given
 * back, expired, moved, converted. Debt that no lot stands behind is the one thing besides.
 */
final class TotalLaw implements Law {

    private final Findings findings;
    private final Books books;
    private final Map<Currency, Map<Account, BigDecimal>> debts = new HashMap<>();

    TotalLaw(Findings findings, Books books) {
        this.findings = findings;
        this.books = books;
    }

    @Override
    public Set<Invariant> laws() {
        return Set.of(Invariant.PROGRAM_TOTALS);
    }

    /** Only what stands against a debt in the same entry needs no lot. */
    @Override
    public void change(Change change) {
        Entry entry = change.entry();
        List<Posting> owed = new ArrayList<>();
        for (Posting posting : entry.postings()) {
            if (posting.account() == Account.DEBT && posting.lot() == null) {
                owed.add(posting);
            }
        }
        for (Posting posting : entry.postings()) {
            boolean against = !posting.account().ofMember()
                    && posting.lot() == null
                    && owed.removeIf(
                            debt -> debt.amount().equals(posting.amount().negated()));
            if (against) {
                debts.computeIfAbsent(posting.amount().currency(), c -> new EnumMap<>(Account.class))
                        .merge(posting.account(), posting.amount().value(), BigDecimal::add);
            }
        }
    }

    @Override
    public void end(MemberState last) {
        for (Currency currency : books.currencies()) {
            for (Account account : Account.values()) {
                if (!account.ofMember()) {
                    BigDecimal events = debts.getOrDefault(currency, Map.of()).getOrDefault(account, BigDecimal.ZERO);
                    for (LotBook lot : books.lots()) {
                        events = lot.currency().equals(currency) ? events.add(lot.program(account)) : events;
                    }
                    equal(account, currency, books.sum(account, currency), events);
                }
            }
        }
    }

    private void equal(Account account, Currency currency, BigDecimal total, BigDecimal events) {
        if (total.compareTo(events) != 0) {
            findings.overall(
                    Invariant.PROGRAM_TOTALS,
                    account + " is " + Books.text(total, currency) + " by postings and " + Books.text(events, currency)
                            + " by lots");
        }
    }
}
