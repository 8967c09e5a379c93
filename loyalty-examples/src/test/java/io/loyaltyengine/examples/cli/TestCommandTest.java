package io.loyaltyengine.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestCommandTest {

    private static final String SCENARIOS = "src/main/resources/scenarios";
    private static final String PROGRAM = "src/main/resources/programs/bakery.yaml";

    private static final String STORIES = """
            scenarios:
              - name: as it is
                given: [{ member: ada }]
                steps:
                  - at: 2026-03-02T08:00
                    when: { purchase: { lines: [{ sku: RYE, amount: 4.00 }] } }
                    then: { earned: { CRUMBS: 40 } }
              - name: as it is not
                given: [{ member: ada }]
                steps:
                  - at: 2026-03-02T08:00
                    when: { purchase: { lines: [{ sku: RYE, amount: 4.00 }] } }
                    then: { earned: { CRUMBS: 41 }, balances: { CRUMBS: 91 } }
            """;

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void theScenariosOfTheExamplesComeOutAsExpected() {
        assertThat(run("test", "--scenarios", SCENARIOS, "--report"))
                .as(out + "\n" + err)
                .isZero();
        assertThat(out.toString())
                .contains("coffee-club.yaml, under coffee-club 1\n  ok      two flat whites before nine count double\n")
                .contains("scenarios in 7 files: all as expected\n")
                .contains("coverage of coffee-club 1: 5 of 5 rules applied, ");
    }

    @Test
    void whatComesOutOtherwiseIsShownWithExpectedActualAndExplanation() throws Exception {
        Path stories = Files.writeString(folder.resolve("stories.yaml"), STORIES);
        assertThat(run("test", "--program", PROGRAM, "--scenarios", stories.toString()))
                .isEqualTo(1);
        assertThat(out).hasToString("""
                stories.yaml, under bakery 1
                  ok      as it is
                  FAILED  as it is not
                    stories.yaml:11:9: purchase activity-1 of ada at 2026-03-02T08:00 (Europe/Berlin):
                      CRUMBS earned (line 13)
                        expected: 41 CRUMBS
                        actual:   40 CRUMBS
                      CRUMBS available (line 13)
                        expected: 91 CRUMBS
                        actual:   90 CRUMBS
                      explanation:
                        goods applied: 4.00 × 10 gives 40 crumbs
                2 scenarios in 1 file: 1 as expected, 1 otherwise
                """);
    }

    @Test
    void theReportCanBeAFileOfTextOrOfData() throws Exception {
        Path stories = Files.writeString(folder.resolve("stories.yaml"), STORIES);
        Path text = folder.resolve("report.txt");
        Path data = folder.resolve("report.json");
        run("test", "--program", PROGRAM, "--scenarios", stories.toString(), "--report", text.toString());
        run("test", "--program", PROGRAM, "--scenarios", stories.toString(), "--report", data.toString());
        assertThat(text).content().isEqualTo("""
                coverage of bakery 1: 2 of 2 rules applied, 0 of 0 branches, 2 of 2 effects, 0 of 0 boundaries
                  goods: applied 2 of 2 times
                  hello: applied 2 of 2 times
                """);
        assertThat(data).content().startsWith("{\"program\":\"bakery\",\"version\":\"1\",\"untested\":[],\"rules\":[");
    }

    @Test
    void wrongFilesAreAllToldAtOnce() throws Exception {
        Files.writeString(folder.resolve("a.yaml"), STORIES.replace("CRUMBS: 40", "CRUMB: 40"));
        Files.writeString(folder.resolve("b.yaml"), "scenarios: []");
        assertThat(run("test", "--program", PROGRAM, "--scenarios", folder.toString()))
                .isEqualTo(2);
        assertThat(err.toString())
                .contains("a.yaml:7:27: there is no currency `CRUMB`")
                .contains("did you mean `CRUMBS`?")
                .contains("b.yaml:1:12: expected at least 1 item, found none");
        assertThat(out).hasToString("");
        assertThat(run("test", "--scenarios", folder.resolve("none.yaml").toString()))
                .isEqualTo(3);
        Path empty = Files.createDirectory(folder.resolve("empty"));
        assertThat(run("test", "--scenarios", empty.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("there are no files of scenarios in [" + empty + "]");
    }

    private int run(String... args) {
        return LoyaltyCommand.run(new PrintWriter(out), new PrintWriter(err), args);
    }
}
