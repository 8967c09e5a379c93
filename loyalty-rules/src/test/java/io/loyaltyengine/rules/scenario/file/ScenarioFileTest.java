package io.loyaltyengine.rules.scenario.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.loyaltyengine.program.Program;
import io.loyaltyengine.rules.file.ProgramFile;
import io.loyaltyengine.rules.scenario.Club;
import io.loyaltyengine.rules.source.Format;
import io.loyaltyengine.rules.source.SourceRefusedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScenarioFileTest {

    private static final Program PROGRAM = Club.program();

    private static final String STORY = """
            program: club.yaml
            scenarios:
              - name: a gold member in spring
                given:
                  - member: bob
                  - member: ada
                    kind: customer
                    birthday: 1990-03-02
                    segments: [writer]
                    attributes: { newsletter: true }
                    enrolled: 2025-06-01
                    history:
                      - at: 2025-07-01T10:00
                        id: old-lamp
                        what: { purchase: { lines: [{ sku: LAMP, category: goods, amount: 10.00 }] } }
                    tier: gold
                    balances: { POINTS: 120 }
                steps:
                  - at: 2026-03-02T08:15
                    id: lamp
                    when:
                      purchase:
                        lines:
                          - { sku: LAMP, category: goods, quantity: 2, amount: 60.00 }
                    then:
                      earned: { POINTS: 270, CASH: 1.20 }
                      byRule: { goods: { POINTS: 60, STATUS: 60 }, spring: { POINTS: 120 }, tier:gold: { POINTS: 90 } }
                      balances: { POINTS: 390 }
                      pending: { CASH: 1.20 }
                      tier: gold
                      perks: { lounge: 2, cup: 1 }
                      applied: [goods, spring]
                      notApplied: [morning]
                      stackedOut: [morning]
                  - later: 14 days
                    then: { balances: { CASH: 1.20 } }
                  - when: { perk-use: { perk: lounge } }
                  - when: { interaction: { name: review, attributes: { stars: 1 } } }
                    then: { earned: { POINTS: 15 } }
                  - when: { interaction: { name: review, attributes: { stars: 1 } } }
                    then: { byRule: { review: { POINTS: 5 } }, capped: [review] }
                  - when: { redemption: { reward: off, order: 50.00, requested: 100 } }
                    then: { worth: 1.00, held: { POINTS: 0 }, debt: { POINTS: 0 } }
                  - when: { purchase-return: { lines: [{ purchase: lamp, line: "1", quantity: 2 }] } }
                    then: { takenBack: { POINTS: 270 } }
                  - member: bob
                    when: { transfer: { to: ada, amount: 5, currency: POINTS } }
                    then: { refused: not-enough, earned: {}, tier: bronze }
              - name: too little for cash
                given: [{ member: ada, attributes: { newsletter: true } }]
                steps:
                  - at: 2026-01-12
                    when: { purchase: { lines: [{ sku: LAMP, amount: 46.80 }] } }
                    then: { notMet: [cash, spring], missing: { cash: 3.20 } }
            """;

    @TempDir
    Path folder;

    @Test
    void aStoryWithEverythingComesOutAsExpected() {
        ScenarioSuite suite = ScenarioFile.parse("story.yaml", STORY, Format.YAML, PROGRAM);
        assertThat(suite.scenarios()).hasSize(2);
        for (WrittenScenario scenario : suite.scenarios()) {
            assertThat(scenario.play(PROGRAM)).hasToString("");
            assertThat(scenario.play(PROGRAM).asExpected()).isTrue();
        }
        assertThat(suite.scenarios().get(1)).hasToString("story.yaml:49:11: too little for cash");
    }

    @Test
    void theProgramIsFoundBesideTheFile() throws Exception {
        Path story = Files.writeString(folder.resolve("story.yaml"), STORY);
        assertThatThrownBy(() -> ScenarioFile.read(story)).hasMessage("""
                story.yaml:1:10: there is no file `club.yaml`
                    program: club.yaml
                             ^^^^^^^^^
                  the path is seen from the folder of this file
                1 problem
                """);
        Files.writeString(folder.resolve("club.yaml"), Club.YAML);
        assertThat(ScenarioFile.read(story).program()).isEqualTo(PROGRAM);
        assertThat(ScenarioFile.read(story, PROGRAM).scenarios()).hasSize(2);
        Path nameless = Files.writeString(
                folder.resolve("nameless.yaml"),
                STORY.lines().skip(1).toList().stream().reduce("", (all, line) -> all + line + "\n"));
        assertThatThrownBy(() -> ScenarioFile.read(nameless))
                .hasMessageStartingWith("nameless.yaml:1:1: `program` is missing");
        assertThat(ScenarioFile.in(folder))
                .extracting(Path::getFileName)
                .extracting(Path::toString)
                .isEqualTo(List.of("club.yaml", "nameless.yaml", "story.yaml"));
    }

    @Test
    void aFailureShowsEveryDifferenceOfAStepWithItsLineAndTheExplanation() {
        String wrong = """
                scenarios:
                  - name: wrong
                    given: [{ member: ada }]
                    steps:
                      - at: 2026-01-12T12:00
                        when: { purchase: { lines: [{ sku: LAMP, category: goods, amount: 30.00 }] } }
                        then:
                          earned: { POINTS: 31 }
                          tier: gold
                      - when: { adjustment: { amount: -50, currency: POINTS, reason: x, author: a, approver: b } }
                """;
        WrittenScenario scenario = ScenarioFile.parse("wrong.yaml", wrong, Format.YAML, PROGRAM)
                .scenarios()
                .get(0);
        assertThat(scenario.play(PROGRAM)).hasToString("""
                wrong.yaml:5:9: purchase activity-1 of ada at 2026-01-12T12:00 (Europe/London):
                  POINTS earned (line 8)
                    expected: 31 POINTS
                    actual:   30 POINTS
                  tier (line 9)
                    expected: gold
                    actual:   bronze
                  explanation:
                    goods applied: 30.00 × 1 gives 30 points
                    goods applied: 30.00 × 1 gives 30 status
                    cash not met: purchase.total >= 50 (purchase.total is 30.00), 20.00 more
                    morning not met: local.hour < 9 (local.hour is 12)
                    spring not met: local.date >= date("2026-03-01") (local.date is 2026-01-12)
                wrong.yaml:10:9: adjustment activity-2 of ada at 2026-01-12T12:00 (Europe/London):
                  the outcome (line 10)
                    expected: accepted
                    actual:   refused: not-enough
                  refused: the balance is 30 points, less than 50 points
                  explanation: none""");
    }

    @Test
    void whatCannotBeGivenIsAFailureAtItsPlace() {
        String impossible = """
                scenarios:
                  - name: impossible
                    given: [{ member: ada, history: [{ at: 2020-01-01, what: { perk-use: { perk: lounge } } }] }]
                    steps:
                      - at: 2026-01-12T12:00
                        when: { perk-use: { perk: lounge } }
                """;
        WrittenScenario scenario = ScenarioFile.parse("x.yaml", impossible, Format.YAML, PROGRAM)
                .scenarios()
                .get(0);
        assertThat(scenario.play(PROGRAM).toString())
                .startsWith(
                        "x.yaml:3:23: what is given of ada cannot be: the perk-use given/ada-history-1 was refused: ");
    }

    @Test
    void anAttributeThatTheProgramDoesNotDeclareIsRefused() {
        String wrong = """
                scenarios:
                  - name: one
                    given:
                      - { member: ada, attributes: { sgned: true } }
                    steps:
                      - at: 2026-03-02
                        when: { purchase: { lines: [{ sku: LAMP, amount: 1.00, attributes: { weight: 2 } }] } }
                """;
        Program program = ProgramFile.parse("shop.yaml", """
                program: shop
                version: "1"
                zone: UTC
                money: GBP
                currencies: { POINTS: { kind: points } }
                attributes: { member: { signed: bool } }
                rules: []
                """, Format.YAML);
        assertThatThrownBy(() -> ScenarioFile.parse("wrong.yaml", wrong, Format.YAML, program))
                .hasMessage("""
                        wrong.yaml:4:38: the program declares no attribute `sgned` here
                            - { member: ada, attributes: { sgned: true } }
                                                           ^^^^^
                          did you mean `signed`?
                        wrong.yaml:7:78: the program declares no attribute `weight` here
                            when: { purchase: { lines: [{ sku: LAMP, amount: 1.00, attributes: { weight: 2 } }] } }
                                                                                                 ^^^^^^
                          it declares none
                        2 problems
                        """);
    }

    @Test
    void everythingThatDoesNotFitTheProgramIsReportedAtOnce() {
        String wrong = """
                scenarios:
                  - name: one
                    given:
                      - { member: ada, tier: golden, balances: { POINT: 1 } }
                    steps:
                      - when: { interaction: { name: reveiw } }
                      - at: 2026-03-29T01:30
                        later: 2 days
                        when: { purchase: { lines: [{ sku: LAMP, amount: 1.005 }] } }
                        then:
                          earned: { POINTS: 1.5 }
                          byRule: { good: { POINTS: 1 } }
                          tier: glod
                          perks: { lunge: 1 }
                          applied: [mornin]
                          missing: { cashh: 1 }
                  - name: one
                    steps:
                      - at: 2026-03-28
                        then: { tier: none }
                      - when: { perk-use: { perk: cup } }
                """;
        assertThatThrownBy(() -> ScenarioFile.parse("wrong.yaml", wrong, Format.YAML, PROGRAM))
                .isInstanceOf(SourceRefusedException.class)
                .hasMessage("""
                        wrong.yaml:4:30: there is no tier `golden`
                            - { member: ada, tier: golden, balances: { POINT: 1 } }
                                                   ^^^^^^
                          did you mean `gold`?
                        wrong.yaml:4:50: there is no currency `POINT`
                            - { member: ada, tier: golden, balances: { POINT: 1 } }
                                                                       ^^^^^
                          did you mean `POINTS`?
                        wrong.yaml:6:9: the first step does not say when it is
                            - when: { interaction: { name: reveiw } }
                              ^^^^
                          add for example `at: 2026-03-02T08:15`
                        wrong.yaml:6:38: there is no interaction `reveiw`
                            - when: { interaction: { name: reveiw } }
                                                           ^^^^^^
                          did you mean `review`?
                        wrong.yaml:7:13: 2026-03-29T01:30 does not exist in Europe/London: clocks jump from 2026-03-29T01:00 to 2026-03-29T02:00
                            - at: 2026-03-29T01:30
                                  ^^^^^^^^^^^^^^^^
                          write a time that there is
                        wrong.yaml:8:16: `at` and `later` exclude each other
                            later: 2 days
                                   ^^^^^^
                          keep one of the two
                        wrong.yaml:9:58: 1.005 has 3 decimals; GBP has 2
                            when: { purchase: { lines: [{ sku: LAMP, amount: 1.005 }] } }
                                                                             ^^^^^
                        wrong.yaml:11:29: 1.5 has 1 decimal; POINTS has 0
                            earned: { POINTS: 1.5 }
                                              ^^^
                        wrong.yaml:12:21: there is no rule `good`
                            byRule: { good: { POINTS: 1 } }
                                      ^^^^
                          did you mean `goods`?
                        wrong.yaml:13:17: there is no tier `glod`
                            tier: glod
                                  ^^^^
                          did you mean `gold`?
                        wrong.yaml:14:20: there is no perk `lunge`
                            perks: { lunge: 1 }
                                     ^^^^^
                          did you mean `lounge`?
                        wrong.yaml:15:21: there is no rule `mornin`
                            applied: [mornin]
                                      ^^^^^^
                          did you mean `morning`?
                        wrong.yaml:16:22: there is no rule `cashh`
                            missing: { cashh: 1 }
                                       ^^^^^
                          did you mean `cash`?
                        wrong.yaml:17:11: there is another scenario `one` on line 2
                            - name: one
                                    ^^^
                          give it a name of its own
                        wrong.yaml:19:9: nothing has happened yet in this scenario
                            - at: 2026-03-28
                              ^^
                          let something happen with `when` in its first step
                        wrong.yaml:21:9: it is not said whom this happens to
                            - when: { perk-use: { perk: cup } }
                              ^^^^
                          add `member`, or give a member
                        16 problems
                        """);
    }

    @Test
    void whatTakesTwoMembersIsRefusedWhereItIsSaidOfOne() {
        String wrong = """
                scenarios:
                  - name: one
                    given: [{ member: ada }]
                    steps:
                      - at: 2026-03-28
                        when: { transfer: { to: ada, amount: 1, currency: POINTS } }
                      - when: { member-merge: { absorbed: ada } }
                      - when: { erasure: { pseudonym: ada } }
                """;
        assertThatThrownBy(() -> ScenarioFile.parse("wrong.yaml", wrong, Format.YAML, PROGRAM))
                .isInstanceOf(SourceRefusedException.class)
                .hasMessageContaining("wrong.yaml:6:33: a transfer is from one member to another, found `ada` as the"
                        + " `member` and the `to`")
                .hasMessageContaining("wrong.yaml:7:43: a merge is of two members, found `ada` as the `member` and the"
                        + " `absorbed`")
                .hasMessageContaining("wrong.yaml:8:39: a pseudonym is nobody's id, found `ada` as the `member` and the"
                        + " `pseudonym`")
                .hasMessageEndingWith("3 problems\n");
    }

    @Test
    void whatWouldBeSoWhateverHappensIsRefused() {
        String wrong = """
                scenarios:
                  - name: one
                    given: [{ member: bob }, { member: ada }]
                    steps:
                      - at: 2026-03-28
                        when: { purchase: { lines: [{ sku: LAMP, amount: 1.00 }] } }
                        then: { balances: {}, byRule: {} }
                      - member: bob
                        id: of-nothing
                        then: { balances: { POINTS: 0 } }
                """;
        assertThatThrownBy(() -> ScenarioFile.parse("wrong.yaml", wrong, Format.YAML, PROGRAM))
                .hasMessageContaining("wrong.yaml:7:27: nothing is expected under `balances`")
                .hasMessageContaining("wrong.yaml:7:39: nothing is expected under `byRule`")
                .hasMessageContaining("wrong.yaml:8:17: `member` is of what happens, and nothing happens in this step")
                .hasMessageContaining("wrong.yaml:9:13: `id` is of what happens")
                .hasMessageEndingWith("4 problems\n");
    }

    @Test
    void anEmptyMappingSaysThatARuleGaveNothing() {
        String story = """
                scenarios:
                  - name: one
                    given: [{ member: ada }]
                    steps:
                      - at: 2026-07-28T12:00
                        when: { purchase: { lines: [{ sku: LAMP, category: goods, amount: 5.00 }] } }
                        then: { byRule: { cash: {}, goods: {} } }
                """;
        ScenarioSuite suite = ScenarioFile.parse("story.yaml", story, Format.YAML, PROGRAM);
        assertThat(suite.scenarios().get(0).play(PROGRAM).toString())
                .contains("POINTS earned by goods (line 7)")
                .doesNotContain("earned by cash");
    }

    @Test
    void whatDoesNotHaveTheShapeIsReportedAtOnce() {
        String wrong = """
                scenarios:
                  - nam: one
                    steps:
                      - at: tomorrow
                        when: { purchse: { lines: [] } }
                        then: { refused: not-enogh }
                """;
        assertThatThrownBy(() -> ScenarioFile.parse("wrong.yaml", wrong, Format.YAML, PROGRAM))
                .hasMessageContaining("wrong.yaml:2:5: unknown field `nam`")
                .hasMessageContaining("did you mean `name`?")
                .hasMessageContaining("wrong.yaml:4:13: expected a moment such as 2026-03-02T08:15, 2026-03-02 or"
                        + " 2026-03-02T08:15:00Z, found `tomorrow`")
                .hasMessageContaining("wrong.yaml:5:17: unknown field `purchse`")
                .hasMessageContaining("did you mean `purchase`?")
                .hasMessageContaining("did you mean `not-enough`?")
                .hasMessageEndingWith("4 problems\n");
    }

    @Test
    void thePublishedSchemaTakesTheStoryToo() {
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(ScenarioFile.schema(), InputFormat.JSON);
        assertThat(schema.validate(STORY, InputFormat.YAML)).isEmpty();
        assertThat(schema.validate(STORY.replace("balances:", "balance:"), InputFormat.YAML))
                .isNotEmpty();
    }
}
