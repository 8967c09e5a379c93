package io.loyaltyengine.examples.cli;

import io.loyaltyengine.accounting.Books;
import io.loyaltyengine.program.Program;
import io.loyaltyengine.program.ProgramVersions;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Plays activities and prints what the program owes its members. */
@Command(
        name = "liability",
        description = "Plays activities and prints what the program owes its members.",
        mixinStandardHelpOptions = true)
final class LiabilityCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private Played played;

    @ArgGroup(exclusive = true, multiplicity = "0..1")
    private @Nullable Moment moment;

    static final class Moment {
        @Option(
                names = "--at",
                paramLabel = "INSTANT",
                description = "The moment, such as 2026-03-31T12:00:00Z (default: that of the last activity).")
        private @Nullable Instant at;

        @Option(names = "--on", paramLabel = "DATE", description = "The end of that day in the program's zone.")
        private @Nullable LocalDate day;
    }

    @Override
    public Integer call() throws IOException {
        ProgramVersions versions = played.versions();
        Program read = versions.latest();
        Played.Story story = played.play(versions);
        Books books = Books.of(read, story.store());
        if (moment != null && moment.day != null) {
            Instant end = moment.day.plusDays(1).atStartOfDay(read.zone()).toInstant();
            spec.commandLine().getOut().print(books.liabilityBefore(end).toText());
        } else {
            Instant latest = story.file().last().equals(Instant.MIN)
                    ? Instant.EPOCH
                    : story.file().last();
            Instant at = moment == null || moment.at == null ? latest : moment.at;
            spec.commandLine().getOut().print(books.liability(at).toText());
        }
        return story.exitCode();
    }
}
