package io.loyaltyengine.decision;

import java.util.List;
import java.util.stream.Collectors;

/** An activity was refused, and the caller had asked for it to be accepted. */
public final class RefusedException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    private final transient List<Refusal> refusals;

    RefusedException(Outcome.Refused refused) {
        super(refused.activity() + " was refused: "
                + refused.refusals().stream().map(Refusal::message).collect(Collectors.joining("; ")));
        this.refusals = refused.refusals();
    }

    /**
     * The reasons.
     *
     * @return all of them
     */
    public List<Refusal> refusals() {
        return refusals;
    }
}
