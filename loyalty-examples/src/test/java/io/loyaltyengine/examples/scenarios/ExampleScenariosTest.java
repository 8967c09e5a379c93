package io.loyaltyengine.examples.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import io.loyaltyengine.program.Program;
import io.loyaltyengine.rules.scenario.coverage.Coverage;
import io.loyaltyengine.rules.scenario.coverage.CoverageReport;
import io.loyaltyengine.rules.scenario.coverage.Goal;
import io.loyaltyengine.rules.scenario.file.ScenarioFile;
import io.loyaltyengine.rules.scenario.file.ScenarioSuite;
import io.loyaltyengine.rules.scenario.junit.YamlScenarios;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every example program is tested by scenarios in a file of its own name, and no rule of it is left out. */
class ExampleScenariosTest {

    private static final Path PROGRAMS = Path.of("src/main/resources/programs");
    private static final Path SCENARIOS = Path.of("src/main/resources/scenarios");

    // factory
    @TestFactory
    Stream<DynamicNode> everyScenarioComesOutAsExpected() {
        return YamlScenarios.in(Path.of("src/main/resources/scenarios"));
    }
    // end

    static Stream<String> programs() throws Exception {
        return ScenarioFile.in(PROGRAMS).stream().map(file -> file.getFileName().toString());
    }

    @ParameterizedTest
    @MethodSource("programs")
    void noRuleIsLeftOut(String file) throws Exception {
        // coverage
        ScenarioSuite suite = ScenarioFile.read(SCENARIOS.resolve(file));
        Coverage coverage = new Coverage();
        Program watched = coverage.watch(suite.program());
        suite.scenarios().forEach(scenario -> scenario.play(watched));

        CoverageReport report = coverage.report(suite.program());
        assertThat(report.untested()).as(report.toText()).isEmpty();
        // end
        assertThat(report.touched(Goal.Kind.BRANCH))
                .as("branches that were touched: " + report.toText())
                .isEqualTo(report.all(Goal.Kind.BRANCH));
        assertThat(report.touched(Goal.Kind.EFFECT))
                .as("effects that were given: " + report.toText())
                .isEqualTo(report.all(Goal.Kind.EFFECT));
    }
}
