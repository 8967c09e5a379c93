package io.loyaltyengine.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/**
 * The stretches of the calendar that limits and quotas are counted in. They begin at the start of a day in the zone that
 * is asked about, so a day that a clock change makes shorter or longer is one day all the same.
 */
public enum CalendarPeriod {
    /** From midnight to midnight. */
    DAY,
    /** From Monday to Sunday. */
    WEEK,
    /** A calendar month. */
    MONTH,
    /** Three calendar months, beginning with January. */
    QUARTER,
    /** A calendar year. */
    YEAR,
    /** All of time. */
    LIFETIME;

    /**
     * The first day of the period that the moment falls in.
     *
     * @param moment the moment
     * @param zone the zone whose calendar counts
     * @return the day; the first of all days for {@link #LIFETIME}
     */
    public LocalDate startOf(Instant moment, ZoneId zone) {
        if (this == LIFETIME) {
            return LocalDate.MIN;
        }
        LocalDate day = LocalDate.ofInstant(moment, zone);
        return switch (this) {
            case DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
            case QUARTER -> day.with(day.getMonth().firstMonthOfQuarter()).withDayOfMonth(1);
            case YEAR -> day.withDayOfYear(1);
            case LIFETIME -> throw new AssertionError();
        };
    }

    /**
     * The first day after the period that the moment falls in. The period is over at the start of that day.
     *
     * @param moment the moment
     * @param zone the zone whose calendar counts
     * @return the day, which a zone may have skipped; the last of all days for {@link #LIFETIME}
     */
    public LocalDate endOf(Instant moment, ZoneId zone) {
        LocalDate start = startOf(moment, zone);
        return switch (this) {
            case DAY -> start.plusDays(1);
            case WEEK -> start.plusWeeks(1);
            case MONTH -> start.plusMonths(1);
            case QUARTER -> start.plusMonths(3);
            case YEAR -> start.plusYears(1);
            case LIFETIME -> LocalDate.MAX;
        };
    }

    /**
     * The period as texts name it.
     *
     * @return {@code per day}, {@code in a lifetime} and the like
     */
    public String phrase() {
        return this == LIFETIME ? "in a lifetime" : "per " + name().toLowerCase(Locale.ROOT);
    }
}
