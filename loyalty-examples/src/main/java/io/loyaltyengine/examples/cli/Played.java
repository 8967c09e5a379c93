package io.loyaltyengine.examples.cli;

import io.loyaltyengine.activity.Activity;
import io.loyaltyengine.engine.LoyaltyEngine;
import io.loyaltyengine.program.Program;
import io.loyaltyengine.program.ProgramVersions;
import io.loyaltyengine.rules.file.ProgramFile;
import io.loyaltyengine.store.InMemoryStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * The files that most commands begin with: activities that are played under a program, into a store in memory. A command that
 * says nothing of its exit codes has those of this.
 */
@Command(
        exitCodeListHeading = LoyaltyCommand.CODES,
        exitCodeList = {
            LoyaltyCommand.WELL_CODE,
            LoyaltyCommand.SOME_CODE,
            LoyaltyCommand.REFUSED_CODE,
            LoyaltyCommand.FILE_CODE
        })
final class Played {

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--program",
            required = true,
            paramLabel = "FILE",
            description = "A program in YAML or JSON; once for each of its versions.")
    private List<Path> programs = new ArrayList<>();

    @Option(
            names = "--activities",
            required = true,
            paramLabel = "FILE",
            description = "Activities as JSON Lines, plain or gzip; - for standard input.")
    @SuppressWarnings("NullAway.Init")
    private String activities;

    /** What there is once everything is played. */
    record Story(Program program, InMemoryStore store, ActivityFile file) {

        int exitCode() {
            return file.clean() ? 0 : LoyaltyCommand.SOME_REFUSED;
        }
    }

    ProgramVersions versions() throws IOException {
        return read(programs);
    }

    static ProgramVersions read(List<Path> files) throws IOException {
        List<Program> versions = new ArrayList<>();
        for (Path file : files) {
            versions.add(ProgramFile.read(file));
        }
        return new ProgramVersions(versions);
    }

    Story play(ProgramVersions read) throws IOException {
        return play(read, (activity, engine) -> {});
    }

    /** Plays everything; {@code before} sees each activity with what is known until then. */
    Story play(ProgramVersions read, BiConsumer<Activity, LoyaltyEngine> before) throws IOException {
        InMemoryStore store = new InMemoryStore();
        ActivityFile file = new ActivityFile(
                read,
                store,
                before,
                outcome -> {},
                reason -> spec.commandLine().getErr().println(reason));
        file.play(activities);
        return new Story(read.latest(), store, file);
    }
}
