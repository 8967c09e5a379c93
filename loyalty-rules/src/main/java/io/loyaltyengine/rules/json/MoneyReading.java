package io.loyaltyengine.rules.json;

import io.loyaltyengine.amount.Money;
import io.loyaltyengine.rules.source.Node;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the money of one activity, all of it in one currency.
 *
 * @param currency the currency, or null for one that was refused: then nothing can be said of decimals
 * @param standIn what stands in for money that could not be read
 */
record MoneyReading(@Nullable Currency currency, Money standIn) {

    /** In the currency that the activity names, or else in that of the program. */
    static MoneyReading of(Said said, Currency money) {
        Money nothing = new Money(money, BigDecimal.ZERO);
        String iso = said.text("currency");
        if (iso == null) {
            return new MoneyReading(money, nothing);
        }
        if (!ActivityShape.isIso(iso)) {
            return new MoneyReading(null, nothing);
        }
        Optional<Currency> named = said.guarded(
                said.at("currency"),
                Optional.empty(),
                () -> Optional.of(Money.zero(iso).currency()));
        return new MoneyReading(named.orElse(null), nothing);
    }

    /** Money that is not negative. */
    Money read(Said said, String field, @Nullable String adviceOnNegative) {
        BigDecimal value = said.decimal(field);
        if (value == null) {
            return standIn;
        }
        Node at = said.at(field);
        if (value.signum() < 0) {
            said.problems()
                    .error(at.place(), "an amount is not negative, found " + value.toPlainString(), adviceOnNegative);
            return standIn;
        }
        return currency == null ? standIn : said.guarded(at, standIn, () -> new Money(currency, value));
    }
}
