package io.loyaltyengine.program;

import java.util.List;

/** The parts of a program do not fit together. It names every problem at once. */
public final class InvalidProgramException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /** Each as a sentence. */
    private final List<String> problems;

    /**
     * Names the problems.
     *
     * @param program the id of the program
     * @param problems each as a sentence; at least one
     */
    public InvalidProgramException(String program, List<String> problems) {
        super("the program " + program + " cannot be used: " + String.join("; ", problems));
        this.problems = List.copyOf(problems);
    }

    /**
     * All problems.
     *
     * @return each as a sentence
     */
    public List<String> problems() {
        return problems;
    }
}
