package io.loyaltyengine.rules.file;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Moments as program files write them: a day, which begins at its start in the program's zone, a local time, or an instant. */
final class LocalMoment {

    private LocalMoment() {}

    static Instant of(String text, ZoneId zone) {
        if (text.indexOf('T') < 0) {
            return LocalDate.parse(text).atStartOfDay(zone).toInstant();
        }
        try {
            return LocalDateTime.parse(text).atZone(zone).toInstant();
        } catch (DateTimeException e) {
            return OffsetDateTime.parse(text).toInstant();
        }
    }

    static boolean isMoment(String text) {
        try {
            of(text, ZoneOffset.UTC);
            return true;
        } catch (DateTimeException | ArithmeticException e) {
            return false;
        }
    }
}
