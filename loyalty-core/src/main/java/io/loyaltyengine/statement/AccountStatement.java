package io.loyaltyengine.statement;

import io.loyaltyengine.amount.Amount;
import io.loyaltyengine.amount.Currency;
import io.loyaltyengine.ledger.Balance;
import java.time.Instant;
import java.util.List;

/**
 * A member's account in one currency over a stretch of time. Opening and movements sum to closing.
 *
 * @param currency the currency
 * @param opening the balance at the beginning
 * @param movements what happened, in the order in which it took effect
 * @param closing the balance at the end
 * @param expiring what will expire when, of what is there at the end; the earliest first
 */
public record AccountStatement(
        Currency currency, Balance opening, List<Movement> movements, Balance closing, List<Expiring> expiring) {

    /**
     * Takes copies.
     *
     * @param currency the currency
     * @param opening the balance at the beginning
     * @param movements what happened, in the order in which it took effect
     * @param closing the balance at the end
     * @param expiring what will expire when, of what is there at the end; the earliest first
     */
    public AccountStatement {
        movements = List.copyOf(movements);
        expiring = List.copyOf(expiring);
    }

    /**
     * An amount that will be gone.
     *
     * @param at from when on
     * @param amount how much
     */
    public record Expiring(Instant at, Amount amount) {}
}
