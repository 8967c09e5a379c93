package io.loyaltyengine.examples.cli;

import io.loyaltyengine.examples.retail.RetailCsv;
import io.loyaltyengine.examples.retail.RetailYear;
import io.loyaltyengine.examples.retail.SyntheticShop;
import io.loyaltyengine.examples.shop.ShopYear;
import io.loyaltyengine.examples.soak.LawBrokenException;
import io.loyaltyengine.examples.soak.Soak;
import io.loyaltyengine.program.Program;
import io.loyaltyengine.rules.file.ProgramFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Plays a shop's year with everything else that can happen mixed in by chance, and checks every law all the time. */
@Command(
        name = "soak",
        description =
                "Plays a shop's year with everything else that can happen mixed in by chance, and checks every law.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = LoyaltyCommand.CODES,
        exitCodeList = {
            LoyaltyCommand.WELL_CODE,
            LoyaltyCommand.REFUSED_CODE,
            LoyaltyCommand.FILE_CODE,
            LoyaltyCommand.LAW_CODE
        })
final class SoakCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--program",
            paramLabel = "FILE",
            description = "A program in YAML or JSON (default: soak-club.yaml, which has everything).")
    private @Nullable Path program;

    @Option(names = "--seed", defaultValue = "2011", paramLabel = "N", description = "What chance is made from.")
    private long seed;

    @Option(
            names = "--entries",
            defaultValue = "100000",
            paramLabel = "M",
            description = "How many entries to write at least (default: 100000).")
    private long entries;

    @Option(
            names = "--retail-csv",
            paramLabel = "FILE",
            description =
                    "Invoices with the columns of the UCI file \"Online Retail\" (default: that file where it lies "
                            + "beside the project, otherwise a year that is made up).")
    private @Nullable Path retail;

    @Override
    public Integer call() throws IOException {
        if (entries < 1) {
            spec.commandLine().getErr().println("--entries is at least 1, not " + entries);
            return LoyaltyCommand.REFUSED;
        }
        Program read = program == null ? ShopYear.program("soak-club.yaml") : ProgramFile.read(program);
        Optional<Path> file = retail == null ? ShopYear.realFile() : Optional.of(retail);
        RetailYear year = file.isPresent() ? RetailCsv.read(file.get()) : SyntheticShop.year(seed);
        try {
            spec.commandLine()
                    .getOut()
                    .print(Soak.run(read, year, seed, entries).toText());
            return 0;
        } catch (LawBrokenException e) {
            spec.commandLine().getErr().println(e.getMessage());
            return LoyaltyCommand.LAW_BROKEN;
        }
    }
}
