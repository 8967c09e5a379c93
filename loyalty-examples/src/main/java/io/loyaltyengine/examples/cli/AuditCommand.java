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
        exitCodeListHeading = LoyaltyCommand.CODES,
        exitCodeList = {
            "0:every law holds, whether or not some activities were refused",
            LoyaltyCommand.REFUSED_CODE,
            LoyaltyCommand.FILE_CODE,
            LoyaltyCommand.LAW_CODE
        })
final class AuditCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private Played played;

    @Override
    public Integer call() throws IOException {
        Played.Story story = played.play(played.versions());
        return report(
                Audit.of(story.program(), story.store()).all(),
                spec.commandLine().getOut());
    }

    static int report(AuditReport report, PrintWriter out) {
        out.println(report);
        return report.clean() ? 0 : LoyaltyCommand.LAW_BROKEN;
    }
}
