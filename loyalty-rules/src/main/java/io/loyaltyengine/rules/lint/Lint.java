package io.loyaltyengine.rules.lint;

import io.loyaltyengine.program.Program;
import io.loyaltyengine.rules.file.PlacedProgram;
import io.loyaltyengine.rules.file.ProgramPlaces;
import org.jspecify.annotations.Nullable;

/**
 * Looks at a program that can be used for what its author would want to know. That a rule never applies or never stands is
 * only said where it is certain. Conditions that a program's own code decides are not looked into. Stateless and safe for use
 * by many threads.
 */
public final class Lint {

    private Lint() {}

    /**
     * Looks at a program that was read from a file.
     *
     * @param read the program and where its parts stand
     * @return the findings, each with its place
     */
    public static LintReport of(PlacedProgram read) {
        return of(read.program(), read.places());
    }

    /**
     * Looks at a program that was put together in code.
     *
     * @param program the program
     * @return the findings, without places
     */
    public static LintReport of(Program program) {
        return of(program, null);
    }

    private static LintReport of(Program program, @Nullable ProgramPlaces places) {
        Subject subject = new Subject(program, places);
        new Conditions(subject).look();
        new Shadows(subject).look();
        new Overlaps(subject).look();
        new Unused(subject).look();
        new Tags(subject).look();
        new Upkeep(subject).look();
        new Awards(subject).look();
        return new LintReport(subject.found());
    }
}
