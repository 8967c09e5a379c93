package io.loyaltyengine.rules.scenario.assertj;

import io.loyaltyengine.rules.scenario.ScenarioOutcome;

/** Where assertions begin, to be imported statically beside those of AssertJ. */
public final class ScenarioAssertions {

    private ScenarioAssertions() {}

    /**
     * Begins assertions on an outcome.
     *
     * @param outcome the outcome
     * @return the assertions
     */
    public static ScenarioOutcomeAssert assertThat(ScenarioOutcome outcome) {
        return new ScenarioOutcomeAssert(outcome);
    }
}
