package io.loyaltyengine.rules.compile;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a condition did not hold: the first of its parts, joined by {@code &&}, that did not. Immutable.
 *
 * @param condition the part, as CEL
 * @param operands what the part compares that is not written in it, with the values of the moment
 * @param shortfall for a comparison of numbers by size, how far it was from holding; otherwise null
 * @param absent the field that was not known, as CEL, or null
 * @param failure what had no result, such as a division by 0, or null
 */
public record Unmet(
        String condition,
        List<Operand> operands,
        @Nullable Shortfall shortfall,
        @Nullable String absent,
        @Nullable String failure) {

    /**
     * Makes a reason.
     *
     * @param condition the part, as CEL
     * @param operands what the part compares that is not written in it, with the values of the moment
     * @param shortfall for a comparison of numbers by size, how far it was from holding; otherwise null
     * @param absent the field that was not known, as CEL, or null
     * @param failure what had no result, such as a division by 0, or null
     */
    public Unmet {
        operands = List.copyOf(operands);
    }

    /**
     * Something that was compared.
     *
     * @param expression what it is, as CEL
     * @param value what it was, for people: a number with the decimals it came with, a string in quotes, a list
     *     shortened
     */
    public record Operand(String expression, String value) {}

    /**
     * How far a number was from a threshold.
     *
     * @param amount the distance, zero or more, exact
     * @param direction where the number would have to go
     * @param exclusive whether it would have to go further than the distance, by however little
     */
    public record Shortfall(BigDecimal amount, Direction direction, boolean exclusive) {}

    /** Where a number would have to go. */
    public enum Direction {
        /** It was too small. */
        MORE,
        /** It was too large. */
        LESS
    }
}
