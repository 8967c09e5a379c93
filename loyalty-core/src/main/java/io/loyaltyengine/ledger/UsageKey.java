package io.loyaltyengine.ledger;

import java.time.LocalDate;

/**
 * What a limit counts: uses of a cap or a perk within one period.
 *
 * @param counter the name of the cap or the perk
 * @param period the first day of the period in the program's zone
 */
public record UsageKey(String counter, LocalDate period) implements Comparable<UsageKey> {

    @Override
    public int compareTo(UsageKey other) {
        int byCounter = counter.compareTo(other.counter);
        return byCounter != 0 ? byCounter : period.compareTo(other.period);
    }
}
