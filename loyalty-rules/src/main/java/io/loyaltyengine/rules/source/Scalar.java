package io.loyaltyengine.rules.source;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A single value as it was read: text, an exact number, true or false, or nothing. It can tell where each character of its
 * text stands in the source, whatever quoting, escaping or folding lies between the two. Immutable.
 */
public final class Scalar implements Node {
    private final Source source;
    private final int offset;
    private final int length;
    private final Kind kind;
    private final String text;
    private final @Nullable BigDecimal number;

    /** What a scalar holds. */
    public enum Kind {
        /** Text: anything in quotes or in a block, and what is not one of the others. */
        TEXT,
        /** A number, exact as written. */
        NUMBER,
        /** True or false. */
        BOOL,
        /** No value: {@code null}, in YAML also {@code ~} or nothing at all. */
        NOTHING
    }

    Scalar(Source source, int offset, int length, Kind kind, String text, @Nullable BigDecimal number) {
        this.source = source;
        this.offset = offset;
        this.length = length;
        this.kind = kind;
        this.text = text;
        this.number = number;
    }

    @Override
    public Source source() {
        return source;
    }

    @Override
    public int offset() {
        return offset;
    }

    /**
     * What the scalar holds.
     *
     * @return the kind
     */
    public Kind kind() {
        return kind;
    }

    /**
     * The text: decoded, where it was quoted, escaped or folded; as written, where it is a number, true, false or nothing.
     *
     * @return the text
     */
    public String text() {
        return text;
    }

    /**
     * The number.
     *
     * @return the number, exact
     * @throws IllegalStateException if the scalar is of another kind
     */
    public BigDecimal decimal() {
        if (number == null) {
            throw new IllegalStateException(place() + ": expected a number, found " + describe());
        }
        return number;
    }

    /**
     * Whether the value is true.
     *
     * @return the value
     * @throws IllegalStateException if the scalar is of another kind
     */
    public boolean bool() {
        if (kind != Kind.BOOL) {
            throw new IllegalStateException(place() + ": expected true or false, found " + describe());
        }
        return text.charAt(0) == 't' || text.charAt(0) == 'T';
    }

    @Override
    public Place place() {
        return source.place(offset, length);
    }

    /**
     * Where a character of the text stands in the source.
     *
     * @param textOffset an offset into {@link #text()} in {@code char}s, from 0 to its length
     * @return the place of that character, or for the length the point behind the last one
     * @throws IndexOutOfBoundsException if the text has no such offset
     */
    public Place placeOf(int textOffset) {
        return placeOf(textOffset, textOffset < text.length() ? 1 : 0);
    }

    /**
     * Where a stretch of the text stands in the source.
     *
     * @param textOffset where it begins in {@link #text()}, in {@code char}s
     * @param textLength how many {@code char}s it has
     * @return the place, which is longer than the stretch where escapes or line breaks stand between
     * @throws IndexOutOfBoundsException if the text has no such stretch
     */
    public Place placeOf(int textOffset, int textLength) {
        return TextOffsets.of(this).place(textOffset, textLength);
    }

    @Override
    public String describe() {
        return switch (kind) {
            case TEXT -> text.isEmpty() ? "an empty text" : "the text " + Quote.of(text);
            case NUMBER -> "the number " + text;
            case BOOL -> "`" + text + "`";
            case NOTHING -> "nothing";
        };
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Scalar that
                && kind == that.kind
                && switch (kind) {
                    case TEXT -> text.equals(that.text);
                    case NUMBER -> decimal().compareTo(that.decimal()) == 0;
                    case BOOL -> bool() == that.bool();
                    case NOTHING -> true;
                };
    }

    @Override
    public int hashCode() {
        return switch (kind) {
            case TEXT -> text.hashCode();
            case NUMBER -> decimal().stripTrailingZeros().hashCode();
            case BOOL -> Boolean.hashCode(bool());
            case NOTHING -> 0;
        };
    }

    /** The text. */
    @Override
    public String toString() {
        return text;
    }
}
