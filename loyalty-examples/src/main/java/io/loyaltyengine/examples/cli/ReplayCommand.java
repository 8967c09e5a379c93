package io.loyaltyengine.examples.cli;

import io.loyaltyengine.decision.Outcome;
import io.loyaltyengine.examples.retail.LineClass;
import io.loyaltyengine.examples.retail.RetailCsv;
import io.loyaltyengine.examples.shop.RetailReplay;
import io.loyaltyengine.examples.shop.ShopReport;
import io.loyaltyengine.program.Program;
import io.loyaltyengine.program.ProgramVersions;
import io.loyaltyengine.rules.json.OutcomeWriter;
import io.loyaltyengine.store.InMemoryStore;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Plays activities, or a shop's invoices, under a program, and sums up what became of them. */
@Command(
        name = "replay",
        description = "Plays activities under a program and sums up.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = LoyaltyCommand.CODES,
        exitCodeList = {
            LoyaltyCommand.WELL_CODE,
            LoyaltyCommand.SOME_CODE,
            LoyaltyCommand.REFUSED_CODE,
            LoyaltyCommand.FILE_CODE
        })
final class ReplayCommand implements Callable<Integer> {

    private static final int PROGRESS = 10_000;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--program",
            required = true,
            paramLabel = "FILE",
            description = "A program in YAML or JSON; for --activities once for each of its versions.")
    private List<Path> programs = new ArrayList<>();

    @ArgGroup(exclusive = true, multiplicity = "1")
    @SuppressWarnings("NullAway.Init")
    private Input input;

    static final class Input {
        @Option(
                names = "--activities",
                paramLabel = "FILE",
                description = "Activities as JSON Lines, plain or gzip; - for standard input.")
        private @Nullable String activities;

        @Option(
                names = "--retail-csv",
                paramLabel = "FILE",
                description = "Invoices with the columns of the UCI file \"Online Retail\", plain or gzip.")
        private @Nullable Path retail;
    }

    @Option(names = "--outcomes", paramLabel = "FILE", description = "One JSON object for each activity.")
    private @Nullable Path outcomes;

    @Option(names = "--rejects", paramLabel = "FILE", description = "What was refused, with its line and reason.")
    private @Nullable Path rejects;

    @Option(names = "--json", description = "The summary as one JSON object.")
    private boolean json;

    @Option(names = "--audit", description = "Check every law of the ledger over the whole journal afterwards.")
    private boolean audited;

    @Option(
            names = "--threads",
            defaultValue = "1",
            paramLabel = "N",
            description = "For --retail-csv, over how many tills the customers are spread (default: 1).")
    private int threads;

    private final AtomicLong done = new AtomicLong();

    @Override
    public Integer call() throws IOException, InterruptedException {
        ProgramVersions versions = Played.read(programs);
        if (input.retail != null && versions.all().size() > 1) {
            spec.commandLine()
                    .getErr()
                    .println("--retail-csv is played under one version, not "
                            + versions.all().size());
            return LoyaltyCommand.REFUSED;
        }
        if (threads < 1 || threads > 64) {
            spec.commandLine().getErr().println("--threads is from 1 to 64, not " + threads);
            return LoyaltyCommand.REFUSED;
        }
        try (Writer outcomeFile = open(outcomes);
                Writer rejectFile = open(rejects)) {
            OutcomeWriter writer = new OutcomeWriter();
            boolean kept = outcomes != null;
            Consumer<Outcome> told = outcome -> {
                if (kept) {
                    line(outcomeFile, writer.write(outcome));
                }
                progress();
            };
            boolean explained = rejects != null;
            Consumer<String> refused = reason -> {
                if (explained) {
                    line(rejectFile, reason);
                } else {
                    spec.commandLine().getErr().println(reason);
                }
            };
            return input.retail != null
                    ? retail(versions.latest(), input.retail, told, refused)
                    : activities(versions, String.valueOf(input.activities), told, refused);
        }
    }

    private int activities(ProgramVersions versions, String file, Consumer<Outcome> told, Consumer<String> refused)
            throws IOException {
        InMemoryStore store = new InMemoryStore();
        ActivityFile activities = new ActivityFile(versions, store, (activity, engine) -> {}, told, refused);
        activities.play(file);
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("accepted", activities.accepted());
        counts.put("repeated", activities.repeated());
        counts.put("refused", activities.refused());
        counts.put("unreadable", activities.unreadable());
        tell(ReplaySummary.of(versions.latest(), store, counts, activities.acceptedByType(), audited));
        return activities.clean() ? 0 : LoyaltyCommand.SOME_REFUSED;
    }

    @SuppressWarnings("SystemConsoleNull")
    private int retail(Program read, Path file, Consumer<Outcome> told, Consumer<String> refused)
            throws IOException, InterruptedException {
        boolean watched = outcomes != null || System.console() != null;
        RetailReplay replay = watched ? new RetailReplay(read, threads, told) : new RetailReplay(read, threads);
        ShopReport report = replay.play(RetailCsv.read(file));
        report.lines()
                .refused()
                .forEach(line -> refused.accept(file.getFileName() + ":" + line.line() + ": " + line.reason()));
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("invoices", (long) report.facts().invoices());
        counts.put("lines", report.lines().total());
        for (LineClass lineClass : LineClass.values()) {
            counts.put(
                    lineClass.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                    report.lines().of(lineClass));
        }
        tell(ReplaySummary.of(read, report.store(), counts, Map.of(), audited));
        return report.lines().of(LineClass.REFUSED) == 0 ? 0 : LoyaltyCommand.SOME_REFUSED;
    }

    private void tell(ReplaySummary summary) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(summary.toJson());
        } else {
            summary.print(out);
        }
    }

    private static Writer open(@Nullable Path file) throws IOException {
        return file == null ? Writer.nullWriter() : Files.newBufferedWriter(file, StandardCharsets.UTF_8);
    }

    private static void line(Writer file, String text) {
        synchronized (file) {
            try {
                file.write(text + "\n");
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }

    /** Only where somebody is watching; on later Java versions a console is there where nobody is, and this is Java 17. */
    @SuppressWarnings("SystemConsoleNull")
    private void progress() {
        long now = done.incrementAndGet();
        if (now % PROGRESS == 0 && System.console() != null) {
            spec.commandLine().getErr().printf("\r%,d activities", now);
            spec.commandLine().getErr().flush();
        }
    }
}
