package io.loyaltyengine.examples.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import io.loyaltyengine.activity.Purchase;
import io.loyaltyengine.program.Program;
import io.loyaltyengine.rules.scenario.GivenMember;
import io.loyaltyengine.rules.scenario.Scenario;
import io.loyaltyengine.rules.scenario.ScenarioOutcome;
import io.loyaltyengine.rules.scenario.jqwik.Basket;
import io.loyaltyengine.rules.scenario.jqwik.LoyaltyArbitraries;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds of the coffee club whoever buys whatever. */
class CoffeeClubPropertiesTest {

    // property
    private final Program program = CoffeeClubTest.coffeeClub();
    private final LoyaltyArbitraries any = LoyaltyArbitraries.of(program);

    @Provide
    Arbitrary<GivenMember> members() {
        return any.givenMembers();
    }

    @Provide
    Arbitrary<Basket> baskets() {
        return any.baskets();
    }

    @Provide
    Arbitrary<Instant> moments() {
        return any.moments(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));
    }

    @Property(tries = 300)
    void pointsNeverExceedFourForEveryPoundPaid(
            @ForAll("members") GivenMember member,
            @ForAll("baskets") Basket basket,
            @ForAll("moments") Instant moment) {
        ScenarioOutcome outcome =
                Scenario.of(program).at(moment).given(member).when(basket).outcome();
        BigDecimal paid = ((Purchase) outcome.activity()).net().value();
        assertThat(outcome.earned("POINTS").value()).isLessThanOrEqualTo(paid.multiply(new BigDecimal("4")));
    }
    // end

    @Property(tries = 300)
    void thereIsAStampForEveryCoffee(
            @ForAll("members") GivenMember member,
            @ForAll("baskets") Basket basket,
            @ForAll("moments") Instant moment) {
        ScenarioOutcome outcome =
                Scenario.of(program).at(moment).given(member).when(basket).outcome();
        BigDecimal coffees = basket.lines().stream()
                .filter(line -> "coffee".equals(line.category()))
                .map(line -> line.quantity())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(outcome.earned("STAMPS").value()).isEqualByComparingTo(coffees);
    }
}
