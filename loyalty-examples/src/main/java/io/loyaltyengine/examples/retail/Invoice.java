package io.loyaltyengine.examples.retail;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The lines that share an invoice's number.
 *
 * @param number the invoice's number
 * @param at when, on the shop's own clock: the time of the first line, where an invoice was a minute in the writing
 * @param customer the customer that its lines name first, or null where none names one
 * @param lines its lines in the order of the file, at least one
 */
public record Invoice(
        String number, LocalDateTime at, @Nullable String customer, List<RetailLine> lines) {

    /** Where the shop's clock hangs. */
    public static final ZoneId ZONE = ZoneId.of("Europe/London");

    /**
     * Copies the lines.
     *
     * @param number the invoice's number
     * @param at when, on the shop's own clock
     * @param customer the customer, or null
     * @param lines its lines
     */
    public Invoice {
        lines = List.copyOf(lines);
    }

    /**
     * Whether it cancels.
     *
     * @return true where its number begins with {@code C}
     */
    public boolean isCancellation() {
        return number.charAt(0) == 'C';
    }

    /**
     * The moment that the shop's clock showed. A time that a clock change skipped is moved on by the length of the gap;
     * one that it showed twice is the earlier.
     *
     * @return the moment
     */
    public Instant instant() {
        return at.atZone(ZONE).toInstant();
    }
}
