package io.loyaltyengine.rules.scenario.file;

import io.loyaltyengine.activity.Activity;
import io.loyaltyengine.rules.scenario.Difference;
import io.loyaltyengine.rules.scenario.Expectation;
import io.loyaltyengine.rules.scenario.Scenario;
import io.loyaltyengine.rules.scenario.ScenarioOutcome;
import io.loyaltyengine.rules.source.Place;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One step of a scenario that was written.
 *
 * @param place where
 * @param at when
 * @param activity what happens, or null where only time passes
 * @param expected what is expected then
 */
record WrittenStep(Place place, Instant at, @Nullable Activity activity, List<Expected> expected) {

    /**
     * Something that is expected.
     *
     * @param line the line that says so
     * @param expectation what
     */
    record Expected(int line, Expectation expectation) {}

    Optional<ScenarioResult.Failure> play(Scenario scenario) {
        scenario.at(at);
        if (activity != null) {
            scenario.when(activity);
        }
        ScenarioOutcome outcome = scenario.outcome();
        List<Difference> differences = new ArrayList<>();
        for (Expected each : expected) {
            each.expectation
                    .differenceOf(outcome)
                    .ifPresent(found -> differences.add(new Difference(
                            found.what() + " (line " + each.line + ")", found.expected(), found.actual())));
        }
        return differences.isEmpty()
                ? Optional.empty()
                : Optional.of(new ScenarioResult.Failure(place, outcome.report(differences)));
    }
}
