package io.loyaltyengine.rules.dsl;

import io.loyaltyengine.rules.definition.Expression.Name;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Stream;

/** When it happened, in the program's zone. Immutable. */
public final class Local extends Subject {

    Local() {
        super(new Name("local"));
    }

    /**
     * The day.
     *
     * @return {@code local.date}
     */
    public DateField date() {
        return date("date");
    }

    /**
     * The year.
     *
     * @return {@code local.year}
     */
    public NumberField year() {
        return number("year");
    }

    /**
     * The month, from 1.
     *
     * @return {@code local.month}
     */
    public NumberField month() {
        return number("month");
    }

    /**
     * The day of the month, from 1.
     *
     * @return {@code local.day}
     */
    public NumberField day() {
        return number("day");
    }

    /**
     * The day of the week, such as {@code monday}.
     *
     * @return {@code local.weekday}
     */
    public TextField weekday() {
        return text("weekday");
    }

    /**
     * The hour, from 0 to 23.
     *
     * @return {@code local.hour}
     */
    public NumberField hour() {
        return number("hour");
    }

    /**
     * The minute, from 0 to 59.
     *
     * @return {@code local.minute}
     */
    public NumberField minute() {
        return number("minute");
    }

    /**
     * The week of the year.
     *
     * @return {@code local.week}
     */
    public NumberField week() {
        return number("week");
    }

    /**
     * The week of the month.
     *
     * @return {@code local.weekOfMonth}
     */
    public NumberField weekOfMonth() {
        return number("weekOfMonth");
    }

    /**
     * The quarter, from 1 to 4.
     *
     * @return {@code local.quarter}
     */
    public NumberField quarter() {
        return number("quarter");
    }

    /**
     * How many days are left of the month.
     *
     * @return {@code local.daysToMonthEnd}
     */
    public NumberField daysToMonthEnd() {
        return number("daysToMonthEnd");
    }

    /**
     * Whether it is one of some days of the week.
     *
     * @param first a day
     * @param more other days
     * @return {@code local.weekday == first}, or {@code local.weekday in [first, more]}
     */
    public Condition isOn(DayOfWeek first, DayOfWeek... more) {
        if (more.length == 0) {
            return weekday().is(label(first));
        }
        return weekday()
                .isOneOf(Stream.concat(Stream.of(first), Stream.of(more))
                        .map(Local::label)
                        .toArray(String[]::new));
    }

    /**
     * Whether the hour is within a time of the day, half open.
     *
     * @param from the first hour, from 0
     * @param until the hour after the last, up to 24
     * @return {@code local.hour >= from && local.hour < until}
     */
    public Condition hourBetween(int from, int until) {
        return hour().atLeast(Integer.toString(from)).and(hour().lessThan(Integer.toString(until)));
    }

    /**
     * Whether the day is within a time, half open.
     *
     * @param from the first day
     * @param until the day after the last
     * @return {@code local.date >= date(from) && local.date < date(until)}
     */
    public Condition dateBetween(LocalDate from, LocalDate until) {
        return date().between(from, until);
    }

    private static String label(DayOfWeek day) {
        return day.name().toLowerCase(Locale.ROOT);
    }
}
