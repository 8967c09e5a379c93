package io.loyaltyengine.rules.scenario.junit;

import io.loyaltyengine.program.Program;
import io.loyaltyengine.rules.scenario.file.ScenarioFile;
import io.loyaltyengine.rules.scenario.file.ScenarioResult;
import io.loyaltyengine.rules.scenario.file.ScenarioSuite;
import io.loyaltyengine.rules.scenario.file.WrittenScenario;
import io.loyaltyengine.rules.source.SourceRefusedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;

/**
 * Makes tests of the scenarios in files, to be returned by a method with {@code @TestFactory}: a container for each file, a
 * test for each scenario, each with its place in the file as its source.
 */
@SuppressWarnings("exports")
public final class YamlScenarios {

    private YamlScenarios() {}

    /**
     * The scenarios of a file, or of all files in and below a folder.
     *
     * @param place the file or folder
     * @return the tests; a file that is refused is one test that fails with every problem
     * @throws UncheckedIOException if the place cannot be read
     */
    public static Stream<DynamicNode> in(Path place) {
        return in(place, program -> program);
    }

    /**
     * The same with programs that are watched, such as by a coverage.
     *
     * @param place the file or folder
     * @param watched gives for the program of a file the one that its scenarios are played under
     * @return the tests; a file that is refused is one test that fails with every problem
     * @throws UncheckedIOException if the place cannot be read
     */
    public static Stream<DynamicNode> in(Path place, UnaryOperator<Program> watched) {
        try {
            return ScenarioFile.in(place).stream().map(file -> file(file, watched));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DynamicNode file(Path file, UnaryOperator<Program> watched) {
        String name = String.valueOf(file.getFileName());
        URI uri = file.toAbsolutePath().normalize().toUri();
        ScenarioSuite suite;
        try {
            suite = ScenarioFile.read(file);
        } catch (SourceRefusedException e) {
            return DynamicTest.dynamicTest(name, uri, () -> {
                throw e;
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Program program = watched.apply(suite.program());
        return DynamicContainer.dynamicContainer(
                name, uri, suite.scenarios().stream().map(scenario -> test(scenario, program, uri)));
    }

    private static DynamicTest test(WrittenScenario scenario, Program program, URI file) {
        URI place = URI.create(file + "?line=" + scenario.place().line() + "&column="
                + scenario.place().column());
        return DynamicTest.dynamicTest(scenario.name(), place, () -> {
            ScenarioResult result = scenario.play(program);
            if (!result.asExpected()) {
                throw new AssertionError(result.toString());
            }
        });
    }
}
