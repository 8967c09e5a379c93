package io.loyaltyengine.rules.definition;

/**
 * Where a piece of an expression stands in the text it was read from, in characters (UTF-16 units) from its beginning.
 *
 * <p>All spans are equal, and hash alike. A tree is what a condition means; where it was written is not part of that.
 * So two trees that were read from different texts, or built in Java, are equal exactly when they mean the same, and a
 * span can still be a component of every node. To compare places, compare {@link #offset()} and {@link #length()}.
 *
 * @param offset the first character, from 0
 * @param length how many characters, 0 for a place between two
 */
public record Span(int offset, int length) {

    /** The span of what was not read from a text. */
    public static final Span NONE = new Span(0, 0);

    /**
     * Makes a span.
     *
     * @param offset the first character, from 0
     * @param length how many characters, 0 for a place between two
     * @throws IllegalArgumentException if a number is negative
     */
    public Span {
        if (offset < 0 || length < 0) {
            throw new IllegalArgumentException("A span cannot begin at " + offset + " with length " + length);
        }
    }

    /**
     * Makes the span between two places.
     *
     * @param from the first character
     * @param to the character after the last
     * @return the span
     * @throws IllegalArgumentException if {@code to} comes before {@code from}
     */
    public static Span between(int from, int to) {
        return new Span(from, to - from);
    }

    /**
     * Tells the character after the last.
     *
     * @return the offset of the end, exclusive
     */
    public int end() {
        return offset + length;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Span;
    }

    @Override
    public int hashCode() {
        return 1;
    }
}
