package io.loyaltyengine.rules.scenario.file;

import io.loyaltyengine.program.Program;
import java.util.List;

/**
 * The scenarios of one file.
 *
 * @param source the name of the file
 * @param program the program that they are about
 * @param scenarios the scenarios, in their order
 */
public record ScenarioSuite(String source, Program program, List<WrittenScenario> scenarios) {

    /**
     * Takes a copy.
     *
     * @param source the name of the file
     * @param program the program that they are about
     * @param scenarios the scenarios, in their order
     */
    public ScenarioSuite {
        scenarios = List.copyOf(scenarios);
    }
}
