package io.loyaltyengine.rules.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;

/**
 * Reads JSON Lines: one JSON value a line, in UTF-8. Only a line at a time is held, so the whole may be of any length; each
 * line has the bounds of a JSON source. Blank lines are skipped. Stateless and safe for use by several threads.
 */
public final class JsonLines {
    private static final int BUFFER = 1 << 16;

    private JsonLines() {}

    /**
     * Reads all lines. A bad one gives problems, with the line's number in the whole, and the reading goes on.
     *
     * @param name what messages call the whole
     * @param in the lines; not closed
     * @param problems where problems are added
     * @param each takes the value of each line in which nothing was wrong, in their order
     * @throws IOException if reading fails
     */
    public static void read(String name, InputStream in, ProblemCollector problems, Consumer<? super Node> each)
            throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(BUFFER);
        byte[] buffer = new byte[BUFFER];
        int number = 1;
        for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
            int begin = 0;
            for (int i = 0; i < count; i++) {
                if (buffer[i] == '\n') {
                    keep(line, buffer, begin, i);
                    readLine(name, number++, line, problems, each);
                    begin = i + 1;
                }
            }
            keep(line, buffer, begin, count);
        }
        readLine(name, number, line, problems, each);
    }

    /** Keeps one byte more than a line may have, so that the reader finds it too long. */
    private static void keep(ByteArrayOutputStream line, byte[] buffer, int begin, int end) {
        line.write(buffer, begin, Math.min(end - begin, Format.JSON.maxLength() + 1 - line.size()));
    }

    private static void readLine(
            String name,
            int number,
            ByteArrayOutputStream line,
            ProblemCollector problems,
            Consumer<? super Node> each) {
        byte[] bytes = line.toByteArray();
        line.reset();
        int before = problems.errors();
        Utf8.decode(name, number, bytes, problems)
                .filter(source -> !source.text().isBlank())
                .flatMap(source -> SourceReader.read(source, Format.JSON, problems))
                .filter(node -> problems.errors() == before)
                .ifPresent(each);
    }
}
