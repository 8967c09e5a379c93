package io.loyaltyengine.accounting;

import io.loyaltyengine.amount.Currency;
import io.loyaltyengine.ledger.Posting;
import io.loyaltyengine.program.CurrencyTerms;
import io.loyaltyengine.program.Program;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Something for each currency that can be spent: those of the program in its order, then those that turn up in journals
 * besides, because what was granted in a currency is owed even after the program has given it up.
 */
final class PerCurrency<T> {

    private final Map<Currency, T> ofProgram = new LinkedHashMap<>();
    private final Map<Currency, T> others = new TreeMap<>(Comparator.comparing(Currency::code));
    private final Function<Currency, T> first;

    PerCurrency(Program program, Function<Currency, T> first) {
        this.first = first;
        for (CurrencyTerms terms : program.currencies()) {
            if (terms.currency().kind().spendable()) {
                ofProgram.put(terms.currency(), first.apply(terms.currency()));
            }
        }
    }

    /** Does nothing for a posting in a currency that merely qualifies. */
    void of(Posting posting, Consumer<T> action) {
        Currency currency = posting.amount().currency();
        if (currency.kind().spendable()) {
            T known = ofProgram.get(currency);
            action.accept(known == null ? others.computeIfAbsent(currency, first) : known);
        }
    }

    <R> List<R> results(Function<T, R> result) {
        return Stream.concat(ofProgram.values().stream(), others.values().stream())
                .map(result)
                .toList();
    }
}
