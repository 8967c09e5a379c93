package io.loyaltyengine.examples.cli;

import io.loyaltyengine.examples.retail.RetailFileException;
import io.loyaltyengine.program.InvalidProgramException;
import io.loyaltyengine.rules.source.SourceRefusedException;
import java.io.EOFException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command {@code loyalty}. */
@Command(
        name = "loyalty",
        description = "Loyalty programs from the command line.",
        mixinStandardHelpOptions = true,
        version = "loyalty 0.1.0",
        subcommands = {
            CheckCommand.class,
            TestCommand.class,
            ReplayCommand.class,
            ExplainCommand.class,
            StatementCommand.class,
            AuditCommand.class,
            LiabilityCommand.class,
            ExportCommand.class,
            SoakCommand.class
        },
        exitCodeListHeading = LoyaltyCommand.CODES,
        exitCodeList = {
            LoyaltyCommand.WELL_CODE,
            LoyaltyCommand.SOME_CODE + "; or a scenario came out otherwise",
            LoyaltyCommand.REFUSED_CODE,
            LoyaltyCommand.FILE_CODE,
            LoyaltyCommand.LAW_CODE,
            "5:a program can be used, and a check found what it was asked to fail on"
        })
public final class LoyaltyCommand {

    static final String CODES = "%nExit codes:%n";
    static final String WELL_CODE = "0:all went well";
    static final String SOME_CODE = "1:it went on, and some activities were refused or could not be read";
    static final String REFUSED_CODE = "2:the command line or the program was refused";
    static final String FILE_CODE = "3:a file could not be read or written";
    static final String LAW_CODE = "4:a law of the ledger does not hold";

    static final int SOME_REFUSED = 1;
    static final int REFUSED = 2;
    static final int UNREADABLE = 3;
    static final int LAW_BROKEN = 4;
    static final int WORTH_A_LOOK = 5;

    /** The command without a subcommand, which picocli reports. */
    public LoyaltyCommand() {}

    /**
     * Runs a command and exits with its code.
     *
     * @param args the command line
     */
    public static void main(String[] args) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(out, err, args));
    }

    /**
     * Runs a command.
     *
     * @param out where results go
     * @param err where complaints and progress go
     * @param args the command line
     * @return the exit code
     */
    public static int run(PrintWriter out, PrintWriter err, String... args) {
        int code = Typed.in(new CommandLine(new LoyaltyCommand()))
                .setOut(out)
                .setErr(err)
                .setExecutionExceptionHandler(LoyaltyCommand::complain)
                .execute(args);
        out.flush();
        err.flush();
        return code;
    }

    private static int unreadable(IOException problem, PrintWriter err) {
        String what = problem instanceof EOFException ? "it ends in the middle" : problem.getMessage();
        err.println("a file could not be read or written: " + what);
        return UNREADABLE;
    }

    private static int complain(Exception problem, CommandLine command, CommandLine.ParseResult parsed)
            throws Exception {
        PrintWriter err = command.getErr();
        if (problem instanceof SourceRefusedException refused) {
            err.print(refused.problems().render());
            return REFUSED;
        } else if (problem instanceof InvalidProgramException versions) {
            versions.problems().forEach(err::println);
            return REFUSED;
        } else if (problem instanceof NoSuchFileException missing) {
            err.println("there is no file " + missing.getFile());
            return UNREADABLE;
        } else if (problem instanceof RetailFileException file) {
            err.println(file.getMessage());
            return UNREADABLE;
        } else if (problem instanceof IOException io) {
            return unreadable(io, err);
        } else if (problem instanceof UncheckedIOException && problem.getCause() instanceof IOException io) {
            return unreadable(io, err);
        }
        throw problem;
    }
}
