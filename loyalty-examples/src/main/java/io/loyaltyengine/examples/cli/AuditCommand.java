package io.loyaltyengine.examples.cli;

import io.loyaltyengine.audit.Audit;
import io.loyaltyengine.audit.AuditReport;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
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

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private Played played;

    @Override
    public Integer call() throws IOException {
        Played.Story story = played.play();
        return report(
                Audit.of(story.program(), story.store()).all(),
                spec.commandLine().getOut());
    }

    static int report(AuditReport report, PrintWriter out) {
        out.println(report);
        return report.clean() ? 0 : BROKEN;
    }
}
