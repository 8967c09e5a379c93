package io.loyaltyengine.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainCommandTest {

    private static final String PROGRAM = """
            program: corner
            version: "1"
            zone: UTC
            money: GBP
            currencies:
              POINTS: { kind: points }
              STATUS: { kind: qualifying }
            tiers:
              measure: STATUS
              ladder:
                - { tier: blue, from: 0 }
                - { tier: gold, from: 100, multiply: { POINTS: 2 } }
            rules:
              - id: base
                awards: [{ perAmount: 1.00, give: 1, currency: POINTS }]
              - id: students
                when: '"student" in member.segments'
                awards: [{ fixed: 5, currency: POINTS }]
              - id: large
                when: purchase.total >= 50
                awards: [{ fixed: 20, currency: POINTS }]
            """;

    private static final String ACTIVITIES = """
            {"type":"enrolment","id":"e","at":"2026-03-01T00:00:00Z","member":"ada"}
            {"type":"purchase","id":"p","member":"ada","at":"2026-03-02T00:00:00Z","lines":[{"id":"1","sku":"TEA","quantity":1,"amount":12.50}]}
            {"type":"purchase","id":"q","member":"ada","at":"2026-03-03T00:00:00Z","lines":[{"id":"1","sku":"TEA","quantity":1,"amount":1.00}]}
            """;

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void write() throws Exception {
        Files.writeString(folder.resolve("corner.yaml"), PROGRAM);
        Files.writeString(folder.resolve("day.jsonl"), ACTIVITIES);
    }

    private int explain(String... more) {
        String[] args = new String[5 + more.length];
        args[0] = "explain";
        args[1] = "--program";
        args[2] = folder.resolve("corner.yaml").toString();
        args[3] = "--activities";
        args[4] = folder.resolve("day.jsonl").toString();
        System.arraycopy(more, 0, args, 5, more.length);
        return LoyaltyCommand.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
    }

    @Test
    void anActivityIsExplainedAsItWasAndAsItWouldHaveBeenForAGoldenStudent() {
        assertThat(explain("--activity", "p", "--tier", "gold", "--segment", "student"))
                .as(err.toString())
                .isZero();
        assertThat(out).hasToString("""
                p of ada at 2026-03-02T00:00:00Z:
                  base applied: 12.50 × 1 gives 12 points
                  large not met: purchase.total >= 50 (purchase.total is 12.50), 37.50 more
                  granted: 12 points by base
                if they were otherwise:
                  base applied: 12.50 × 1 gives 12 points
                  students applied: 5 points
                  tier:gold multiplied: 17 points × 2 gives 17 points more
                  large not met: purchase.total >= 50 (purchase.total is 12.50), 37.50 more
                  granted: 12 points by base, 5 points by students, 17 points by tier:gold
                """);
    }

    @Test
    void anActivityThatTheFileDoesNotHaveIsSaid() {
        assertThat(explain("--activity", "x")).isEqualTo(2);
        assertThat(err).hasToString("the file has no activity x\n");
    }

    @Test
    void aTierThatTheProgramDoesNotHaveIsRefused() {
        assertThat(explain("--activity", "p", "--tier", "glod")).isEqualTo(2);
        assertThat(err).hasToString("the program has no tier glod; did you mean `gold`?\n");
    }

    @Test
    void anActivityIsFoundByWhatTheCommandItselfCallsIt() throws Exception {
        String again = ACTIVITIES.lines().toList().get(2).replaceFirst("\\{", "{\"source\":\"till-2\",");
        Files.writeString(folder.resolve("day.jsonl"), ACTIVITIES + again.replace("1.00", "7.00") + "\n");
        assertThat(explain("--activity", "till-2/q")).as(err.toString()).isZero();
        assertThat(out).asString().startsWith("till-2/q of ada").contains("granted: 7 points by base");
    }

    @Test
    void anActivityIsExplainedByTheVersionOfItsTime() throws Exception {
        Path next = folder.resolve("next.yaml");
        Files.writeString(
                next,
                PROGRAM.replace("version: \"1\"", "version: \"2\"\neffective: 2026-03-03")
                        .replace("perAmount: 1.00, give: 1", "perAmount: 1.00, give: 3"));
        assertThat(explain("--program", next.toString(), "--activity", "q")).isZero();
        assertThat(out).asString().contains("base applied: 3 points");
        out.getBuffer().setLength(0);
        assertThat(explain("--program", next.toString(), "--activity", "p")).isZero();
        assertThat(out).asString().contains("base applied: 12.50 × 1 gives 12 points");
    }

    @Test
    void versionsThatDoNotGoOnFromEachOtherAreRefused() throws Exception {
        Path next = folder.resolve("next.yaml");
        Files.writeString(next, PROGRAM.replace("version: \"1\"", "version: \"2\""));
        assertThat(explain("--program", next.toString(), "--activity", "q")).isEqualTo(2);
        assertThat(err).asString().startsWith("the version 2 and the version 1 begin at one time");
    }
}
