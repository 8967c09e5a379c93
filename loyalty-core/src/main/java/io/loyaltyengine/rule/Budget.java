package io.loyaltyengine.rule;

import io.loyaltyengine.amount.Amount;
import io.loyaltyengine.calendar.CalendarPeriod;
import io.loyaltyengine.ledger.UsageKey;

/**
 * The most that all members together can earn by the rules that draw on it (campaign budget). It clips as a {@link Cap}
 * does; what is taken back can be earned again, by whoever comes first.
 *
 * @param id its name
 * @param limit the most, more than nothing
 * @param period in which period of the program's calendar; a lifetime for a budget that is never filled up again
 */
public record Budget(String id, Amount limit, CalendarPeriod period) {

    /** How the counters of budgets begin, so that they are told from those of caps and perks. */
    public static final String COUNTER = "budget:";

    /**
     * Checks the limit.
     *
     * @param id its name
     * @param limit the most, more than nothing
     * @param period in which period of the program's calendar; a lifetime for a budget that is never filled up again
     * @throws IllegalArgumentException if it is not more than nothing, or the name is blank
     */
    public Budget {
        if (id.isBlank()) {
            throw new IllegalArgumentException("a budget has a blank id");
        }
        if (!limit.isPositive()) {
            throw new IllegalArgumentException(
                    "the budget " + id + " has the limit " + limit + "; it is more than nothing");
        }
    }

    /**
     * Whether a counter is that of a budget.
     *
     * @param key the counter, in a period
     * @return true where all members together use it
     */
    public static boolean counts(UsageKey key) {
        return key.counter().startsWith(COUNTER);
    }

    Cap cap() {
        return new Cap(COUNTER + id, limit, period);
    }
}
