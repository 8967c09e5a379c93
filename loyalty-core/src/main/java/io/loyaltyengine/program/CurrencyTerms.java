package io.loyaltyengine.program;

import io.loyaltyengine.amount.Currency;
import io.loyaltyengine.calendar.Term;
import io.loyaltyengine.ledger.ClawBack;
import io.loyaltyengine.ledger.LotTerms;
import org.jspecify.annotations.Nullable;

/**
 * A currency of the program and what happens to amounts of it.
 *
 * @param currency the currency
 * @param lots on what terms it is granted, where a rule does not say otherwise
 * @param clawBack how far a return may go; a qualifying currency is only ever taken from what the goods themselves gave
 * @param grace how long an amount can be spent that is refunded after its lot has expired; null for not at all, so that
 *     it stays expired
 * @param transferable whether members can give it to each other
 */
public record CurrencyTerms(
        Currency currency,
        LotTerms lots,
        ClawBack clawBack,
        @Nullable Term grace,
        boolean transferable) {

    /**
     * Checks that a grace is some time, and that what only qualifies stays where it is.
     *
     * @param currency the currency
     * @param lots on what terms it is granted
     * @param clawBack how far a return may go
     * @param grace how long an amount can be spent that is refunded after its lot has expired; null for not at all
     * @param transferable whether members can give it to each other
     * @throws IllegalArgumentException if the grace is no time at all, or a qualifying currency is transferable
     */
    public CurrencyTerms {
        if (Term.NONE.equals(grace)) {
            throw new IllegalArgumentException(
                    "the currency " + currency + " has a grace of no time; leave it out, or say for how long");
        }
        if (transferable && !currency.kind().spendable()) {
            throw new IllegalArgumentException(
                    "the currency " + currency + " only qualifies, and cannot be transferable");
        }
    }

    /**
     * Terms without grace, of a currency that members cannot give to each other.
     *
     * @param currency the currency
     * @param lots on what terms it is granted
     * @param clawBack how far a return may go
     */
    public CurrencyTerms(Currency currency, LotTerms lots, ClawBack clawBack) {
        this(currency, lots, clawBack, null, false);
    }

    /**
     * The same terms with some grace for what is refunded after its lot has expired.
     *
     * @param term for how long it can be spent
     * @return a new value
     */
    public CurrencyTerms withGrace(Term term) {
        return new CurrencyTerms(currency, lots, clawBack, term, transferable);
    }

    /**
     * The same terms of a currency that members can give to each other.
     *
     * @return a new value
     */
    public CurrencyTerms asTransferable() {
        return new CurrencyTerms(currency, lots, clawBack, grace, true);
    }
}
