package io.loyaltyengine.audit;

import io.loyaltyengine.amount.Amount;
import io.loyaltyengine.amount.Currency;
import io.loyaltyengine.ledger.Account;
import io.loyaltyengine.ledger.Detail;
import io.loyaltyengine.ledger.Entry;
import io.loyaltyengine.ledger.Posting;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Laws 1 and 19: what an entry posts sums to zero, and amounts and what they add up to are positive and bounded. */
final class PostingLaws implements Law {

    private static final BigDecimal BOUND = BigDecimal.TEN.pow(Amount.WHOLE_DIGITS);

    private final Findings findings;
    private final Books books;

    PostingLaws(Findings findings, Books books) {
        this.findings = findings;
        this.books = books;
    }

    @Override
    public Set<Invariant> laws() {
        return EnumSet.of(Invariant.ZERO_SUM, Invariant.POSITIVE_AND_BOUNDED);
    }

    @Override
    public void read(Entry entry) {
        Map<Currency, BigDecimal> byCurrency = new HashMap<>();
        for (Posting posting : entry.postings()) {
            byCurrency.merge(posting.amount().currency(), posting.amount().value(), BigDecimal::add);
            if (posting.amount().isZero()) {
                findings.at(entry, Invariant.POSITIVE_AND_BOUNDED, "a posting of nothing to " + posting.account());
            }
        }
        byCurrency.forEach((currency, sum) -> {
            if (sum.signum() != 0) {
                findings.at(
                        entry, Invariant.ZERO_SUM, "the postings in " + currency + " sum to " + sum.toPlainString());
            }
        });
        for (Amount amount : amounts(entry.detail())) {
            if (!amount.isPositive()) {
                findings.at(
                        entry,
                        Invariant.POSITIVE_AND_BOUNDED,
                        "the " + entry.type().label() + " entry is about " + amount);
            }
        }
    }

    private static List<Amount> amounts(Detail detail) {
        if (detail instanceof Detail.Earned earned) {
            return earned.grants().stream().map(grant -> grant.amount()).toList();
        }
        if (detail instanceof Detail.Returned returned) {
            return returned.claims().stream().map(Detail.Claim::due).toList();
        }
        if (detail instanceof Detail.Reversed reversed) {
            return reversed.claims().stream().map(Detail.Claim::due).toList();
        }
        if (detail instanceof Detail.Redeemed redeemed) {
            return List.of(redeemed.amount());
        }
        return detail instanceof Detail.Converted converted ? List.of(converted.taken(), converted.given()) : List.of();
    }

    @Override
    public void change(Change change) {
        for (Posting posting : change.entry().postings()) {
            Account account = posting.account();
            Currency currency = posting.amount().currency();
            BigDecimal sum = books.sum(account, currency);
            boolean wrong = account == Account.DEBT ? sum.signum() > 0 : account.ofMember() && sum.signum() < 0;
            if (wrong || sum.abs().compareTo(BOUND) >= 0) {
                findings.at(
                        change.entry(),
                        Invariant.POSITIVE_AND_BOUNDED,
                        account + " stands at " + Books.text(sum, currency));
            }
        }
    }
}
