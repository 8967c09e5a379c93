package io.loyaltyengine.rule;

/** An evaluator could not say what its rules propose. Nothing was recorded of the activity. */
public final class EvaluatorFailedException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    /**
     * Names the failure.
     *
     * @param cause what the evaluator threw
     */
    public EvaluatorFailedException(RuntimeException cause) {
        super("the rule evaluator failed: " + cause.getMessage(), cause);
    }
}
