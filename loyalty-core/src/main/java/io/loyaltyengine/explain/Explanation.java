package io.loyaltyengine.explain;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The steps that led to a decision, in the order in which they were taken.
 *
 * @param steps the steps
 */
public record Explanation(List<Step> steps) {

    private static final Explanation NONE = new Explanation(List.of());

    /**
     * Takes a copy of the steps.
     *
     * @param steps the steps
     */
    public Explanation {
        steps = List.copyOf(steps);
    }

    /**
     * No steps.
     *
     * @return an empty explanation
     */
    public static Explanation none() {
        return NONE;
    }

    /**
     * The steps that name a rule as applied, multiplied, capped, stacked out or not met.
     *
     * @param kind the kind of step
     * @param <S> the kind of step
     * @return those steps, in order
     */
    public <S extends Step> List<S> of(Class<S> kind) {
        return steps.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /**
     * One sentence a line.
     *
     * @return the text
     */
    @Override
    public String toString() {
        return steps.stream().map(Step::sentence).collect(Collectors.joining("\n"));
    }
}
