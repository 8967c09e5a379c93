package io.loyaltyengine.rules.scenario.coverage;

import static io.loyaltyengine.rules.scenario.GivenMember.member;
import static io.loyaltyengine.rules.scenario.Happenings.interaction;
import static io.loyaltyengine.rules.scenario.Happenings.purchase;
import static org.assertj.core.api.Assertions.assertThat;

import io.loyaltyengine.amount.Currency;
import io.loyaltyengine.member.MemberKind;
import io.loyaltyengine.program.Program;
import io.loyaltyengine.rule.Award;
import io.loyaltyengine.rule.Proposals;
import io.loyaltyengine.rule.Rule;
import io.loyaltyengine.rule.Window;
import io.loyaltyengine.rules.file.ProgramFile;
import io.loyaltyengine.rules.scenario.Club;
import io.loyaltyengine.rules.scenario.Scenario;
import io.loyaltyengine.rules.scenario.assertj.ScenarioAssertions;
import io.loyaltyengine.rules.source.Format;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class CoverageTest {

    private final Program program = Club.program();
    private final Coverage coverage = new Coverage();

    @Test
    void whatNoScenarioTouchedIsVisible() {
        Scenario.of(coverage.watch(program))
                .at("2026-02-28T12:00")
                .given(member("ada").with("newsletter", true))
                .when(purchase().line("LAMP", "goods", 1, "49.99"))
                .when(purchase().line("LAMP", "goods", 1, "50.00").line("WRAP", "2.00"))
                .at("2026-03-01T08:00")
                .when(purchase().line("LAMP", "goods", 1, "10.00"))
                .when(interaction("review").with("stars", 5));

        CoverageReport report = coverage.report(program);

        assertThat(report.untested()).isEmpty();
        assertThat(report.toText()).isEqualTo("""
                coverage of club 1: 6 of 6 rules applied, 12 of 16 branches, 7 of 7 effects, 5 of 15 boundaries
                  goods: applied 3 of 3 times
                  cash: applied 1 of 3 times
                    never: `member.newsletter` does not hold
                    never: `purchase.total` at 50
                    never: `purchase.total` just above 50, such as 50.01; nearest was 52.00
                  morning: applied 1 of 3 times
                    never: `local.hour` at 9
                    never: `local.hour` just above 9, such as 10; nearest was 12
                  spring: applied 1 of 3 times
                    never: `local.date < date("2026-06-01")` does not hold
                    never: `local.date` on the day after 2026-03-01
                    never: `local.date` on the day before 2026-06-01
                    never: `local.date` on 2026-06-01
                    never: `local.date` on the day after 2026-06-01
                  review: applied 1 of 1 times
                    never: `activity.stars >= 4` does not hold
                    never: `"writer" in member.segments` holds
                    never: `activity.stars` just below 4, such as 3
                    never: `activity.stars` at 4
                  welcome: applied 1 of 1 times
                """);
        assertThat(report.toJson())
                .startsWith("{\"program\":\"club\",\"version\":\"1\",\"untested\":[],\"rules\":[{\"rule\":\"goods\","
                        + "\"asked\":3,\"applied\":3,\"goals\":[{\"kind\":\"branch\","
                        + "\"goal\":\"`line.category == \\\"goods\\\"` holds for a line\",\"hits\":3}");
    }

    @Test
    void everyPartOfAConditionCountsHoweverDeepItIsJoined() {
        Program deep = ProgramFile.parse(
                "deep.yaml",
                Club.YAML.replace(
                        "when: local.hour < 9",
                        "when: local.hour < 9 || member.newsletter && !(local.month == 3 || purchase.total > 9)"),
                Format.YAML);
        coverage.watch(deep);
        assertThat(coverage.report(deep).toText())
                .contains("never: `local.hour < 9` holds\n")
                .contains("never: `member.newsletter` does not hold\n")
                .contains("never: `local.month == 3` holds\n")
                .contains("never: `purchase.total > 9` does not hold\n")
                .contains("never: `purchase.total` just above 9, such as 9.01\n");
    }

    @Test
    void aRuleThatNeverAppliedIsUntested() {
        coverage.watch(program);
        assertThat(coverage.report(program).untested())
                .containsExactly("goods", "cash", "morning", "spring", "review", "welcome");
        assertThat(coverage.report(program).toText())
                .contains("  welcome: NEVER APPLIED, asked 0 times\n    never: grants the perk cup\n");
        assertThat(coverage.reports()).containsExactly(coverage.report(program));
    }

    @Test
    void aWatchedProgramDecidesAsTheProgramDoes() {
        String watched = story(coverage.watch(program));
        assertThat(watched).isEqualTo(story(program));
        assertThat(coverage.watch(program)).isSameAs(coverage.watch(Club.program()));
    }

    private static String story(Program under) {
        return Scenario.of(under)
                .at("2026-03-02T08:15")
                .given(member("ada").tier("gold").with("newsletter", true))
                .when(purchase().line("LAMP", "goods", 2, "60.00"))
                .outcome()
                .outcome()
                .toString();
    }

    @Test
    void ofRulesInCodeItIsKnownWhetherTheyGaveSomething() {
        Currency points = Currency.points("POINTS");
        Program code = Program.named("code", "1", ZoneId.of("UTC"), "GBP")
                .currency(points)
                .rule(Rule.of("always"))
                .rule(Rule.of("never"))
                .evaluatedBy(facts -> Proposals.of(Award.fixed("always", points.of(1), facts)));
        Scenario.of(coverage.watch(code))
                .at("2026-03-02")
                .given(member("ada"))
                .when(purchase().line("LAMP", "1.00"));
        assertThat(coverage.report(code).toText()).isEqualTo("""
                coverage of code 1: 1 of 2 rules applied, 0 of 0 branches, 0 of 0 effects, 0 of 0 boundaries
                  always: applied 2 of 2 times
                  never: NEVER APPLIED, asked 2 times
                """);
    }

    @Test
    void theEdgesOfAWindowAndTheRolesThatARuleIsForCountToo() {
        Currency points = Currency.points("POINTS");
        Program code = Program.named("code", "1", ZoneId.of("Europe/London"), "GBP")
                .currency(points)
                .rule(Rule.of("june")
                        .within(new Window(
                                Instant.parse("2026-05-31T23:00:00Z"), Instant.parse("2026-06-30T23:00:00Z")))
                        .eligible(MemberKind.CUSTOMER, MemberKind.PARTNER))
                .evaluatedBy(facts -> Proposals.of(Award.fixed("june", points.of(1), facts)));
        Scenario.of(coverage.watch(code))
                .at("2026-05-31T23:59:30")
                .given(member("ada"))
                .when(purchase().line("LAMP", "1.00"))
                .at("2026-06-01")
                .when(purchase().line("LAMP", "1.00"));
        assertThat(coverage.report(code).toText()).isEqualTo("""
                coverage of code 1: 1 of 1 rules applied, 1 of 3 branches, 0 of 0 effects, 2 of 4 boundaries
                  june: applied 1 of 3 times
                    never: a member who is partner
                    never: a member in a role that it is not for
                    never: in the minute before its window ends on 2026-07-01T00:00
                    never: in the minute as its window ends on 2026-07-01T00:00
                """);
    }

    @Test
    void aRuleThatIsExcludedIsToldFromOneThatIsNotMet() {
        Currency points = Currency.points("POINTS");
        Program code = Program.named("code", "1", ZoneId.of("UTC"), "GBP")
                .currency(points)
                .rule(Rule.of("first").first(1).excluding("second"))
                .rule(Rule.of("second"))
                .evaluatedBy(facts -> Proposals.of(
                        Award.fixed("first", points.of(1), facts), Award.fixed("second", points.of(1), facts)));
        Scenario.of(code)
                .at("2026-03-02")
                .given(member("ada"))
                .when(purchase().line("LAMP", "1.00"))
                .then(outcome -> ScenarioAssertions.assertThat(outcome)
                        .excluded("second")
                        .applied("first"));
    }

    @Test
    void theBeginningOfABandIsABoundaryAndThePastAConditionLikeAnyOther() {
        Program bands = ProgramFile.parse("bands.yaml", """
                program: bands
                version: "1"
                zone: Europe/London
                money: GBP
                currencies:
                  POINTS: { kind: points }
                rules:
                  - id: base
                    awards:
                      - { banded: [{ from: 0, give: 1 }, { from: 100, give: 2 }], rate: marginal, currency: POINTS }
                      - { perSet: 10, give: 5, currency: POINTS }
                      - { tag: starter, lasts: 30 days }
                  - id: second
                    when: history.purchases >= 1 && history.spendIn("30 days") >= 50
                    awards:
                      - { fixed: 7, currency: POINTS }
                """, Format.YAML);
        Scenario.of(coverage.watch(bands))
                .at("2026-03-02")
                .given(member("ada")
                        .enrolled("2026-01-01")
                        .after("2026-02-20", purchase().line("LAMP", "49.99")))
                .when(purchase().line("LAMP", "99.99"))
                .then(outcome -> ScenarioAssertions.assertThat(outcome)
                        .earned("99 POINTS")
                        .missed("second", "0.01"))
                .later("1 minute")
                .when(purchase().line("LAMP", "100.00"))
                .then(outcome -> ScenarioAssertions.assertThat(outcome).byRule("second", "7 POINTS"));
        assertThat(coverage.report(bands).toText()).isEqualTo("""
                coverage of bands 1: 2 of 2 rules applied, 4 of 4 branches, 3 of 4 effects, 6 of 9 boundaries
                  base: applied 3 of 3 times
                    never: what POINTS are given for just above 100.00, such as 100.01
                    never: gives POINTS per set
                  second: applied 1 of 3 times
                    never: `history.spendIn("30 days")` at 50
                    never: `history.spendIn("30 days")` just above 50, such as 50.01; nearest was 149.98
                """);
    }
}
