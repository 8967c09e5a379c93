package io.loyaltyengine.examples.scenarios;

import static io.loyaltyengine.rules.scenario.GivenMember.member;
import static io.loyaltyengine.rules.scenario.Happenings.interaction;
import static io.loyaltyengine.rules.scenario.Happenings.purchase;
import static io.loyaltyengine.rules.scenario.Happenings.redemption;
import static io.loyaltyengine.rules.scenario.Happenings.returned;
import static io.loyaltyengine.rules.scenario.assertj.ScenarioAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.loyaltyengine.examples.shop.ShopYear;
import io.loyaltyengine.program.Program;
import io.loyaltyengine.rules.scenario.Scenario;
import io.loyaltyengine.rules.scenario.assertj.ScenarioOutcomeAssert;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;

/** The rules of the coffee club, as those who write them test them in Java. */
class CoffeeClubTest {

    private final Program program = coffeeClub();

    static Program coffeeClub() {
        try {
            return ShopYear.program("coffee-club.yaml");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void pointsCountDoubleBeforeNineOnWeekdays() {
        // fluent
        Scenario.of(program)
                .at("2026-03-02T08:15")
                .given(member("ada").balance("120 POINTS"))
                .when(purchase().line("FLAT-WHITE", "coffee", 2, "7.80"))
                .then(outcome -> assertThat(outcome)
                        .earned("30 POINTS")
                        .byRule("beans", "15 POINTS")
                        .byRule("happy-morning", "15 POINTS")
                        .leavesAvailable("150 POINTS"))
                .at("2026-03-02T09:00")
                .when(purchase().line("FLAT-WHITE", "coffee", 1, "3.90"))
                .then(outcome -> assertThat(outcome).earned("7 POINTS").didNotApply("happy-morning"));
        // end
    }

    @Test
    void aFailureSaysWhatWasExpectedAndWhy() {
        Scenario scenario = Scenario.of(program)
                .at("2026-03-02T09:00")
                .given(member("ada"))
                .when(purchase().line("TEA", "tea", 1, "3.00"));
        ScenarioOutcomeAssert assertion = assertThat(scenario.outcome());
        assertThatThrownBy(() -> assertion.earned("12 POINTS")).hasMessage("""
                purchase activity-1 of ada at 2026-03-02T09:00 (Europe/London):
                  POINTS earned
                    expected: 12 POINTS
                    actual:   6 POINTS
                  explanation:
                    beans applied: 3.00 × 2 gives 6 points
                    happy-morning not met: local.hour < 9 (local.hour is 9)""");
    }

    @Test
    void whatComesBackTakesItsPointsAndStampsAlong() {
        Scenario.of(program)
                .at("2026-03-02T12:00")
                .given(member("ada"))
                .when(purchase().line("BEANS", "coffee", 2, "20.00").as("beans"))
                .then(outcome -> assertThat(outcome).earned("40 POINTS").earned("2 STAMPS"))
                .later("3 days")
                .when(returned("beans", "1", 1))
                .then(outcome -> assertThat(outcome)
                        .tookBack("20 POINTS")
                        .tookBack("1 STAMPS")
                        .leavesAvailable("20 POINTS"));
    }

    @Test
    void aReviewEarnsOnceADay() {
        Scenario.of(program)
                .at("2026-03-02T12:00")
                .given(member("ada").enrolled("2025-01-01"))
                .when(interaction("review").with("stars", 4))
                .then(outcome -> assertThat(outcome).earned("5 POINTS"))
                .when(interaction("review").with("stars", 5))
                .then(outcome -> assertThat(outcome).earnedNothing().capped("review"))
                .later("1 day")
                .when(interaction("review").with("stars", 2))
                .then(outcome -> assertThat(outcome).earned("5 POINTS"));
    }

    @Test
    void aHundredPointsAreAPoundOff() {
        Scenario.of(program)
                .at("2026-03-02T12:00")
                .given(member("ada").balance("250 POINTS"))
                .when(redemption("pound-off", "10.00"))
                .then(outcome -> assertThat(outcome).isWorth("2.00").leavesAvailable("50 POINTS"));
        assertThat(program.reward("pound-off")).isPresent();
    }
}
