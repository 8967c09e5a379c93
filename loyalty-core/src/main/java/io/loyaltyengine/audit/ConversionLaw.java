package io.loyaltyengine.audit;

import io.loyaltyengine.amount.Amount;
import io.loyaltyengine.amount.Currency;
import io.loyaltyengine.ledger.Account;
import io.loyaltyengine.ledger.Detail;
import io.loyaltyengine.ledger.Entry;
import io.loyaltyengine.ledger.EntryType;
import io.loyaltyengine.ledger.Posting;
import io.loyaltyengine.program.Program;
import io.loyaltyengine.reward.Conversion;
import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Law 21: what a conversion takes is what it uses and what it leaves over, both are posted, and nothing is made on the way:
 * what is given is worth no more than what is taken, and what is left over less than the smallest unit that it could give.
 * The rate is known where the program that is in force decided the conversion.
 */
final class ConversionLaw implements Law {

    private final Findings findings;
    private final @Nullable Program program;

    ConversionLaw(Findings findings, @Nullable Program program) {
        this.findings = findings;
        this.program = program;
    }

    @Override
    public Set<Invariant> laws() {
        return Set.of(Invariant.RESIDUALS_POSTED);
    }

    @Override
    public void change(Change change) {
        Entry entry = change.entry();
        if (entry.detail() instanceof Detail.Converted converted) {
            posted(entry, converted);
            if (program != null && program.version().equals(entry.program().name())) {
                program.conversion(converted.conversion()).ifPresent(terms -> rate(entry, converted, terms));
            }
        } else if (entry.type() != EntryType.REVERSED) {
            for (Posting posting : entry.postings()) {
                if (posting.account() == Account.CONVERTED || posting.account() == Account.CONVERSION_RESIDUAL) {
                    found(entry, posting.amount() + " are posted to " + posting.account() + " by no conversion");
                }
            }
        }
    }

    private void posted(Entry entry, Detail.Converted said) {
        Amount used = said.taken().minus(said.residual());
        Currency from = said.taken().currency();
        Currency to = said.given().currency();
        posted(entry, Account.AVAILABLE, said.taken().negated(), sum(entry, Account.AVAILABLE, from));
        posted(entry, Account.CONVERTED, used, sum(entry, Account.CONVERTED, from));
        posted(entry, Account.CONVERSION_RESIDUAL, said.residual(), sum(entry, Account.CONVERSION_RESIDUAL, from));
        posted(entry, Account.CONVERTED, said.given().negated(), sum(entry, Account.CONVERTED, to));
        posted(entry, Account.AVAILABLE, said.given(), sum(entry, Account.AVAILABLE, to));
        if (said.residual().isNegative() || !used.isPositive()) {
            found(entry, said.taken() + " were taken, and " + said.residual() + " of them left over");
        }
    }

    private static BigDecimal sum(Entry entry, Account account, Currency currency) {
        return entry.postings().stream()
                .filter(posting -> posting.account() == account
                        && posting.amount().currency().equals(currency))
                .map(posting -> posting.amount().value())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private void posted(Entry entry, Account account, Amount said, BigDecimal sum) {
        if (said.value().compareTo(sum) != 0) {
            found(
                    entry,
                    Books.text(sum, said.currency()) + " are posted to " + account + ", and " + said + " are said to");
        }
    }

    private void rate(Entry entry, Detail.Converted said, Conversion terms) {
        if (!terms.from().currency().equals(said.taken().currency())
                || !terms.to().currency().equals(said.given().currency())) {
            found(entry, "the conversion " + terms.id() + " is from " + terms.from() + " to " + terms.to());
            return;
        }
        BigDecimal from = terms.from().value();
        BigDecimal to = terms.to().value();
        BigDecimal worth = said.taken().minus(said.residual()).value().multiply(to);
        if (said.given().value().multiply(from).compareTo(worth) > 0) {
            found(
                    entry,
                    said.given() + " were given for " + said.taken().minus(said.residual()) + ", at " + terms.to()
                            + " for " + terms.from());
        }
        BigDecimal smallest =
                BigDecimal.ONE.movePointLeft(said.given().currency().scale());
        if (said.residual().value().multiply(to).compareTo(smallest.multiply(from)) >= 0) {
            found(
                    entry,
                    said.residual() + " were left over, which buy "
                            + Books.text(smallest, said.given().currency()) + " at " + terms.to() + " for "
                            + terms.from());
        }
    }

    private void found(Entry entry, String what) {
        findings.at(entry, Invariant.RESIDUALS_POSTED, what);
    }
}
