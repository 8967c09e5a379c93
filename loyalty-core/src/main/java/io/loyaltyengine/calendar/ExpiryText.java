package io.loyaltyengine.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How expiry policies are written. */
final class ExpiryText {

    static final String IDLE = " without activity";

    private static final Pattern END_OF =
            Pattern.compile("end of (?<period>day|week|month|quarter|year)(?: after (?<term>.+))?");
    private static final Pattern ON = Pattern.compile("on (?<day>.+)");
    private static final Pattern EVERY =
            Pattern.compile("every (?<day>\\d{1,2}) (?<month>[A-Z][a-z]+)(?: after (?<term>.+))?");

    private ExpiryText() {}

    static Expiry read(String text) {
        if (text.equals("never")) {
            return Expiry.NEVER;
        }
        Matcher endOf = END_OF.matcher(text);
        if (endOf.matches()) {
            CalendarPeriod period = CalendarPeriod.valueOf(endOf.group("period").toUpperCase(Locale.ROOT));
            return new Expiry.EndOf(term(endOf.group("term"), text), period);
        }
        Matcher on = ON.matcher(text);
        if (on.matches()) {
            return new Expiry.On(day(on.group("day"), text));
        }
        Matcher every = EVERY.matcher(text);
        if (every.matches()) {
            return new Expiry.EveryYear(
                    dayOfYear(every.group("day"), every.group("month"), text), term(every.group("term"), text));
        }
        return text.endsWith(IDLE)
                ? new Expiry.Idle(term(text.substring(0, text.length() - IDLE.length()), text))
                : new Expiry.After(term(text, text));
    }

    private static Term term(@Nullable String term, String text) {
        try {
            return term == null ? Term.NONE : Term.parse(term);
        } catch (IllegalArgumentException e) {
            throw none(text, e);
        }
    }

    private static LocalDate day(String day, String text) {
        try {
            return LocalDate.parse(day);
        } catch (DateTimeException e) {
            throw none(text, e);
        }
    }

    private static MonthDay dayOfYear(String day, String month, String text) {
        try {
            return MonthDay.of(Month.valueOf(month.toUpperCase(Locale.ROOT)), Integer.parseInt(day));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw none(text, e);
        }
    }

    private static IllegalArgumentException none(String text, RuntimeException cause) {
        return new IllegalArgumentException(
                "\"" + text + "\" is not an expiry; write \"never\", \"12 months\", \"end of month\","
                        + " \"end of month after 12 months\", \"on 2027-01-15\", \"every 31 March after 6 months\" or"
                        + " \"24 months without activity\"",
                cause);
    }
}
