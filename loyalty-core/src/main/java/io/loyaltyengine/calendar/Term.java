package io.loyaltyengine.calendar;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A length of time that begins at some moment: years, months and days by the calendar of a zone, then hours, minutes and
 * seconds by the clock.
 *
 * <p>Calendar parts follow {@code java.time}: 31 January plus one month is the last day of February, and a local time
 * that a clock change skips moves on by the length of the gap.
 *
 * @param period the calendar part, not negative
 * @param duration the clock part, not negative
 */
public record Term(Period period, Duration duration) {

    /** No time at all. */
    public static final Term NONE = new Term(Period.ZERO, Duration.ZERO);

    private static final int MOST = 999_999;

    /** Counts of units, the largest unit first, each unit at most once, with one space between any two words. */
    private static final Pattern WORDS =
            Pattern.compile(Stream.of("year", "month", "week", "day", "hour", "minute", "second")
                    .map(unit -> "(?:(?<" + unit + ">\\d{1,6}) " + unit + "s?(?: |$))?")
                    .collect(Collectors.joining("", "(?!$)", "(?<! )")));

    /**
     * Checks that time goes forward, and that the term can be written down: in units that people count in, and not so
     * long that a moment at its end would be out of the calendar's reach.
     *
     * @param period the calendar part, not negative, of at most 999,999 years, months and days each
     * @param duration the clock part, not negative, of whole seconds and at most 999,999 hours and 59 minutes
     * @throws IllegalArgumentException if a part is negative, too long or too fine
     */
    public Term {
        if (period.isNegative() || duration.isNegative()) {
            throw new IllegalArgumentException("a term is not negative: " + period + " " + duration);
        }
        if (period.getYears() > MOST
                || period.getMonths() > MOST
                || period.getDays() > MOST
                || duration.toHours() > MOST
                || duration.toNanosPart() != 0) {
            throw new IllegalArgumentException("a term has at most " + MOST
                    + " years, months, days and hours each, and no fraction of a second: " + period + " " + duration);
        }
    }

    /**
     * So many days.
     *
     * @param days how many
     * @return the term
     */
    public static Term days(int days) {
        return new Term(Period.ofDays(days), Duration.ZERO);
    }

    /**
     * So many months.
     *
     * @param months how many
     * @return the term
     */
    public static Term months(int months) {
        return new Term(Period.ofMonths(months), Duration.ZERO);
    }

    /**
     * So many minutes.
     *
     * @param minutes how many
     * @return the term
     */
    public static Term minutes(long minutes) {
        return new Term(Period.ZERO, Duration.ofMinutes(minutes));
    }

    /**
     * Reads {@code 14 days}, {@code 6 months}, {@code 1 year 6 months}, {@code 15 minutes} and the like, or an ISO 8601
     * text: {@code P1Y6M}, {@code PT15M}. Weeks are read as seven days.
     *
     * @param text the text
     * @return the term
     * @throws IllegalArgumentException if it is neither, or no term can be so long
     */
    public static Term parse(String text) {
        Matcher words = WORDS.matcher(text);
        if (words.matches()) {
            return new Term(
                    Period.of(
                            count(words, "year"),
                            count(words, "month"),
                            7 * count(words, "week") + count(words, "day")),
                    Duration.ofHours(count(words, "hour"))
                            .plusMinutes(count(words, "minute"))
                            .plusSeconds(count(words, "second")));
        }
        try {
            return text.startsWith("PT")
                    ? new Term(Period.ZERO, Duration.parse(text))
                    : new Term(Period.parse(text), Duration.ZERO);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "\"" + text + "\" is not a length of time such as \"14 days\", \"6 months\" or \"P1Y6M\"", e);
        }
    }

    /**
     * The moment at which the term that begins then is over.
     *
     * @param start the moment it begins
     * @param zone the zone whose calendar counts
     * @return the end, exclusive
     */
    public Instant after(Instant start, ZoneId zone) {
        return period.isZero()
                ? start.plus(duration)
                : ZonedDateTime.ofInstant(start, zone)
                        .plus(period)
                        .plus(duration)
                        .toInstant();
    }

    /**
     * The term in words. They are read as this term again, if it is any time at all.
     *
     * @return such as {@code 6 months} or {@code 1 year 6 months}; {@code no time} for {@link #NONE}
     */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        append(text, period.getYears(), "year");
        append(text, period.getMonths(), "month");
        append(text, period.getDays(), "day");
        append(text, duration.toHours(), "hour");
        append(text, duration.toMinutesPart(), "minute");
        append(text, duration.toSecondsPart(), "second");
        return text.length() == 0 ? "no time" : text.toString();
    }

    private static int count(Matcher words, String unit) {
        return words.group(unit) == null ? 0 : Integer.parseInt(words.group(unit));
    }

    private static void append(StringBuilder text, long count, String unit) {
        if (count != 0) {
            text.append(text.length() == 0 ? "" : " ")
                    .append(count)
                    .append(' ')
                    .append(unit)
                    .append(count == 1 ? "" : "s");
        }
    }
}
