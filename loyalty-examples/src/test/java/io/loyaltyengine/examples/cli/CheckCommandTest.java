package io.loyaltyengine.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.loyaltyengine.rules.file.ProgramFile;
import io.loyaltyengine.rules.lint.Concern;
import io.loyaltyengine.rules.lint.Finding;
import io.loyaltyengine.rules.lint.Lint;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckCommandTest {

    private static final String EVERYTHING = "src/test/resources/check/everything.yaml";
    private static final Path PROGRAMS = Path.of("src/main/resources/programs");

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int check(String... args) {
        String[] all = Stream.concat(Stream.of("check", "--program"), Arrays.stream(args))
                .toArray(String[]::new);
        return LoyaltyCommand.run(new PrintWriter(out), new PrintWriter(err), all);
    }

    @Test
    void everythingThatIsWorthALookIsSaidAtItsPlace() throws IOException {
        assertThat(check(EVERYTHING)).isZero();
        assertThat(out.toString().replace("\r\n", "\n"))
                .isEqualTo(Files.readString(Path.of("src/test/resources/check/everything.txt")));
        assertThat(err).hasToString("");
    }

    @Test
    void thereIsOneOfEveryConcern() throws IOException {
        assertThat(Lint.of(ProgramFile.readPlaced(Path.of(EVERYTHING))).findings())
                .extracting(Finding::concern)
                .contains(Concern.values());
    }

    @ParameterizedTest
    @CsvSource({"warning,5", "note,5"})
    void whatWasFoundFailsWhereThatIsAskedFor(String level, int code) {
        assertThat(check(EVERYTHING, "--fail-on", level)).isEqualTo(code);
    }

    @Test
    void notesAloneDoNotFailOnWarnings() {
        String bakery = PROGRAMS.resolve("bakery.yaml").toString();
        assertThat(check(bakery, "--fail-on", "warning")).isZero();
        assertThat(check(bakery, "--fail-on", "note")).isEqualTo(LoyaltyCommand.WORTH_A_LOOK);
    }

    @Test
    void aLogForToolsNamesTheFileAsSeenFromHere() {
        assertThat(check(Path.of(EVERYTHING).toAbsolutePath().toString(), "--format", "sarif"))
                .isZero();
        assertThat(out.toString())
                .contains("\"version\" : \"2.1.0\"")
                .contains("\"uri\" : \"" + EVERYTHING + "\"")
                .contains("\"ruleId\" : \"never-applies\"");
    }

    @Test
    void whatIsWrongWithAFileIsInTheSameLog() throws IOException {
        Path wrong = Files.writeString(folder.resolve("wrong.yaml"), "program: wrong\nversion: 1\n");
        assertThat(check(wrong.toString(), "--format", "sarif")).isEqualTo(LoyaltyCommand.REFUSED);
        assertThat(out.toString()).contains("\"ruleId\" : \"refused\"").contains("\"level\" : \"error\"");
        assertThat(err).hasToString("");
    }

    @Test
    void theManualsExampleSaysWhatTheManualShows() throws IOException {
        String manual = Files.readString(Path.of("../docs/checking.md"));
        Path program = Files.writeString(folder.resolve("bookshop.yaml"), block(manual, "yaml"));
        assertThat(check(program.toString())).isZero();
        assertThat(out.toString()
                        .replace(System.lineSeparator(), "\n")
                        .lines()
                        .map(line -> line.substring(Math.max(0, line.indexOf("bookshop.yaml:"))))
                        .collect(Collectors.joining("\n", "", "\n")))
                .isEqualTo(block(manual, "text"));
        assertThat(Concern.values()).allMatch(concern -> manual.contains("| `" + concern.id() + "` |"));
    }

    private static String block(String manual, String language) {
        String opening = "```" + language + "\n";
        int begin = manual.indexOf(opening) + opening.length();
        return manual.substring(begin, manual.indexOf("```", begin));
    }

    @Test
    void whatThereIsToSayOfTheExamplesIsMeant() throws IOException {
        assertThat(said("atelier")).isEmpty();
        assertThat(said("bakery")).isEmpty();
        assertThat(said("bookshop"))
                .containsExactly(
                        "birthday unindexed", "tenth unindexed", "collector unindexed", "collector-bonus unindexed");
        assertThat(said("coffee-club")).containsExactly("stars unused-attribute", "happy-morning unindexed");
        assertThat(said("retail-club")).containsExactly("goods undecided-overlap", "autumn unindexed");
        assertThat(said("sky-miles")).containsExactly("long-haul unindexed");
        assertThat(said("soak-club")).containsExactly("autumn unindexed");
    }

    /** All but what can be said of every shop: that rules have no end, and how much they give. */
    private static List<String> said(String name) throws IOException {
        return Lint.of(ProgramFile.readPlaced(PROGRAMS.resolve(name + ".yaml"))).findings().stream()
                .filter(finding -> finding.concern() != Concern.UNLIMITED && finding.concern() != Concern.HIGHEST_AWARD)
                .map(finding -> finding.subject() + " " + finding.concern().id())
                .collect(Collectors.toList());
    }
}
