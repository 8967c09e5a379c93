package io.loyaltyengine.rules.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;

/** Reads sources in tests. */
final class Read {
    private Read() {}

    static Node yaml(String text) {
        return tree(Source.of("test.yaml", text), Format.YAML);
    }

    static Node json(String text) {
        return tree(Source.of("test.json", text), Format.JSON);
    }

    /** What is said about a bad source. */
    static String problems(Format format, String text) {
        ProblemCollector problems = new ProblemCollector();
        SourceReader.read(Source.of("test", text), format, problems);
        return problems.problems().render();
    }

    private static Node tree(Source source, Format format) {
        ProblemCollector problems = new ProblemCollector();
        Optional<Node> tree = SourceReader.read(source, format, problems);
        assertThat(problems.problems().render()).isEmpty();
        return tree.orElseThrow();
    }
}
