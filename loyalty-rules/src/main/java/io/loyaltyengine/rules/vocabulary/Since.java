package io.loyaltyengine.rules.vocabulary;

import io.loyaltyengine.calendar.CalendarPeriod;
import io.loyaltyengine.calendar.Term;
import io.loyaltyengine.rule.Facts;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of time that reaches from a moment in the past until now: the last so many days, or the calendar period that it is
 * in.
 *
 * @param term how long, or null where it is a period
 * @param period which period, or null where it is a length of time
 */
record Since(@Nullable Term term, @Nullable CalendarPeriod period) {

    static final String FORM = "write a length of time as in \"30 days\", or \"this month\"";

    private static final String THIS = "this ";

    static Since of(String text) {
        return text.startsWith(THIS)
                ? new Since(
                        null,
                        CalendarPeriod.valueOf(text.substring(THIS.length()).toUpperCase(Locale.ROOT)))
                : new Since(Term.parse(text), null);
    }

    static boolean isWritten(String text) {
        try {
            Since since = of(text);
            boolean small = text.equals(text.toLowerCase(Locale.ROOT).strip());
            return since.term != null || (small && since.period != CalendarPeriod.LIFETIME);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** When it begins for an activity, in the program's calendar. */
    Instant from(Facts facts) {
        if (period != null) {
            return period.startOf(facts.local().toInstant(), facts.local().getZone())
                    .atStartOfDay(facts.local().getZone())
                    .toInstant();
        }
        return term == null
                ? Instant.MIN
                : facts.local().minus(term.period()).minus(term.duration()).toInstant();
    }
}
