package io.loyaltyengine.examples.cli;

import io.loyaltyengine.program.Program;
import io.loyaltyengine.rules.file.ProgramFile;
import io.loyaltyengine.rules.scenario.coverage.Coverage;
import io.loyaltyengine.rules.scenario.coverage.CoverageReport;
import io.loyaltyengine.rules.scenario.file.ScenarioFile;
import io.loyaltyengine.rules.scenario.file.ScenarioResult;
import io.loyaltyengine.rules.scenario.file.ScenarioSuite;
import io.loyaltyengine.rules.scenario.file.WrittenScenario;
import io.loyaltyengine.rules.source.SourceRefusedException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Plays the scenarios of a rules team and says which came out otherwise than expected. */
@Command(
        name = "test",
        description = "Plays scenarios under a program and says which came out otherwise.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:every scenario came out as expected",
            "1:a scenario came out otherwise",
            "2:the command line, the program or a file of scenarios was refused",
            "3:a file could not be read or written"
        })
final class TestCommand implements Callable<Integer> {

    private static final int OTHERWISE = 1;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--program",
            paramLabel = "FILE",
            description = "A program in YAML or JSON (default: the one that each file of scenarios names).")
    private @Nullable Path program;

    @Option(
            names = "--scenarios",
            required = true,
            paramLabel = "PLACE",
            description = "A file of scenarios, or a folder with such files; can be said several times.")
    @SuppressWarnings("NullAway.Init")
    private List<Path> places;

    @Option(
            names = "--report",
            arity = "0..1",
            fallbackValue = "-",
            paramLabel = "FILE",
            description = "Which rules, branches and boundaries were touched: as text, or as JSON into a file that"
                    + " ends in .json.")
    private @Nullable String report;

    private int files;
    private int asExpected;
    private int otherwise;

    @Override
    public Integer call() throws IOException {
        @Nullable Program given = program == null ? null : ProgramFile.read(program);
        List<ScenarioSuite> suites = new ArrayList<>();
        boolean refused = false;
        for (Path place : places) {
            for (Path file : ScenarioFile.in(place)) {
                try {
                    suites.add(given == null ? ScenarioFile.read(file) : ScenarioFile.read(file, given));
                } catch (SourceRefusedException e) {
                    spec.commandLine().getErr().print(e.problems().render());
                    refused = true;
                }
            }
        }
        if (refused) {
            return LoyaltyCommand.REFUSED;
        }
        if (suites.isEmpty()) {
            spec.commandLine().getErr().println("there are no files of scenarios in " + places);
            return LoyaltyCommand.REFUSED;
        }
        Coverage coverage = new Coverage();
        suites.forEach(suite -> play(suite, coverage.watch(suite.program())));
        spec.commandLine().getOut().println(summary());
        if (report != null) {
            tell(coverage.reports(), report);
        }
        return otherwise == 0 ? 0 : OTHERWISE;
    }

    private void play(ScenarioSuite suite, Program watched) {
        PrintWriter out = spec.commandLine().getOut();
        files++;
        out.println(suite.source() + ", under " + watched.id() + " " + watched.version());
        for (WrittenScenario scenario : suite.scenarios()) {
            ScenarioResult result = scenario.play(watched);
            if (result.asExpected()) {
                asExpected++;
                out.println("  ok      " + scenario.name());
            } else {
                otherwise++;
                out.println("  FAILED  " + scenario.name());
                result.toString().lines().forEach(line -> out.println("    " + line));
            }
        }
    }

    private String summary() {
        int all = asExpected + otherwise;
        return all
                + (all == 1 ? " scenario in " : " scenarios in ")
                + files
                + (files == 1 ? " file: " : " files: ")
                + (otherwise == 0 ? "all as expected" : asExpected + " as expected, " + otherwise + " otherwise");
    }

    private void tell(List<CoverageReport> reports, String file) throws IOException {
        String text = reports.stream().map(CoverageReport::toText).collect(Collectors.joining());
        if (file.equals("-")) {
            spec.commandLine().getOut().print(text);
        } else {
            String json = reports.stream().map(each -> each.toJson() + "\n").collect(Collectors.joining());
            Files.writeString(Path.of(file), file.endsWith(".json") ? json : text, StandardCharsets.UTF_8);
        }
    }
}
