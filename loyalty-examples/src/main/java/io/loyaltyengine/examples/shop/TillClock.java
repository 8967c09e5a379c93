package io.loyaltyengine.examples.shop;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that a replay sets to the time of each activity, as if it were live. For one thread. */
public final class TillClock extends Clock {

    private Instant now = Instant.EPOCH;

    /** A clock that stands at the epoch. */
    public TillClock() {}

    /**
     * Sets the clock.
     *
     * @param moment the new present
     */
    public void set(Instant moment) {
        now = moment;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }
}
