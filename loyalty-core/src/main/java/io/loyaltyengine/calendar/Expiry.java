package io.loyaltyengine.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.Year;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * When what begins at some moment is gone. Ends are exclusive: at the moment itself it is gone already. Days, months and
 * years are those of a zone.
 *
 * <p>What begins later never expires earlier if both begin at the same time of day, or if the policy has no terms of
 * days, months or years. Otherwise it can: a month from noon of 29 January is over at noon of 28 February, and a month from
 * the morning of 30 January in the morning of that day.
 */
public sealed interface Expiry {

    /** It never expires. */
    Expiry NEVER = new Never();

    /**
     * When it is gone.
     *
     * @param start the moment it begins
     * @param zone the zone whose calendar counts
     * @return the end, exclusive; after the start, except that a fixed day may lie before it; null if no date is set
     */
    @Nullable
    Instant from(Instant start, ZoneId zone);

    /**
     * Reads {@code never}, a length of time as {@link Term#parse} takes it ({@code 12 months}), {@code end of month},
     * {@code end of month after 12 months} (of day, week, month, quarter or year), {@code on 2027-01-15},
     * {@code every 31 March}, {@code every 31 March after 6 months} or {@code 24 months without activity}. What
     * {@code toString} gives is read as an equal policy.
     *
     * @param text the text
     * @return the policy
     * @throws IllegalArgumentException if it is none of these, or nothing could expire so
     */
    static Expiry parse(String text) {
        return ExpiryText.read(text);
    }

    /** For ever: {@code never}. */
    record Never() implements Expiry {
        @Override
        public @Nullable Instant from(Instant start, ZoneId zone) {
            return null;
        }

        @Override
        public String toString() {
            return "never";
        }
    }

    /**
     * For so long: {@code 12 months}.
     *
     * @param term how long, more than no time
     */
    record After(Term term) implements Expiry {

        /**
         * Checks that there is some time to live in.
         *
         * @param term how long, more than no time
         * @throws IllegalArgumentException if it is no time
         */
        public After {
            some(term);
        }

        @Override
        public Instant from(Instant start, ZoneId zone) {
            return term.after(start, zone);
        }

        @Override
        public String toString() {
            return term.toString();
        }
    }

    /**
     * Until the end of the day, week, month, quarter or year in which a term is over: {@code end of month after 12
     * months}. It is gone when the next period begins. A term counts up to its end, exclusive: if it is over just as a
     * period begins, its last moment was in the period before, and that is when it is gone.
     *
     * @param term how long at least; {@link Term#NONE} for the period that it begins in
     * @param period the period, not {@link CalendarPeriod#LIFETIME}
     */
    record EndOf(Term term, CalendarPeriod period) implements Expiry {

        /**
         * Checks that the period ends.
         *
         * @param term how long at least; {@link Term#NONE} for the period that it begins in
         * @param period the period, not {@link CalendarPeriod#LIFETIME}
         * @throws IllegalArgumentException if the period is {@link CalendarPeriod#LIFETIME}
         */
        public EndOf {
            if (period == CalendarPeriod.LIFETIME) {
                throw new IllegalArgumentException("a lifetime has no end to expire at; what never expires is `never`");
            }
        }

        @Override
        public Instant from(Instant start, ZoneId zone) {
            Instant end = term.after(start, zone);
            Instant last = end.isAfter(start) ? end.minusNanos(1) : start;
            return period.endOf(last, zone).atStartOfDay(zone).toInstant();
        }

        @Override
        public String toString() {
            return "end of " + period.name().toLowerCase(Locale.ROOT) + after(term);
        }
    }

    /**
     * Until a day, whenever it begins: {@code on 2027-01-15}.
     *
     * @param day the day at whose start it is gone
     */
    record On(LocalDate day) implements Expiry {
        @Override
        public Instant from(Instant start, ZoneId zone) {
            return day.atStartOfDay(zone).toInstant();
        }

        @Override
        public String toString() {
            return "on " + day;
        }
    }

    /**
     * Until the next such day of a year, but for some time at least: {@code every 31 March after 6 months}. It is gone at
     * the start of the first such day that is after the beginning and not before the term is over. 29 February is 28
     * February in the years that have none, as {@link MonthDay#atYear} has it.
     *
     * @param day the day of the year
     * @param atLeast how long at least; {@link Term#NONE} for no minimum
     */
    record EveryYear(MonthDay day, Term atLeast) implements Expiry {
        @Override
        public Instant from(Instant start, ZoneId zone) {
            Instant earliest = atLeast.after(start, zone);
            Year year = Year.of(LocalDate.ofInstant(earliest, zone).getYear());
            Instant end = startIn(year, zone);
            return end.isBefore(earliest) || !end.isAfter(start) ? startIn(year.plusYears(1), zone) : end;
        }

        private Instant startIn(Year year, ZoneId zone) {
            return day.atYear(year.getValue()).atStartOfDay(zone).toInstant();
        }

        @Override
        public String toString() {
            return "every " + day.getDayOfMonth() + " " + name(day.getMonth()) + after(atLeast);
        }
    }

    /**
     * Until the member has not been active for so long: {@code 24 months without activity}. It has no date of its own,
     * since every activity puts it off.
     *
     * @param term how long, more than no time
     */
    record Idle(Term term) implements Expiry {

        /**
         * Checks that there is some time to be active in.
         *
         * @param term how long, more than no time
         * @throws IllegalArgumentException if it is no time
         */
        public Idle {
            some(term);
        }

        @Override
        public @Nullable Instant from(Instant start, ZoneId zone) {
            return null;
        }

        @Override
        public String toString() {
            return term + ExpiryText.IDLE;
        }
    }

    private static void some(Term term) {
        if (term.equals(Term.NONE)) {
            throw new IllegalArgumentException("what expires lives for some time first, not for no time");
        }
    }

    private static String after(Term term) {
        return term.equals(Term.NONE) ? "" : " after " + term;
    }

    private static String name(Month month) {
        return month.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }
}
