package io.loyaltyengine.ledger;

import java.time.Instant;

/**
 * Debt that was repaid from a lot because time made something available.
 *
 * @param at when
 * @param part from which lot, and how much
 */
public record Repayment(Instant at, Allocation part) {}
