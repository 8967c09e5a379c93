package io.loyaltyengine.examples.cli;

import io.loyaltyengine.audit.Audit;
import io.loyaltyengine.audit.AuditReport;
import io.loyaltyengine.program.Program;
import io.loyaltyengine.rules.file.ProgramFile;
import io.loyaltyengine.store.InMemoryStore;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Plays activities and checks every law of the ledger over what became of them. */
@Command(
        name = "audit",
        description = "Plays activities and checks every law of the ledger.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:every law holds, whether or not some activities were refused",
            "1:a law does not hold",
            "2:the command line or the program was refused",
            "3:a file could not be read"
        })
final class AuditCommand implements Callable<Integer> {

    static final int BROKEN = 1;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--program", required = true, paramLabel = "FILE", description = "A program in YAML or JSON.")
    @SuppressWarnings("NullAway.Init")
    private Path program;

    @Option(
            names = "--activities",
            required = true,
            paramLabel = "FILE",
            description = "Activities as JSON Lines, plain or gzip; - for standard input.")
    @SuppressWarnings("NullAway.Init")
    private String activities;

    @Override
    public Integer call() throws IOException {
        Program read = ProgramFile.read(program);
        InMemoryStore store = new InMemoryStore();
        ActivityFile file = new ActivityFile(
                read,
                store,
                outcome -> {},
                reason -> spec.commandLine().getErr().println(reason));
        file.play(activities);
        return report(Audit.of(read, store).all(), spec.commandLine().getOut());
    }

    static int report(AuditReport report, PrintWriter out) {
        out.println(report);
        return report.clean() ? 0 : BROKEN;
    }
}
