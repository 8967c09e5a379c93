package io.loyaltyengine.examples.cli;

import io.loyaltyengine.activity.Activity;
import io.loyaltyengine.engine.LoyaltyEngine;
import io.loyaltyengine.program.Program;
import io.loyaltyengine.rules.file.ProgramFile;
import io.loyaltyengine.store.InMemoryStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.BiConsumer;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The files that most commands begin with: activities that are played under a program, into a store in memory. */
final class Played {

    @Spec(Spec.Target.MIXEE)
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

    /** What there is once everything is played. */
    record Story(Program program, InMemoryStore store, ActivityFile file) {

        int exitCode() {
            return file.clean() ? 0 : LoyaltyCommand.SOME_REFUSED;
        }
    }

    Program program() throws IOException {
        return ProgramFile.read(program);
    }

    Story play() throws IOException {
        return play(program(), (activity, engine) -> {});
    }

    Story play(Program read) throws IOException {
        return play(read, (activity, engine) -> {});
    }

    /** Plays everything; {@code before} sees each activity with what is known until then. */
    Story play(Program read, BiConsumer<Activity, LoyaltyEngine> before) throws IOException {
        InMemoryStore store = new InMemoryStore();
        ActivityFile file = new ActivityFile(
                read,
                store,
                before,
                outcome -> {},
                reason -> spec.commandLine().getErr().println(reason));
        file.play(activities);
        return new Story(read, store, file);
    }
}
