package io.loyaltyengine.rules.source;

import java.util.Objects;

/**
 * A stretch of a source. Immutable.
 *
 * @param source the source
 * @param offset where the stretch begins, in {@code char}s from 0
 * @param length how many {@code char}s it has; 0 for a point between two characters
 */
public record Place(Source source, int offset, int length) {
    /**
     * Checks that the stretch lies within the source.
     *
     * @param source the source
     * @param offset where the stretch begins
     * @param length how many {@code char}s it has
     * @throws IndexOutOfBoundsException if it does not
     */
    public Place {
        Objects.checkFromIndexSize(offset, length, source.text().length());
    }

    /**
     * The line that the stretch begins on.
     *
     * @return the line, from 1
     */
    public int line() {
        return source.line(offset);
    }

    /**
     * The column that the stretch begins at.
     *
     * @return the column in characters, from 1
     */
    public int column() {
        return source.column(offset);
    }

    /**
     * The text that stands there.
     *
     * @return the text as written
     */
    public String text() {
        return source.text().substring(offset, offset + length);
    }

    /** The place as messages begin with it: {@code name:line:column}. */
    @Override
    public String toString() {
        return source.name() + ":" + line() + ":" + column();
    }
}
