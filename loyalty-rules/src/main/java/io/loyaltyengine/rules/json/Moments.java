package io.loyaltyengine.rules.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Days and moments as ISO 8601 writes them. */
final class Moments {

    private Moments() {}

    /** The moment, or null where the text is none; without an offset from UTC it is none. */
    static @Nullable Instant instant(String text) {
        try {
            return hasYearOfFourDigits(text) ? Instant.parse(text) : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** The day, or null where the text is none. */
    static @Nullable LocalDate date(String text) {
        try {
            return hasYearOfFourDigits(text) ? LocalDate.parse(text) : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** A year of more digits, or one before all, has a sign; the published schema knows neither. */
    private static boolean hasYearOfFourDigits(String text) {
        return !text.startsWith("+") && !text.startsWith("-");
    }
}
