package io.loyaltyengine.rules.scenario.jqwik;

import static io.loyaltyengine.rules.scenario.assertj.ScenarioAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.loyaltyengine.program.Program;
import io.loyaltyengine.rules.file.ProgramFile;
import io.loyaltyengine.rules.scenario.Club;
import io.loyaltyengine.rules.scenario.GivenMember;
import io.loyaltyengine.rules.scenario.InteractionHappening;
import io.loyaltyengine.rules.scenario.Scenario;
import io.loyaltyengine.rules.scenario.coverage.Coverage;
import io.loyaltyengine.rules.scenario.coverage.CoverageReport;
import io.loyaltyengine.rules.scenario.coverage.Goal;
import io.loyaltyengine.rules.source.Format;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import org.junit.jupiter.api.Assertions;

class LoyaltyArbitrariesTest {

    private static final Program PROGRAM = Club.program();
    private static final LoyaltyArbitraries ANY = LoyaltyArbitraries.of(PROGRAM);
    private static final Coverage COVERAGE = new Coverage();

    @Provide
    Arbitrary<GivenMember> members() {
        return ANY.givenMembers();
    }

    @Provide
    Arbitrary<Basket> baskets() {
        return ANY.baskets();
    }

    @Provide
    Arbitrary<InteractionHappening> interactions() {
        return ANY.interactions();
    }

    @Provide
    Arbitrary<Instant> moments() {
        return ANY.moments(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));
    }

    @Property(tries = 500)
    void everythingThatIsMadeIsAccepted(
            @ForAll("members") GivenMember member,
            @ForAll("baskets") Basket basket,
            @ForAll("interactions") InteractionHappening interaction,
            @ForAll("moments") Instant moment) {
        Scenario.of(COVERAGE.watch(PROGRAM))
                .at(moment)
                .given(member)
                .when(basket)
                .then(outcome -> assertThat(outcome).wasAccepted())
                .when(interaction)
                .then(outcome -> assertThat(outcome).wasAccepted());
    }

    /** The arbitraries are worth their name if by themselves they touch nearly all that there is. */
    @AfterContainer
    static void everyRuleAndEveryBranchWasTouched() {
        CoverageReport report = COVERAGE.report(PROGRAM);
        assertThat(report.untested()).as(report.toText()).isEmpty();
        Assertions.assertEquals(report.all(Goal.Kind.BRANCH), report.touched(Goal.Kind.BRANCH), report::toText);
        Assertions.assertEquals(report.all(Goal.Kind.BOUNDARY), report.touched(Goal.Kind.BOUNDARY), report::toText);
    }

    @Provide
    Arbitrary<Basket> basketsOfOddRules() {
        return LoyaltyArbitraries.of(ProgramFile.parse("odd.yaml", """
                program: odd
                version: "1"
                zone: UTC
                money: GBP
                currencies:
                  POINTS: { kind: points }
                rules:
                  - id: odd
                    when: purchase.payments.exists(payment, payment.method == " ") || purchase.total > 1e30
                    lines: >
                      line.sku == "" || line.quantity > 1e20 || line.quantity > 0.0000001 || line.amount > 1e18
                    awards:
                      - { fixed: 1, currency: POINTS }
                """, Format.YAML))
                .baskets();
    }

    @Property(tries = 200)
    void rulesThatAskForWhatCannotBeDoNotBringAboutBasketsThatCannotBe(@ForAll("basketsOfOddRules") Basket basket) {
        assertThat(basket.lines()).isNotEmpty();
    }

    @Example
    void whatAProgramDoesNotHaveCannotBeMade() {
        Program plain = Program.named("plain", "1", ZoneId.of("UTC"), "JPY").evaluatedBy(facts -> {
            throw new AssertionError(facts);
        });
        assertThatThrownBy(() -> LoyaltyArbitraries.of(plain).interactions())
                .hasMessage("the program plain declares no interactions");
        assertThatThrownBy(() -> ANY.interactions("reviews"))
                .hasMessage("there is no interaction `reviews`; did you mean `review`?");
        assertThatThrownBy(() -> ANY.moments(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 1, 1)))
                .hasMessage("the last day 2026-01-01 is before the first day 2026-02-01");
    }
}
