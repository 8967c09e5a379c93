package io.loyaltyengine.rules.compile;

import io.loyaltyengine.rules.check.BasicType;
import io.loyaltyengine.rules.check.CheckedExpression;
import io.loyaltyengine.rules.check.Scope;
import io.loyaltyengine.rules.check.Vocabulary;
import io.loyaltyengine.rules.definition.Expression;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A condition that can run. Immutable and safe for any number of threads, each with a frame of its own.
 *
 * <p>It holds only if it is true: where a field that decides is absent, or a computation that decides has no result, it
 * does not hold, and neither does its negation.
 */
public final class CompiledCondition {

    private final Expression expression;
    private final Vocabulary vocabulary;
    private volatile @Nullable BoolCode code;
    private volatile @Nullable List<Conjunct> conjuncts;

    private CompiledCondition(Expression expression, Vocabulary vocabulary) {
        this.expression = expression;
        this.vocabulary = vocabulary;
    }

    /**
     * Compiles a condition.
     *
     * @param condition a checked expression that is true or false
     * @return the condition
     * @throws IllegalArgumentException if it is of another type
     */
    public static CompiledCondition of(CheckedExpression condition) {
        if (!condition.type().equals(BasicType.BOOL)) {
            throw new IllegalArgumentException(
                    "No condition: " + condition.expression().toCel());
        }
        return new CompiledCondition(condition.expression(), condition.vocabulary());
    }

    /**
     * Tells what was compiled.
     *
     * @return the tree
     */
    public Expression expression() {
        return expression;
    }

    /**
     * Runs the condition. Takes a bounded number of steps and leaves the frame's values as they were.
     *
     * @param frame the values, in a frame of the vocabulary it was checked against
     * @return whether it is true
     */
    public boolean holds(Frame frame) {
        frame.begin();
        return code().test(frame) == BoolCode.TRUE;
    }

    /**
     * Says why the condition does not hold. Slower than {@link #holds}: meant for what is shown.
     *
     * @param frame the values, in a frame of the vocabulary it was checked against
     * @return the first part that does not hold, empty if all do
     */
    public Optional<Unmet> explain(Frame frame) {
        for (Conjunct conjunct : conjuncts()) {
            Unmet unmet = conjunct.explain(frame);
            if (unmet != null) {
                return Optional.of(unmet);
            }
        }
        return holds(frame) ? Optional.empty() : Optional.of(tooMuchAltogether(frame));
    }

    /** Each part may stay within the steps of one evaluation where all of them do not. */
    private Unmet tooMuchAltogether(Frame frame) {
        return new Unmet(expression.toCel(), List.of(), null, frame.absent(), frame.failure());
    }

    /** Made when first run, perhaps by two threads at once, which does no harm: where rules are indexed most never are. */
    private BoolCode code() {
        BoolCode found = code;
        if (found == null) {
            found = new Emitter(vocabulary)
                    .emit(expression, Scope.of(vocabulary))
                    .asBool();
            code = found;
        }
        return found;
    }

    /** Made when first asked for, as the code is. */
    private List<Conjunct> conjuncts() {
        List<Conjunct> found = conjuncts;
        if (found == null) {
            found = expression.conjuncts().stream()
                    .map(conjunct -> new Conjunct(conjunct, vocabulary))
                    .toList();
            conjuncts = found;
        }
        return found;
    }

    @Override
    public String toString() {
        return expression.toCel();
    }
}
