package io.loyaltyengine.rules.scenario;

/** What a scenario gives cannot be: the engine refused an activity that was to bring it about. */
public final class GivenRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * A refusal.
     *
     * @param message which activity, and why
     */
    public GivenRefusedException(String message) {
        super(message);
    }
}
