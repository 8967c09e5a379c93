package io.loyaltyengine.examples.cli;

import io.loyaltyengine.program.Program;
import io.loyaltyengine.rules.file.ProgramFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Says whether a program can be used, and if not, everything that is wrong with it. */
@Command(name = "check", description = "Checks a program file.", mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--program", required = true, paramLabel = "FILE", description = "A program in YAML or JSON.")
    @SuppressWarnings("NullAway.Init")
    private Path program;

    @Override
    public Integer call() throws IOException {
        Program read = ProgramFile.read(program);
        spec.commandLine()
                .getOut()
                .printf(
                        "%s, version %s: %d currencies, %d rules, %d rewards; nothing is wrong with it%n",
                        read.id(),
                        read.version(),
                        read.currencies().size(),
                        read.rules().size(),
                        read.rewards().size());
        return 0;
    }
}
