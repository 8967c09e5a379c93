package io.loyaltyengine.rules.scenario.file;

import io.loyaltyengine.rules.source.Place;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What came of playing a scenario.
 *
 * @param scenario the scenario
 * @param failures what came out otherwise than expected, at most one for each step
 */
public record ScenarioResult(WrittenScenario scenario, List<Failure> failures) {

    /**
     * A step that came out otherwise.
     *
     * @param place where the step is written
     * @param report what was expected, what was found, and the explanation; several lines
     */
    public record Failure(Place place, String report) {

        /** The place, then the report. */
        @Override
        public String toString() {
            return place + ": " + report;
        }
    }

    /**
     * Takes a copy.
     *
     * @param scenario the scenario
     * @param failures what came out otherwise than expected
     */
    public ScenarioResult {
        failures = List.copyOf(failures);
    }

    /**
     * Whether all came out as expected.
     *
     * @return true without failures
     */
    public boolean asExpected() {
        return failures.isEmpty();
    }

    /** The failures, one after the other; the empty text where there are none. */
    @Override
    public String toString() {
        return failures.stream().map(Failure::toString).collect(Collectors.joining("\n"));
    }
}
