package io.loyaltyengine.rule;

import io.loyaltyengine.amount.Currency;
import java.math.BigDecimal;

/** What one unit of a currency is worth, so that awards in different currencies can be compared. */
@FunctionalInterface
public interface Worth {

    /**
     * The worth of one unit in the program's money.
     *
     * @param currency the currency
     * @return the worth; zero where the program does not say
     */
    BigDecimal of(Currency currency);
}
