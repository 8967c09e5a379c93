package io.loyaltyengine.rules.scenario;

import io.loyaltyengine.calendar.Term;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A clock that stands still until it is set or advanced. It speaks local time in one zone, that of a program. Safe for use by
 * many threads.
 */
public final class ScenarioClock extends Clock {

    private final AtomicReference<Instant> now;
    private final ZoneId zone;

    private ScenarioClock(AtomicReference<Instant> now, ZoneId zone) {
        this.now = now;
        this.zone = zone;
    }

    /**
     * A clock that stands at a moment.
     *
     * @param now the moment
     * @param zone the zone of its local times
     * @return the clock
     */
    public static ScenarioClock at(Instant now, ZoneId zone) {
        return new ScenarioClock(new AtomicReference<>(now), zone);
    }

    /**
     * The moment that a text means: local time such as {@code 2026-03-02T08:15}, a day for its beginning, such as
     * {@code 2026-03-02}, or with an offset from UTC, such as {@code 2026-03-02T08:15:00Z}. A local time that happens twice
     * is the first of the two.
     *
     * @param text the text
     * @param zone the zone of local times
     * @return the moment
     * @throws IllegalArgumentException if the text is none of these, or clocks jump over that local time
     */
    public static Instant moment(String text, ZoneId zone) {
        try {
            if (text.indexOf('T') < 0) {
                return LocalDate.parse(text).atStartOfDay(zone).toInstant();
            }
            String time = text.substring(text.indexOf('T') + 1);
            boolean offset = time.endsWith("Z") || time.indexOf('+') >= 0 || time.indexOf('-') >= 0;
            return offset ? OffsetDateTime.parse(text).toInstant() : local(LocalDateTime.parse(text), zone);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "\"" + text + "\" is not a moment such as 2026-03-02T08:15, 2026-03-02 or 2026-03-02T08:15:00Z", e);
        }
    }

    private static Instant local(LocalDateTime time, ZoneId zone) {
        if (zone.getRules().getValidOffsets(time).isEmpty()) {
            var jump = zone.getRules().getTransition(time);
            throw new IllegalArgumentException(time + " does not exist in " + zone + ": clocks jump from "
                    + jump.getDateTimeBefore() + " to " + jump.getDateTimeAfter());
        }
        return time.atZone(zone).toInstant();
    }

    /**
     * Sets the clock, forward or back.
     *
     * @param text a moment as {@link #moment} takes it
     * @throws IllegalArgumentException if it is none
     */
    public void set(String text) {
        set(moment(text, zone));
    }

    /**
     * Sets the clock, forward or back.
     *
     * @param moment the moment
     */
    public void set(Instant moment) {
        now.set(moment);
    }

    /**
     * Advances the clock by elapsed time.
     *
     * @param time how much
     */
    public void advance(Duration time) {
        now.updateAndGet(moment -> moment.plus(time));
    }

    /**
     * Advances the clock by the calendar of its zone.
     *
     * @param term how long, such as one month
     */
    public void advance(Term term) {
        now.updateAndGet(moment -> term.after(moment, zone));
    }

    /**
     * The local time that it shows.
     *
     * @return date and time in the clock's zone
     */
    public LocalDateTime local() {
        return LocalDateTime.ofInstant(instant(), zone);
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    /** The same clock, which goes on showing the same moment, for local times of another zone. */
    @Override
    public ScenarioClock withZone(ZoneId other) {
        return new ScenarioClock(now, other);
    }

    @Override
    public Instant instant() {
        return Objects.requireNonNull(now.get());
    }

    @Override
    public String toString() {
        return local() + " (" + zone + ")";
    }
}
