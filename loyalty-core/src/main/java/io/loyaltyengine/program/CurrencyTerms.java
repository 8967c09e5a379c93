package io.loyaltyengine.program;

import io.loyaltyengine.amount.Currency;
import io.loyaltyengine.ledger.ClawBack;
import io.loyaltyengine.ledger.LotTerms;

/**
 * A currency of the program and what happens to amounts of it.
 *
 * @param currency the currency
 * @param lots on what terms it is granted, where a rule does not say otherwise
 * @param clawBack how far a return may go; a qualifying currency is only ever taken from what the goods themselves gave
 */
public record CurrencyTerms(Currency currency, LotTerms lots, ClawBack clawBack) {}
