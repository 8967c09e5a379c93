package io.loyaltyengine.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the document on testing shows are parts of tests that pass, and of files that they play. */
class TestingDocTest {

    private static final Path DOCUMENT = Path.of("../docs/testing.md");
    private static final Path TESTS = Path.of("src/test/java/io/loyaltyengine/examples");

    @Test
    void everyPieceOfJavaIsPartOfATestThatPasses() throws Exception {
        String tests = "";
        try (Stream<Path> files = Files.list(TESTS.resolve("scenarios"))) {
            for (Path file : files.sorted().toList()) {
                tests += packed(Files.readString(file));
            }
        }
        assertThat(blocks("java")).hasSize(4);
        for (String block : blocks("java")) {
            assertThat(tests).contains(packed(block));
        }
    }

    @Test
    void theScenarioIsThatOfTheExamples() throws Exception {
        String file = Files.readString(Path.of("src/main/resources/scenarios/coffee-club.yaml"));
        assertThat(blocks("yaml"))
                .singleElement()
                .satisfies(block -> assertThat(file).contains(block));
    }

    @Test
    void theOutputIsThatOfTheCommand() throws Exception {
        String test = Files.readString(TESTS.resolve("cli/TestCommandTest.java"));
        assertThat(blocks("text"))
                .singleElement()
                .satisfies(block -> assertThat(packed(test)).contains(packed(block)));
    }

    private static List<String> blocks(String language) throws IOException {
        return Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(DOCUMENT))
                .results()
                .map(block -> block.group(1))
                .toList();
    }

    /** Without white space, which formatting may change. */
    private static String packed(String text) {
        return text.replaceAll("\\s", "");
    }
}
