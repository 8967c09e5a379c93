package io.loyaltyengine.examples.cli;

import io.loyaltyengine.accounting.Books;
import io.loyaltyengine.accounting.JournalExport;
import io.loyaltyengine.program.Program;
import io.loyaltyengine.program.ProgramVersions;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Plays activities and writes the journals as CSV. */
@Command(
        name = "export",
        description = "Plays activities and writes the journals as CSV.",
        mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private Played played;

    @Option(
            names = "--from",
            paramLabel = "DATE",
            description = "The first day of recording (default: the first of all).")
    private @Nullable LocalDate from;

    @Option(names = "--to", paramLabel = "DATE", description = "The last day of recording (default: the last of all).")
    private @Nullable LocalDate to;

    @Option(names = "--sums", description = "A row for each day, account, currency and side, not for each posting.")
    private boolean sums;

    @Option(names = "--out", paramLabel = "FILE", description = "The file to write (default: standard output).")
    private @Nullable Path out;

    @Override
    public Integer call() throws IOException {
        ProgramVersions versions = played.versions();
        Program read = versions.latest();
        if (from != null && to != null && from.isAfter(to)) {
            spec.commandLine().getErr().println("--from " + from + " is after --to " + to);
            return LoyaltyCommand.REFUSED;
        }
        Played.Story story = played.play(versions);
        Instant begin =
                from == null ? Instant.MIN : from.atStartOfDay(read.zone()).toInstant();
        Instant end = to == null
                ? Instant.MAX
                : to.plusDays(1).atStartOfDay(read.zone()).toInstant();
        JournalExport export = Books.of(read, story.store()).export(begin, end);
        if (out == null) {
            write(export, spec.commandLine().getOut());
        } else {
            try (Writer csv = Files.newBufferedWriter(out, StandardCharsets.UTF_8)) {
                write(export, csv);
            }
        }
        return story.exitCode();
    }

    private void write(JournalExport export, Writer csv) throws IOException {
        if (sums) {
            export.writeSums(csv);
        } else {
            export.writePostings(csv);
        }
    }
}
