package io.loyaltyengine.examples.cli;

import io.loyaltyengine.engine.UnknownMemberException;
import io.loyaltyengine.member.MemberId;
import io.loyaltyengine.program.Program;
import io.loyaltyengine.program.ProgramVersions;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Plays activities and prints one member's account. */
@Command(
        name = "statement",
        description = "Plays activities and prints one member's account.",
        mixinStandardHelpOptions = true)
final class StatementCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private Played played;

    @Option(names = "--member", required = true, paramLabel = "ID", description = "Whose account.")
    @SuppressWarnings("NullAway.Init")
    private MemberId member;

    @Option(names = "--from", paramLabel = "DATE", description = "The first day (default: a year before the last).")
    private @Nullable LocalDate from;

    @Option(names = "--to", paramLabel = "DATE", description = "The last day (default: that of the last activity).")
    private @Nullable LocalDate to;

    @Override
    public Integer call() throws IOException {
        ProgramVersions versions = played.versions();
        Program read = versions.latest();
        Played.Story story = played.play(versions);
        Instant latest = story.file().last().equals(Instant.MIN)
                ? Instant.EPOCH
                : story.file().last();
        LocalDate lastDay = to == null ? LocalDate.ofInstant(latest, read.zone()) : to;
        LocalDate firstDay = from == null ? lastDay.minusYears(1) : from;
        if (firstDay.isAfter(lastDay)) {
            spec.commandLine().getErr().println("--from " + firstDay + " is after --to " + lastDay);
            return LoyaltyCommand.REFUSED;
        }
        try {
            spec.commandLine()
                    .getOut()
                    .print(story.file()
                            .engine()
                            .statement(
                                    member,
                                    firstDay.atStartOfDay(read.zone()).toInstant(),
                                    lastDay.plusDays(1)
                                            .atStartOfDay(read.zone())
                                            .toInstant())
                            .toText());
        } catch (UnknownMemberException e) {
            spec.commandLine().getErr().println(e.getMessage());
            return LoyaltyCommand.REFUSED;
        }
        return story.exitCode();
    }
}
