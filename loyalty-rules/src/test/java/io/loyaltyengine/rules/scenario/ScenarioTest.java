package io.loyaltyengine.rules.scenario;

import static io.loyaltyengine.rules.scenario.GivenMember.member;
import static io.loyaltyengine.rules.scenario.Happenings.adjustment;
import static io.loyaltyengine.rules.scenario.Happenings.capture;
import static io.loyaltyengine.rules.scenario.Happenings.closure;
import static io.loyaltyengine.rules.scenario.Happenings.conversion;
import static io.loyaltyengine.rules.scenario.Happenings.hold;
import static io.loyaltyengine.rules.scenario.Happenings.interaction;
import static io.loyaltyengine.rules.scenario.Happenings.purchase;
import static io.loyaltyengine.rules.scenario.Happenings.redemption;
import static io.loyaltyengine.rules.scenario.Happenings.refund;
import static io.loyaltyengine.rules.scenario.Happenings.returned;
import static io.loyaltyengine.rules.scenario.Happenings.returnedWithoutReceipt;
import static io.loyaltyengine.rules.scenario.Happenings.reversal;
import static io.loyaltyengine.rules.scenario.Happenings.transfer;
import static io.loyaltyengine.rules.scenario.Happenings.use;
import static io.loyaltyengine.rules.scenario.Happenings.voided;
import static io.loyaltyengine.rules.scenario.assertj.ScenarioAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.loyaltyengine.activity.ActivityId;
import io.loyaltyengine.activity.PerkUse;
import io.loyaltyengine.audit.Audit;
import io.loyaltyengine.decision.Refusal;
import io.loyaltyengine.member.MemberId;
import io.loyaltyengine.member.MemberKind;
import io.loyaltyengine.program.Program;
import io.loyaltyengine.rules.file.ProgramFile;
import io.loyaltyengine.rules.scenario.assertj.ScenarioOutcomeAssert;
import io.loyaltyengine.rules.source.Format;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class ScenarioTest {

    private final Program program = Club.program();

    private Scenario inWinter() {
        return Scenario.of(program).at("2026-01-12T12:00");
    }

    @Test
    void aScenarioReadsAsASentence() {
        Scenario.of(program)
                .at("2026-03-02T08:15")
                .given(member("ada").tier("gold").balance("120 POINTS").with("newsletter", true))
                .when(purchase().line("LAMP", "goods", 2, "60.00"))
                .then(outcome -> assertThat(outcome)
                        .wasAccepted()
                        .earned("270 POINTS")
                        .byRule("goods", "60 POINTS")
                        .byRule("spring", "120 POINTS")
                        .byRule("tier:gold", "90 POINTS")
                        .earned("1.20 CASH")
                        .applied("goods")
                        .stackedOut("morning")
                        .didNotApply("morning")
                        .leavesAvailable("390 POINTS")
                        .leavesPending("1.20 CASH")
                        .leavesTier("gold")
                        .leavesUses("lounge", 2))
                .later("14 days")
                .then(outcome -> assertThat(outcome).leavesAvailable("1.20 CASH"))
                .when(use("lounge"))
                .then(outcome -> assertThat(outcome).leavesUses("lounge", 1).leavesAvailable("1.20 CASH"));
    }

    @Test
    void whatIsGivenIsBroughtAboutByActivitiesAndLeavesASoundLedger() {
        Scenario scenario = inWinter()
                .given(member("ada")
                        .kind(MemberKind.EMPLOYEE)
                        .birthday("1990-03-02")
                        .segments("writer")
                        .enrolled("2025-06-01")
                        .after(
                                "2025-07-01T10:00",
                                purchase().line("LAMP", "goods", 1, "500.00").as("lamp"))
                        .tier("bronze")
                        .balance("7 POINTS"))
                .when(interaction("review").with("stars", 1))
                .then(outcome -> assertThat(outcome)
                        .earned("10 POINTS")
                        .leavesAvailable("17 POINTS")
                        .leavesTier("bronze")
                        .leavesUses("cup", 1));
        assertThat(scenario.outcome().activity().id()).isEqualTo(ActivityId.of("activity-1"));
        assertThat(Audit.of(program, scenario.store()).all().clean()).isTrue();
    }

    @Test
    void everyKindOfActivityHasAWordOrIsHandedInAsItIs() {
        inWinter()
                .given(member("bob"), member("ada").balance("1000 POINTS"))
                .when(purchase()
                        .line("LAMP", "goods", 2, "40.00")
                        .promotion("10.00")
                        .paid("card", "30.00")
                        .as("buy"))
                .then(outcome -> assertThat(outcome).earned("30 POINTS"))
                .when(returned("buy", "1", 1))
                .then(outcome -> assertThat(outcome).tookBack("15 POINTS").leavesAvailable("1015 POINTS"))
                .when(returnedWithoutReceipt("LAMP", 1))
                .then(outcome -> assertThat(outcome).tookBack("15 POINTS"))
                .when(redemption("off", "50.00", "100 POINTS"))
                .then(outcome -> assertThat(outcome).isWorth("1.00").leavesAvailable("900 POINTS"))
                .when(hold("off", "2.00").as("hold"))
                .then(outcome -> assertThat(outcome).leavesHeld("200 POINTS"))
                .when(capture("hold").as("taken"))
                .then(outcome -> assertThat(outcome).leavesHeld("0 POINTS"))
                .when(refund("taken"))
                .then(outcome -> assertThat(outcome).leavesAvailable("900 POINTS"))
                .when(hold("off", "1.00").as("again"))
                .when(voided("again"))
                .then(outcome -> assertThat(outcome).leavesAvailable("900 POINTS"))
                .when(conversion("to-cash", "100 POINTS"))
                .then(outcome ->
                        assertThat(outcome).leavesAvailable("800 POINTS").leavesAvailable("0.50 CASH"))
                .when(transfer("50 POINTS", "bob"))
                .then(outcome -> assertThat(outcome).leavesAvailable("750 POINTS"))
                .when(adjustment("-50 POINTS", "a mistake").as("mistake"))
                .then(outcome -> assertThat(outcome).leavesAvailable("700 POINTS"))
                .when(reversal("mistake"))
                .then(outcome -> assertThat(outcome).leavesAvailable("750 POINTS"))
                .when(new PerkUse(
                        ActivityId.of("desk", "cup"), MemberId.of("bob"), Instant.parse("2026-01-12T12:00:00Z"), "cup"))
                .then(outcome -> assertThat(outcome).leavesUses("cup", 0))
                .when(use("cup").by("ada"))
                .then(outcome -> assertThat(outcome).leavesUses("cup", 0).leavesDebt("0 POINTS"))
                .when(closure("moves away"))
                .then(outcome -> assertThat(outcome).wasAccepted());
    }

    @Test
    void aFailureShowsWhatWasExpectedWhatWasFoundAndWhy() {
        assertFailure(outcome -> assertThat(outcome).byRule("goods", "31 POINTS"), """
                purchase activity-1 of ada at 2026-01-12T12:00 (Europe/London):
                  POINTS earned by goods
                    expected: 31 POINTS
                    actual:   30 POINTS
                  explanation:
                    goods applied: 30.00 × 1 gives 30 points
                    goods applied: 30.00 × 1 gives 30 status
                    cash not met: purchase.total >= 50 (purchase.total is 30.00), 20.00 more
                    morning not met: local.hour < 9 (local.hour is 12)
                    spring not met: local.date >= date("2026-03-01") (local.date is 2026-01-12)""");
        assertFailure(outcome -> assertThat(outcome).wasNotMet("cash").missed("cash", "19.99"), """
                  missing for cash
                    expected: 19.99
                    actual:   20.00
                """);
        assertFailure(outcome -> assertThat(outcome).missed("goods", "1"), """
                  missing for goods
                    expected: 1
                    actual:   nothing; it applied
                """);
        assertFailure(outcome -> assertThat(outcome).applied("cash"), """
                  the rule cash
                    expected: it applied
                    actual:   it was not met
                """);
        assertFailure(outcome -> assertThat(outcome).didNotApply("goods"), """
                  the rule goods
                    expected: it did not apply
                    actual:   it applied
                """);
        assertFailure(outcome -> assertThat(outcome).capped("goods"), """
                  the rule goods
                    expected: it applied and was capped
                    actual:   it applied
                """);
        assertFailure(outcome -> assertThat(outcome).stackedOut("review"), """
                  the rule review
                    expected: it gave way to another rule
                    actual:   it was no candidate, or had nothing to give
                """);
        assertFailure(outcome -> assertThat(outcome).earnedNothing(), """
                  earned
                    expected: nothing
                    actual:   30 POINTS, 30 STATUS
                """);
        assertFailure(outcome -> assertThat(outcome).leavesNoTier(), """
                  tier
                    expected: none
                    actual:   bronze
                """);
        assertFailure(outcome -> assertThat(outcome).wasRefused(Refusal.Reason.NOT_ENOUGH), """
                  the outcome
                    expected: refused: not-enough
                    actual:   accepted
                """);
    }

    private void assertFailure(Consumer<ScenarioOutcome> look, String message) {
        Scenario scenario = inWinter().given(member("ada")).when(purchase().line("LAMP", "goods", 1, "30.00"));
        assertThatThrownBy(() -> scenario.then(look))
                .isInstanceOf(AssertionError.class)
                .message()
                .contains(message);
    }

    @Test
    void aRefusalSaysWhy() {
        Scenario refused = inWinter().given(member("ada")).when(adjustment("-5 POINTS", "a mistake"));
        refused.then(outcome ->
                assertThat(outcome).wasRefused(Refusal.Reason.NOT_ENOUGH).earnedNothing());
        ScenarioOutcomeAssert assertion = assertThat(refused.outcome());
        assertThatThrownBy(assertion::wasAccepted).hasMessage("""
                adjustment activity-1 of ada at 2026-01-12T12:00 (Europe/London):
                  the outcome
                    expected: accepted
                    actual:   refused: not-enough
                  refused: the balance is 0 points, less than 5 points
                  explanation: none""");
    }

    @Test
    void ofSomebodyWhoIsNoMemberThereIsNothing() {
        inWinter()
                .given(member("ada"))
                .when(purchase().line("LAMP", "goods", 1, "30.00").by("nobody"))
                .then(outcome -> assertThat(outcome)
                        .wasRefused(Refusal.Reason.NOT_ENROLLED)
                        .leavesAvailable("0 POINTS")
                        .leavesNoTier()
                        .leavesUses("lounge", 0));
    }

    @Test
    void momentsAtTheEndOfTimeAreRefusedAndDoNotBreakAnything() {
        for (String moment : List.of("+999999999-12-31T00:00", "-999999999-01-02T00:00", "0000-01-01")) {
            Scenario scenario = Scenario.of(program).at(moment);
            assertThatThrownBy(() -> scenario.given(member("ada").tier("gold"))
                            .when(purchase().line("LAMP", "goods", 1, "30.00"))
                            .then(outcome -> assertThat(outcome).wasAccepted().leavesTier("gold")))
                    .as(moment)
                    .isInstanceOf(GivenRefusedException.class);
        }
    }

    @Test
    void aCapIsToldFromARuleThatAppliedInFull() {
        inWinter()
                .given(member("ada"))
                .when(interaction("review").with("stars", 5))
                .then(outcome -> assertThat(outcome).earned("10 POINTS").applied("review"))
                .when(interaction("review").with("stars", 4))
                .then(outcome -> assertThat(outcome)
                        .byRule("review", "5 POINTS")
                        .capped("review")
                        .applied("review"))
                .when(interaction("review").with("stars", 3))
                .then(outcome -> assertThat(outcome).earnedNothing().didNotApply("review"));
    }

    @Test
    void aNameThatTheProgramDoesNotHaveIsToldWithTheNearest() {
        Scenario scenario = inWinter().given(member("ada")).when(purchase().line("LAMP", "30.00"));
        ScenarioOutcomeAssert assertion = assertThat(scenario.outcome());
        assertThatThrownBy(() -> assertion.applied("good"))
                .hasMessage("there is no rule `good`; did you mean `goods`?");
        assertThatThrownBy(() -> assertion.earned("3 POINT"))
                .hasMessage("there is no currency `POINT`; did you mean `POINTS`?");
        assertThatThrownBy(() -> assertion.earned("3")).hasMessage("\"3\" is not an amount such as \"15 POINTS\"");
        assertThatThrownBy(() -> assertion.leavesUses("sauna", 1))
                .hasMessage("there is no perk `sauna`; the program has `lounge`, `cup`");
        assertThatThrownBy(() -> inWinter().given(member("ada").tier("golden")))
                .hasMessage("there is no tier `golden`; did you mean `gold`?");
    }

    @Test
    void whatCannotBeGivenOrAskedSaysWhatIsMissing() {
        assertThatThrownBy(() -> Scenario.of(program).given(member("ada")))
                .hasMessage("it is not said when; call at(...) first");
        assertThatThrownBy(() -> inWinter().when(purchase().line("LAMP", "1.00")))
                .hasMessage("nobody is there yet with whom something could happen; call given(...) first");
        assertThatThrownBy(() -> inWinter().then(outcome -> {}))
                .hasMessage("nothing has happened yet; call when(...) first");
        assertThatThrownBy(() -> inWinter().given(member("ada"), member("ada")))
                .isInstanceOf(GivenRefusedException.class)
                .hasMessage("what is given of ada cannot be: the enrolment given/ada-enrolment was given before");
        assertThatThrownBy(
                        () -> inWinter().given(member("ada").balance("5 POINTS").enrolled("2027-01-01")))
                .isInstanceOf(GivenRefusedException.class)
                .hasMessageStartingWith(
                        "what is given of ada cannot be: the adjustment given/ada-POINTS was refused: ");
        assertThatThrownBy(() -> purchase().lineWith("size", "L"))
                .hasMessage("there is no line yet that could have the attribute size");
    }

    @Test
    void tagsAreExpectedWholeAndLastAsLongAsTheirRuleSays() throws Exception {
        Program program = ProgramFile.parse("shop.yaml", """
                program: shop
                version: "1"
                zone: UTC
                money: GBP
                currencies: { POINTS: { kind: points } }
                rules:
                  - { id: newcomer, on: enrolment, awards: [{ tag: newcomer, lasts: 30 days }] }
                  - { id: large, when: purchase.total >= 50, awards: [{ tag: large }, { fixed: 1, currency: POINTS }] }
                """, Format.YAML);
        Scenario.of(program)
                .at("2026-03-02T08:00")
                .given(member("ada"))
                .when(purchase().line("TEA", "tea", 1, "60.00"))
                .then(outcome -> assertThat(outcome).leavesTags("newcomer", "large"))
                .at("2026-04-01T08:00")
                .then(outcome -> assertThat(outcome).leavesTags("large"))
                .then(outcome -> assertThatThrownBy(() -> assertThat(outcome).leavesTags())
                        .hasMessageContaining("tags")
                        .hasMessageContaining("expected: none")
                        .hasMessageContaining("actual:   large"));
    }
}
