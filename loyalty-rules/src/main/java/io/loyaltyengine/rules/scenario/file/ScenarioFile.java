package io.loyaltyengine.rules.scenario.file;

import io.loyaltyengine.program.Program;
import io.loyaltyengine.rules.file.ProgramFile;
import io.loyaltyengine.rules.source.Format;
import io.loyaltyengine.rules.source.Mapping;
import io.loyaltyengine.rules.source.Node;
import io.loyaltyengine.rules.source.ProblemCollector;
import io.loyaltyengine.rules.source.Quote;
import io.loyaltyengine.rules.source.Scalar;
import io.loyaltyengine.rules.source.Source;
import io.loyaltyengine.rules.source.SourceReader;
import io.loyaltyengine.rules.source.SourceRefusedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads scenarios from files. A file is refused as a whole, with every problem that was found, each with its place and what
 * would do. Stateless and safe for use by many threads.
 */
public final class ScenarioFile {

    private ScenarioFile() {}

    /**
     * Reads scenarios and the program that the file names.
     *
     * @param file a file whose name ends in {@code .yaml}, {@code .yml} or {@code .json}
     * @return the scenarios
     * @throws IOException if a file cannot be opened or read
     * @throws SourceRefusedException if it has no scenarios, or names no program; the message tells every problem
     */
    public static ScenarioSuite read(Path file) throws IOException {
        ProblemCollector problems = new ProblemCollector();
        Mapping root = root(SourceReader.read(file, problems), problems);
        Program program = program(root, file, problems);
        return new ScenarioReader(program, problems).read(root);
    }

    /**
     * Reads scenarios for a program, whichever one the file names.
     *
     * @param file a file whose name ends in {@code .yaml}, {@code .yml} or {@code .json}
     * @param program the program
     * @return the scenarios
     * @throws IOException if the file cannot be opened or read
     * @throws SourceRefusedException if it has no scenarios; the message tells every problem
     */
    public static ScenarioSuite read(Path file, Program program) throws IOException {
        ProblemCollector problems = new ProblemCollector();
        Mapping root = root(SourceReader.read(file, problems), problems);
        return new ScenarioReader(program, problems).read(root);
    }

    /**
     * Reads scenarios from a text.
     *
     * @param name what messages call it
     * @param text the text
     * @param format its notation
     * @param program the program
     * @return the scenarios
     * @throws SourceRefusedException if it has no scenarios; the message tells every problem
     */
    public static ScenarioSuite parse(String name, String text, Format format, Program program) {
        ProblemCollector problems = new ProblemCollector();
        Mapping root = root(SourceReader.read(Source.of(name, text), format, problems), problems);
        return new ScenarioReader(program, problems).read(root);
    }

    /**
     * The files of scenarios at a place.
     *
     * @param place a file, or a folder in which and below which they are
     * @return the files whose names end in {@code .yaml}, {@code .yml} or {@code .json}, in the order of their paths
     * @throws IOException if the place cannot be read
     */
    public static List<Path> in(Path place) throws IOException {
        try (Stream<Path> all = Files.walk(place)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> file.equals(place)
                            || Format.ofFileName(String.valueOf(file.getFileName()))
                                    .isPresent())
                    .sorted()
                    .toList();
        }
    }

    /**
     * The JSON Schema (draft 2020-12) of files of scenarios, which the reader's own checks come from too.
     *
     * @return the schema as JSON
     */
    public static String schema() {
        return ScenarioShape.schema();
    }

    private static Mapping root(Optional<Node> tree, ProblemCollector problems) {
        tree.ifPresent(node -> ScenarioShape.FILE.check(node, problems));
        problems.refuseIfErrors();
        return (Mapping) tree.orElseThrow();
    }

    private static Program program(Mapping root, Path file, ProblemCollector problems) throws IOException {
        if (!root.has("program")) {
            problems.error(root.place(), "`program` is missing", "name the file of the program, seen from this file");
            problems.refuseIfErrors();
        }
        Scalar named = root.scalar("program");
        Path program = file.resolveSibling(named.text());
        if (!Files.isRegularFile(program)) {
            problems.error(
                    named.place(),
                    "there is no file " + Quote.of(named.text()),
                    "the path is seen from the folder of this file");
            problems.refuseIfErrors();
        }
        return ProgramFile.read(program);
    }
}
