package io.loyaltyengine.rules.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Reads a source as a tree. Bad content never throws: it gives problems, all that can be found, and no tree unless what was
 * found leaves one that can be checked further (a field that stands twice does; the first one counts).
 *
 * <p>A syntax error ends the reading, for what follows it cannot be told. Refused besides: an empty source, a second document,
 * fields of one name, values deeper than 100 levels, numbers beyond 60 digits, and in YAML anchors, aliases, merge keys, tags
 * and control characters. Stateless and safe for use by several threads.
 */
public final class SourceReader {
    private SourceReader() {}

    /**
     * Reads a source.
     *
     * @param source the source
     * @param format its notation
     * @param problems where problems are added
     * @return the tree, or empty if there is none to go on with; then an error was added
     */
    public static Optional<Node> read(Source source, Format format, ProblemCollector problems) {
        if (source.text().length() > format.maxLength()) {
            tooLong(source, format, problems);
            return Optional.empty();
        }
        return switch (format) {
            case JSON -> new JsonReader(source, problems).read();
            case YAML -> Printable.check(source, problems) ? new YamlReader(source, problems).read() : Optional.empty();
        };
    }

    /**
     * Reads a file of UTF-8, in the format that its name ends in. Messages call it by its name without folders.
     *
     * @param file the file
     * @param problems where problems are added
     * @return the tree, or empty if there is none to go on with; then an error was added
     * @throws IOException if the file cannot be opened or read
     */
    public static Optional<Node> read(Path file, ProblemCollector problems) throws IOException {
        Path fileName = file.getFileName();
        String name = fileName == null ? file.toString() : fileName.toString();
        Optional<Format> format = Format.ofFileName(name);
        if (format.isEmpty()) {
            problems.error(
                    Source.of(name, "").place(0, 0),
                    "the file's name does not say how it is written",
                    "let it end in .yaml, .yml or .json");
            return Optional.empty();
        }
        return read(file, name, format.get(), problems);
    }

    private static Optional<Node> read(Path file, String name, Format format, ProblemCollector problems)
            throws IOException {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(format.maxLength() + 1);
        }
        if (bytes.length > format.maxLength()) {
            tooLong(Source.of(name, ""), format, problems);
            return Optional.empty();
        }
        return Utf8.decode(name, 1, bytes, problems).flatMap(source -> read(source, format, problems));
    }

    private static void tooLong(Source source, Format format, ProblemCollector problems) {
        problems.error(
                source.place(0, 0),
                "the source is longer than " + format.maxLength() / (1024 * 1024) + " MB",
                "split it into several");
    }
}
