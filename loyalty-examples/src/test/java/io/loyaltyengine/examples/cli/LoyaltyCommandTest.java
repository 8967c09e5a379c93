package io.loyaltyengine.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.loyaltyengine.audit.AuditReport;
import io.loyaltyengine.audit.Invariant;
import io.loyaltyengine.audit.Violation;
import io.loyaltyengine.member.MemberId;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoyaltyCommandTest {

    private static final String PROGRAM = "src/main/resources/programs/coffee-club.yaml";

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Path activities;

    @BeforeEach
    void aMorningAtTheCoffeeShop() throws Exception {
        activities = Files.writeString(folder.resolve("morning.jsonl"), """
                {"type":"enrolment","id":"e","member":"ada","at":"2026-03-02T08:00:00Z"}
                {"type":"purchase","id":"p","member":"ada","at":"2026-03-02T08:15:00Z","lines":[{"sku":"FLAT-WHITE","category":"coffee","quantity":2,"amount":7.80}]}
                {"type":"purchase","id":"p","member":"ada","at":"2026-03-02T08:15:00Z","lines":[{"sku":"FLAT-WHITE","category":"coffee","quantity":2,"amount":7.80}]}
                """);
    }

    @Test
    void everyExampleProgramHasNothingWrongWithIt() {
        assertThat(run("check", "--program", PROGRAM)).isZero();
        assertThat(out.toString())
                .startsWith("coffee-club, version 1: 2 currencies, 5 rules, 1 reward; nothing is wrong with it"
                        + System.lineSeparator());
        for (String other : new String[] {"retail-club", "sky-miles", "atelier", "bakery"}) {
            assertThat(run("check", "--program", "src/main/resources/programs/" + other + ".yaml"))
                    .as(other + err)
                    .isZero();
        }
    }

    @Test
    void aSoakOfNothingIsRefused() {
        assertThat(run("soak", "--entries", "0")).isEqualTo(2);
        assertThat(err).asString().isEqualToIgnoringNewLines("--entries is at least 1, not 0");
    }

    @Test
    void aWrongProgramIsRefusedWithEveryProblemAtItsPlace() throws Exception {
        Path wrong = Files.writeString(folder.resolve("wrong.yaml"), """
                program: wrong
                version: "1"
                zone: Europe/London
                money: GBP
                currencies:
                  POINTS: { kind: points }
                  STATUS: { kind: qualifying }
                tiers:
                  measure: STATUS
                  ladder:
                    - { tier: gold, from: 100 }
                    - { tier: silver, from: 50 }
                rules:
                  - id: base
                    when: member.teir == "gold"
                    awards:
                      - { perAmount: 1.00, give: 1, currency: POINT }
                  - id: odd
                    when: purchase.total > "a lot"
                    awards:
                      - { fixed: 1.5, currency: POINTS }
                """);
        assertThat(run("check", "--program", wrong.toString())).isEqualTo(2);
        assertThat(err.toString())
                .contains("wrong.yaml:12:29: the tier `silver` is at 50, and the one before at 100")
                .contains("order the ladder from the lowest tier to the highest")
                .contains("wrong.yaml:15:18: ")
                .contains("did you mean `member.tier`?")
                .contains("wrong.yaml:17:47: there is no currency `POINT`")
                .contains("did you mean `POINTS`?")
                .contains("wrong.yaml:19:")
                .contains("wrong.yaml:21:18: 1.5 has 1 decimal; POINTS has 0")
                .endsWith("5 problems\n");
    }

    @Test
    void aReplaySaysWhatBecameOfEveryActivity() throws Exception {
        Path outcomes = folder.resolve("outcomes.jsonl");
        int code = run(
                "replay",
                "--program",
                PROGRAM,
                "--activities",
                activities.toString(),
                "--outcomes",
                outcomes.toString(),
                "--audit",
                "--json");
        assertThat(code).as(err.toString()).isZero();
        assertThat(Files.readAllLines(outcomes)).hasSize(3).last().asString().contains("\"repeated\":true");
        assertThat(Files.readAllLines(outcomes).get(1))
                .startsWith(
                        "{\"activity\":\"p\",\"member\":\"ada\",\"status\":\"accepted\",\"repeated\":false,\"granted\":[{")
                .contains("\"rule\":\"happy-morning\",\"currency\":\"POINTS\",\"amount\":15");
        assertThat(out.toString())
                .contains("\"counts\":{\"accepted\":2,\"repeated\":1,\"refused\":0,\"unreadable\":0}")
                .contains("\"POINTS\":{\"issued\":30,")
                .contains("\"ledgerClean\":true");
    }

    @Test
    void aWrongLineIsRefusedWithItsPlaceAndTheOthersGoOn() throws Exception {
        Files.writeString(activities, """
                {"type":"enrolment","id":"e","member":"ada","at":"2026-03-02T08:00:00Z"}
                {"type":"purchase","id":"p1","member":"ada","at":"2026-03-02T08:15:00Z","lines":[{"sku":"TEA","amount":2.505}]}
                {"type":"purchase","id":"p2","member":"ada","at":"2026-03-02T08:15:00Z","lines":[{"sku":"TEA","quantity":-1,"amount":2.50}]}
                {"type":"purchase","id":"p3","member":"bob","at":"2026-03-02T08:15:00Z","lines":[{"sku":"TEA","amount":2.50}]}
                {"type":"purchase", oops
                {"type":"purchase","id":"p4","member":"ada","at":"2026-03-02T08:16:00Z","lines":[{"sku":"TEA","amount":2.50}]}
                {"type":"purchase","id":"p4","member":"ada","at":"2026-03-02T08:16:00Z","lines":[{"sku":"TEA","amount":9.50}]}
                {"type":"purchase-return","id":"r","member":"ada","at":"2026-03-02T08:17:00Z","lines":[{"purchase":"p4","line":"1","quantity":2}]}
                """);
        Path rejects = folder.resolve("rejects.txt");
        int code = run(
                "replay",
                "--program",
                PROGRAM,
                "--activities",
                activities.toString(),
                "--rejects",
                rejects.toString(),
                "--json");
        assertThat(code).isEqualTo(1);
        assertThat(Files.readString(rejects))
                .contains("morning.jsonl:2:104: 2.505 has 3 decimals; GBP has 2")
                .contains(
                        "morning.jsonl:3:106: expected a number that is above 0 and at most 1000000000, found the number -1")
                .contains("morning.jsonl:4: the member bob is not enrolled; send an enrolment first")
                .contains("morning.jsonl:5:")
                .contains("morning.jsonl:7: the id p4 is on record for the member ada with other content")
                .contains("morning.jsonl:8: line 1 of p4 has 1 left to return, not 2");
        assertThat(out.toString()).contains("\"accepted\":2,\"repeated\":0,\"refused\":3,\"unreadable\":3");
    }

    @Test
    void aStatementIsPrintedForAMember() {
        assertThat(run("statement", "--program", PROGRAM, "--activities", activities.toString(), "--member", "ada"))
                .isZero();
        assertThat(out.toString())
                .startsWith("Statement for member ada, coffee-club")
                .contains("Earned p: beans, happy-morning");
        assertThat(run("statement", "--program", PROGRAM, "--activities", activities.toString(), "--member", "eve"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("nothing is recorded of the member eve; send an enrolment first");
    }

    @Test
    void anAuditSaysThatEveryLawHolds() {
        assertThat(run("audit", "--program", PROGRAM, "--activities", activities.toString()))
                .isZero();
        assertThat(out)
                .hasToString("1 member, 3 entries, 4 postings: laws 1 to 12, 14 to 17 and 19 to 21 hold"
                        + System.lineSeparator());
    }

    @Test
    void anAuditNamesEveryLawThatIsBroken() {
        Violation broken = new Violation(Invariant.ZERO_SUM, MemberId.of("ada"), 2, "3 points came from nowhere");

        assertThat(AuditCommand.report(
                        new AuditReport(1, 2, 3, Set.of(Invariant.ZERO_SUM), List.of(broken)),
                        new PrintWriter(out, true)))
                .isEqualTo(LoyaltyCommand.LAW_BROKEN);
        assertThat(out)
                .hasToString(
                        "1 member, 2 entries, 3 postings: 1 violation of law 1\nlaw 1 (the postings of an entry sum to zero in each"
                                + " currency) does not hold for member ada at entry 2: 3 points came from nowhere"
                                + System.lineSeparator());
    }

    @Test
    void anAuditGoesOnWhereALineIsRefusedAndSaysSo() throws Exception {
        Files.writeString(activities, """
                {"type":"enrolment","id":"e","member":"ada","at":"2026-03-02T08:00:00Z"}
                {"type":"transfer","id":"t","member":"ada","at":"2026-03-02T08:15:00Z","to":"bob","amount":5,"currency":"POINTS"}
                {"type":"adjustment","id":"a","member":"ada","at":"2026-03-02T08:15:00Z","amount":5,"currency":"POINT","reason":"x","author":"eve","approver":"max"}
                """);

        assertThat(run("audit", "--program", PROGRAM, "--activities", activities.toString()))
                .isZero();
        assertThat(err.toString().lines())
                .containsExactly(
                        "morning.jsonl:2: the member bob is not enrolled; send an enrolment first",
                        "morning.jsonl:3:96: there is no currency `POINT`; did you mean `POINTS`?");
    }

    @Test
    void whatIsNotThereIsSaidPlainly() {
        assertThat(run("check", "--program", "no-such.yaml")).isEqualTo(3);
        assertThat(err.toString()).isEqualTo("there is no file no-such.yaml" + System.lineSeparator());
    }

    private int run(String... args) {
        return LoyaltyCommand.run(new PrintWriter(out), new PrintWriter(err), args);
    }
}
