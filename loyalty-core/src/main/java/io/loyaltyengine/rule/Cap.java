package io.loyaltyengine.rule;

import io.loyaltyengine.amount.Amount;
import io.loyaltyengine.calendar.CalendarPeriod;
import org.jspecify.annotations.Nullable;

/**
 * The most that a member can earn of a currency, by one rule or by all together. A cap clips and does not refuse; what is
 * taken back can be earned again.
 *
 * @param id its name, under which its use is counted
 * @param limit the most, more than nothing
 * @param period in which period of the program's calendar; null for each activity
 */
public record Cap(String id, Amount limit, @Nullable CalendarPeriod period) {

    /**
     * Checks the limit.
     *
     * @param id its name, under which its use is counted
     * @param limit the most, more than nothing
     * @param period in which period of the program's calendar; null for each activity
     * @throws IllegalArgumentException if it is not more than nothing, or the name is blank
     */
    public Cap {
        if (id.isBlank()) {
            throw new IllegalArgumentException("a cap has a blank id");
        }
        if (!limit.isPositive()) {
            throw new IllegalArgumentException(
                    "the cap " + id + " has the limit " + limit + "; it is more than nothing");
        }
    }
}
