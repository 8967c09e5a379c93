package io.loyaltyengine.perk;

import io.loyaltyengine.calendar.CalendarPeriod;

/**
 * Something that entitled members may use so many times in each period (benefit).
 *
 * @param id its name
 * @param quota how often, at least once
 * @param period in which period of the program's calendar
 */
public record Perk(String id, int quota, CalendarPeriod period) {

    /** How the names begin under which uses of perks are counted; no cap is named so. */
    public static final String COUNTER = "perk:";

    /**
     * Checks the parts.
     *
     * @param id its name
     * @param quota how often, at least once
     * @param period in which period of the program's calendar
     * @throws IllegalArgumentException if the name is blank or the quota not positive
     */
    public Perk {
        if (id.isBlank()) {
            throw new IllegalArgumentException("a perk has a blank id");
        }
        if (quota < 1) {
            throw new IllegalArgumentException("the perk " + id + " has the quota " + quota + "; it is at least 1");
        }
    }

    /**
     * The name under which its uses are counted.
     *
     * @return a name that no cap has
     */
    public String counter() {
        return COUNTER + id;
    }
}
