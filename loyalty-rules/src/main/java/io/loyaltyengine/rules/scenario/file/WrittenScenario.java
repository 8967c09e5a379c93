package io.loyaltyengine.rules.scenario.file;

import io.loyaltyengine.program.Program;
import io.loyaltyengine.rules.scenario.GivenMember;
import io.loyaltyengine.rules.scenario.GivenRefusedException;
import io.loyaltyengine.rules.scenario.Scenario;
import io.loyaltyengine.rules.source.Place;
import java.util.ArrayList;
import java.util.List;

/** A scenario as it was written. Immutable; can be played again and again, each time from the beginning. */
public final class WrittenScenario {

    private final String name;
    private final Place place;
    private final List<Given> given;
    private final List<WrittenStep> steps;

    record Given(Place place, GivenMember member) {}

    WrittenScenario(String name, Place place, List<Given> given, List<WrittenStep> steps) {
        this.name = name;
        this.place = place;
        this.given = List.copyOf(given);
        this.steps = List.copyOf(steps);
    }

    /**
     * What it shows.
     *
     * @return the name, unlike any other in its file
     */
    public String name() {
        return name;
    }

    /**
     * Where it is written.
     *
     * @return the place of its name
     */
    public Place place() {
        return place;
    }

    /**
     * Plays it.
     *
     * @param program the program that it was read for, or one that is watched in its stead
     * @return what came out otherwise than expected
     */
    public ScenarioResult play(Program program) {
        Scenario scenario = Scenario.of(program);
        List<ScenarioResult.Failure> failures = new ArrayList<>();
        scenario.at(steps.get(0).at());
        for (Given one : given) {
            try {
                scenario.given(one.member());
            } catch (GivenRefusedException e) {
                failures.add(new ScenarioResult.Failure(one.place(), String.valueOf(e.getMessage())));
                return new ScenarioResult(this, failures);
            }
        }
        for (WrittenStep step : steps) {
            step.play(scenario).ifPresent(failures::add);
        }
        return new ScenarioResult(this, failures);
    }

    @Override
    public String toString() {
        return place + ": " + name;
    }
}
