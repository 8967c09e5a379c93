package io.loyaltyengine.rules.source;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Something that is wrong with a source, where it is, and what would do. Data first: every part can be read, and
 * {@link #render()} puts them together for people. Immutable.
 *
 * @param severity whether the source is refused because of it
 * @param source the name of the source
 * @param line the line, from 1
 * @param column the column in characters, from 1
 * @param length how many characters of the line are meant, at least 1
 * @param message what was found, in one line, beginning in lower case and without a full stop
 * @param advice what would do, in one line, or null where nothing better can be said than the message says
 * @param excerpt the line of the source without its indentation, a long one cut around the place; empty where there is
 *     nothing to show
 * @param caret blanks and carets that mark the place when printed below the excerpt
 */
public record Problem(
        Severity severity,
        String source,
        int line,
        int column,
        int length,
        String message,
        @Nullable String advice,
        String excerpt,
        String caret) {

    /** By source, line and column, the order in which people repair them. */
    static final Comparator<Problem> BY_PLACE = Comparator.comparing(Problem::source)
            .thenComparingInt(Problem::line)
            .thenComparingInt(Problem::column);

    /** How grave a problem is. */
    public enum Severity {
        /** The source is refused. */
        ERROR,
        /** The source is taken; someone should look at it. */
        WARNING
    }

    /**
     * A problem at a place.
     *
     * @param severity how grave it is
     * @param place where it is
     * @param message what was found
     * @param advice what would do, or null
     * @return the problem
     */
    public static Problem at(Severity severity, Place place, String message, @Nullable String advice) {
        Excerpt excerpt = Excerpt.of(place);
        return new Problem(
                severity,
                place.source().name(),
                place.line(),
                place.column(),
                excerpt.marked(),
                message,
                advice,
                excerpt.text(),
                excerpt.caret());
    }

    /**
     * The problem as people read it: the place and the message, then the excerpt and the caret indented by four, then the
     * advice indented by two.
     *
     * @return the lines, joined by LF, without one at the end
     */
    public String render() {
        StringBuilder text = new StringBuilder();
        text.append(source).append(':').append(line).append(':').append(column).append(": ");
        if (severity == Severity.WARNING) {
            text.append("warning: ");
        }
        text.append(message);
        if (!excerpt.isEmpty()) {
            text.append("\n    ").append(excerpt).append("\n    ").append(caret);
        }
        if (advice != null) {
            text.append("\n  ").append(advice);
        }
        return text.toString();
    }

    /** The rendered problem. */
    @Override
    public String toString() {
        return render();
    }
}
