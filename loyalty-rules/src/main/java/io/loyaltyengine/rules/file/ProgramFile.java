package io.loyaltyengine.rules.file;

import io.loyaltyengine.program.Program;
import io.loyaltyengine.rules.source.Format;
import io.loyaltyengine.rules.source.Mapping;
import io.loyaltyengine.rules.source.Node;
import io.loyaltyengine.rules.source.ProblemCollector;
import io.loyaltyengine.rules.source.Sequence;
import io.loyaltyengine.rules.source.Source;
import io.loyaltyengine.rules.source.SourceReader;
import io.loyaltyengine.rules.source.SourceRefusedException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Reads programs from files. A file is refused as a whole, with every problem that was found, each with its place and what
 * would do. Stateless and safe for use by many threads.
 */
public final class ProgramFile {

    private ProgramFile() {}

    /**
     * Reads a program.
     *
     * @param file a file whose name ends in {@code .yaml}, {@code .yml} or {@code .json}
     * @return the program
     * @throws IOException if the file cannot be opened or read
     * @throws SourceRefusedException if it is no program; the message names every problem
     */
    public static Program read(Path file) throws IOException {
        ProblemCollector problems = new ProblemCollector();
        return program(SourceReader.read(file, problems), problems).program();
    }

    /**
     * Reads a program and keeps where its parts stand, for those who have something to say about them.
     *
     * @param file a file whose name ends in {@code .yaml}, {@code .yml} or {@code .json}
     * @return the program with its places
     * @throws IOException if the file cannot be opened or read
     * @throws SourceRefusedException if it is no program; the message names every problem
     */
    public static PlacedProgram readPlaced(Path file) throws IOException {
        ProblemCollector problems = new ProblemCollector();
        return program(SourceReader.read(file, problems), problems);
    }

    /**
     * Reads a program from a text.
     *
     * @param name what messages call it
     * @param text the text
     * @param format its notation
     * @return the program
     * @throws SourceRefusedException if it is no program; the message names every problem
     */
    public static Program parse(String name, String text, Format format) {
        return parsePlaced(name, text, format).program();
    }

    /**
     * Reads a program from a text and keeps where its parts stand.
     *
     * @param name what messages call it
     * @param text the text
     * @param format its notation
     * @return the program with its places
     * @throws SourceRefusedException if it is no program; the message names every problem
     */
    public static PlacedProgram parsePlaced(String name, String text, Format format) {
        ProblemCollector problems = new ProblemCollector();
        return program(SourceReader.read(Source.of(name, text), format, problems), problems);
    }

    /**
     * The JSON Schema (draft 2020-12) of program files, which the reader's own checks come from too.
     *
     * @return the schema as JSON
     */
    public static String schema() {
        return ProgramShape.schema();
    }

    private static PlacedProgram program(Optional<Node> tree, ProblemCollector problems) {
        int before = problems.errors();
        tree.ifPresent(node -> ProgramShape.PROGRAM.check(node, problems));
        int errors = problems.errors() - before;
        if (before > 0
                || (errors > 0
                        && tree.filter(node -> isOnlyInRules(node, errors)).isEmpty())) {
            problems.refuseIfErrors();
        }
        Node root = tree.orElseThrow();
        return new PlacedProgram(new ProgramReader(root, problems).read(), new ProgramPlaces((Mapping) root));
    }

    /** Whether all else has its shape, so that what is wrong with the other rules can be told at once. */
    private static boolean isOnlyInRules(Node root, int errors) {
        if (!(root instanceof Mapping program)
                || !(program.find("rules").orElse(null) instanceof Sequence rules)
                || !rules.items().stream().allMatch(Mapping.class::isInstance)) {
            return false;
        }
        ProblemCollector ofRules = new ProblemCollector();
        rules.items().forEach(rule -> ProgramShape.RULE.check(rule, ofRules));
        return ofRules.errors() == errors;
    }
}
