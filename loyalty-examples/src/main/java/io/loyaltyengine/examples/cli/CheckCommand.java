package io.loyaltyengine.examples.cli;

import io.loyaltyengine.program.Program;
import io.loyaltyengine.rules.file.PlacedProgram;
import io.loyaltyengine.rules.file.ProgramFile;
import io.loyaltyengine.rules.lint.Concern;
import io.loyaltyengine.rules.lint.Lint;
import io.loyaltyengine.rules.lint.LintReport;
import io.loyaltyengine.rules.lint.SarifWriter;
import io.loyaltyengine.rules.source.Format;
import io.loyaltyengine.rules.source.SourceRefusedException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Says whether a program can be used, and if not, everything that is wrong with it; if it can, what is worth a look. */
@Command(
        name = "check",
        description = "Checks a program file, and finds what is worth a look.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the program can be used, and nothing was found that --fail-on asks for",
            "2:the command line or the program was refused",
            "3:the file could not be read",
            "5:the program can be used, and something was found that --fail-on asks for"
        })
final class CheckCommand implements Callable<Integer> {

    enum Output {
        text,
        sarif
    }

    enum Gravity {
        warning,
        note
    }

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--program", required = true, paramLabel = "FILE", description = "A program in YAML or JSON.")
    @SuppressWarnings("NullAway.Init")
    private Path program;

    @Option(
            names = "--format",
            defaultValue = "text",
            paramLabel = "FORMAT",
            description = "How to say it: ${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} if not said.")
    @SuppressWarnings("NullAway.Init")
    private Output format;

    @Option(
            names = "--fail-on",
            paramLabel = "LEVEL",
            description = "Exit with 5 if something as grave as that was found: ${COMPLETION-CANDIDATES}.")
    private @Nullable Gravity failOn;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        PlacedProgram read;
        try {
            read = ProgramFile.readPlaced(program);
        } catch (SourceRefusedException refused) {
            if (format == Output.text) {
                throw refused;
            }
            out.print(new SarifWriter().write(name(), content(), refused.problems()));
            return LoyaltyCommand.REFUSED;
        }
        LintReport report = Lint.of(read);
        out.print(format == Output.sarif ? new SarifWriter().write(name(), report) : text(read.program(), report));
        return fails(report) ? LoyaltyCommand.WORTH_A_LOOK : 0;
    }

    /** As seen from where the command runs, which is where those who read the log look for the file. */
    private String name() {
        Path here = Path.of("").toAbsolutePath();
        Path file = program.toAbsolutePath().normalize();
        return (file.startsWith(here) ? here.relativize(file) : file).toString();
    }

    /** Nothing of a file that is too long to be read as a program. */
    private String content() throws IOException {
        return Files.size(program) > Format.JSON.maxLength()
                ? ""
                : new String(Files.readAllBytes(program), StandardCharsets.UTF_8);
    }

    private boolean fails(LintReport report) {
        long warnings = report.count(Concern.Level.WARNING);
        return failOn != null
                && (failOn == Gravity.warning ? warnings : warnings + report.count(Concern.Level.NOTE)) > 0;
    }

    private static String text(Program program, LintReport report) {
        return "%s, version %s: %s, %s, %s; %s%n%s"
                .formatted(
                        program.id(),
                        program.version(),
                        counted(program.currencies().size(), "currency", "currencies"),
                        counted(program.rules().size(), "rule", "rules"),
                        counted(program.rewards().size(), "reward", "rewards"),
                        report.count(Concern.Level.WARNING) == 0 ? "nothing is wrong with it" : "it can be used",
                        report.render());
    }

    private static String counted(int count, String one, String many) {
        return count + " " + (count == 1 ? one : many);
    }
}
