package io.loyaltyengine.rules.json;

import io.loyaltyengine.amount.Amount;
import io.loyaltyengine.amount.Currency;
import io.loyaltyengine.program.CurrencyTerms;
import io.loyaltyengine.program.Program;
import io.loyaltyengine.rules.source.Node;
import io.loyaltyengine.rules.source.Quote;
import io.loyaltyengine.rules.source.Suggestion;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Reads the amounts of one activity in the currencies of a program.
 *
 * @param said the activity
 * @param program says which currencies there are
 */
record AmountReading(Said said, Program program) {

    private static final String AMOUNT = "amount";
    private static final String CURRENCY = "currency";

    /** An amount of more than nothing with the code of its currency; null where it was reported. */
    @Nullable
    Amount positive() {
        return named("an amount is more than nothing", value -> value.signum() > 0);
    }

    /** An amount that is granted or, where it is negative, taken; null where it was reported. */
    @Nullable
    Amount signed() {
        return named("an adjustment is of more or of less than nothing", value -> value.signum() != 0);
    }

    /** An amount that may be left out with its currency, but not without; null where it was, or was reported. */
    @Nullable
    Amount positiveOrAll() {
        boolean amount = said.mapping().has(AMOUNT);
        boolean currency = said.mapping().has(CURRENCY);
        if (amount && !currency) {
            said.problems()
                    .error(
                            said.mapping().place(),
                            "`currency` is missing",
                            "an `amount` is of a currency; leave both out for all that there is");
        } else if (currency && !amount) {
            said.problems()
                    .error(
                            said.at(CURRENCY).place(),
                            "`currency` says nothing without an `amount`",
                            "say how much, or leave both out for all that there is");
        }
        return amount || currency ? positive() : null;
    }

    /** What is requested of a reward or a conversion, which determines the currency; null for as much as possible. */
    @Nullable
    Amount requested(String kind, Optional<Currency> ofThat, List<String> known) {
        if (!said.mapping().has("requested")) {
            return null;
        }
        if (ofThat.isEmpty() && said.text(kind) != null) {
            String name = said.name(kind);
            said.problems()
                    .error(
                            said.at(kind).place(),
                            "there is no " + kind + " " + Quote.of(name) + ", so that nothing can be requested of it",
                            Suggestion.of(name, known).map(Suggestion::sentence).orElse(null));
        }
        BigDecimal value = said.decimal("requested");
        if (value != null && value.signum() <= 0) {
            refuse(
                    "requested",
                    "a request is more than nothing",
                    value,
                    "leave the field out to request as much as possible");
            return null;
        }
        return value == null || ofThat.isEmpty() ? null : inCurrency("requested", ofThat.get(), value);
    }

    private @Nullable Amount named(String law, Predicate<BigDecimal> holds) {
        Optional<Currency> currency = currency();
        BigDecimal value = said.decimal(AMOUNT);
        if (value != null && !holds.test(value)) {
            refuse(AMOUNT, law, value, null);
            return null;
        }
        return value == null || currency.isEmpty() ? null : inCurrency(AMOUNT, currency.get(), value);
    }

    private Optional<Currency> currency() {
        String code = said.text(CURRENCY);
        if (code == null || code.isEmpty()) {
            return Optional.empty();
        }
        Optional<Currency> currency = program.currency(code).map(CurrencyTerms::currency);
        if (currency.isEmpty()) {
            List<String> codes = program.currencies().stream()
                    .map(terms -> terms.currency().code())
                    .toList();
            said.problems()
                    .error(
                            said.at(CURRENCY).place(),
                            "there is no currency " + Quote.of(code),
                            Suggestion.of(code, codes)
                                    .map(Suggestion::sentence)
                                    .orElse("the program has `" + String.join("`, `", codes) + "`"));
        }
        return currency;
    }

    private void refuse(String field, String law, BigDecimal value, @Nullable String advice) {
        said.problems().error(said.at(field).place(), law + ", found " + value.toPlainString(), advice);
    }

    private @Nullable Amount inCurrency(String field, Currency currency, BigDecimal value) {
        Node at = said.at(field);
        return said.guarded(at, Optional.<Amount>empty(), () -> Optional.of(new Amount(currency, value)))
                .orElse(null);
    }
}
