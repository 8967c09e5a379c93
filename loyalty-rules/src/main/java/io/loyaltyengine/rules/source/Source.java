package io.loyaltyengine.rules.source;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A named text. Offsets into it count {@code char}s from 0; lines and columns count from 1, and a column counts whole
 * characters (Unicode code points), so that an emoji is one. A line ends at LF, CR LF or CR. A byte order mark at the
 * beginning is no part of the text.
 *
 * <p>Immutable and safe for use by several threads. Equality is identity.
 */
public final class Source {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final String name;
    private final String text;
    private final int firstLine;
    private volatile int @Nullable [] lineStarts;

    private Source(String name, String text, int firstLine) {
        this.name = Objects.requireNonNull(name, "name");
        this.text = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        this.firstLine = firstLine;
    }

    /**
     * A whole text.
     *
     * @param name what messages call it, as a rule the file's name
     * @param text the text
     * @return the source
     */
    public static Source of(String name, String text) {
        return new Source(name, text, 1);
    }

    /**
     * A part of a longer text that begins at a later line, such as one line of a JSON Lines file.
     *
     * @param name what messages call the longer text
     * @param firstLine the number of the part's first line in it, from 1
     * @param text the part
     * @return the source
     * @throws IllegalArgumentException if the line is below 1
     */
    public static Source startingAtLine(String name, int firstLine, String text) {
        if (firstLine < 1) {
            throw new IllegalArgumentException("lines count from 1, found " + firstLine);
        }
        return new Source(name, text, firstLine);
    }

    /**
     * What messages call this text.
     *
     * @return the name
     */
    public String name() {
        return name;
    }

    /**
     * The text, without a byte order mark.
     *
     * @return the text
     */
    public String text() {
        return text;
    }

    /**
     * A stretch of this text.
     *
     * @param offset where it begins; what lies outside of the text is taken as its beginning or end
     * @param length how many {@code char}s it has
     * @return the place
     */
    public Place place(int offset, int length) {
        int begin = Math.max(0, Math.min(offset, text.length()));
        return new Place(this, begin, Math.max(0, Math.min(length, text.length() - begin)));
    }

    /**
     * The line that an offset is on.
     *
     * @param offset an offset from 0 up to and including the text's length
     * @return the line, from 1
     */
    public int line(int offset) {
        return firstLine + lineIndex(offset);
    }

    /**
     * The column that an offset is at.
     *
     * @param offset an offset from 0 up to and including the text's length
     * @return the column in characters, from 1
     */
    public int column(int offset) {
        return text.codePointCount(lineStart(offset), offset) + 1;
    }

    /**
     * The text of the line that an offset is on.
     *
     * @param offset an offset from 0 up to and including the text's length
     * @return the line without its ending
     */
    public String lineText(int offset) {
        return text.substring(lineStart(offset), lineEnd(offset));
    }

    /** The offset of a line and column of this text; what lies outside is taken as the nearest there is. */
    int offset(int line, int column) {
        int[] starts = lineStarts();
        int start = starts[Math.max(0, Math.min(line - firstLine, starts.length - 1))];
        int end = lineEnd(start);
        int characters = Math.min(column - 1, text.codePointCount(start, end));
        return text.offsetByCodePoints(start, Math.max(0, characters));
    }

    int lineStart(int offset) {
        return lineStarts()[lineIndex(offset)];
    }

    int lineEnd(int offset) {
        int end = offset;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    private int lineIndex(int offset) {
        Objects.checkIndex(offset, text.length() + 1);
        int found = Arrays.binarySearch(lineStarts(), offset);
        return found >= 0 ? found : -found - 2;
    }

    private int[] lineStarts() {
        int[] known = lineStarts;
        if (known == null) {
            known = findLineStarts();
            lineStarts = known;
        }
        return known;
    }

    private int[] findLineStarts() {
        int[] starts = new int[16];
        int count = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean endsInTwo = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
            if (c == '\n' || (c == '\r' && !endsInTwo)) {
                if (count == starts.length) {
                    starts = Arrays.copyOf(starts, count * 2);
                }
                starts[count++] = i + 1;
            }
        }
        return Arrays.copyOf(starts, count);
    }

    /** The name. */
    @Override
    public String toString() {
        return name;
    }
}
