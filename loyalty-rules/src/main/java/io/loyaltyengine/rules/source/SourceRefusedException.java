package io.loyaltyengine.rules.source;

/** A source was refused as a whole. The message is what people need to repair it: every problem with its place. */
public final class SourceRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Not part of the serial form: who gets the exception from another process has its message. */
    private final transient Problems problems;

    /**
     * A refusal.
     *
     * @param problems what was found, with at least one error
     */
    public SourceRefusedException(Problems problems) {
        super(problems.render());
        this.problems = problems;
    }

    /**
     * What was found.
     *
     * @return the problems, sorted by place
     */
    public Problems problems() {
        return problems;
    }
}
