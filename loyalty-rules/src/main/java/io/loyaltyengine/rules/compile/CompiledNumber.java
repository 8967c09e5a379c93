package io.loyaltyengine.rules.compile;

import io.loyaltyengine.rules.check.BasicType;
import io.loyaltyengine.rules.check.CheckedExpression;
import io.loyaltyengine.rules.check.Scope;
import io.loyaltyengine.rules.check.Vocabulary;
import io.loyaltyengine.rules.definition.Expression;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A formula that can run. Immutable and safe for any number of threads, each with a frame of its own. */
public final class CompiledNumber {

    private final Expression expression;
    private final Vocabulary vocabulary;
    private volatile @Nullable NumberCode code;

    private CompiledNumber(CheckedExpression formula) {
        this.expression = formula.expression();
        this.vocabulary = formula.vocabulary();
    }

    /**
     * Compiles a formula.
     *
     * @param formula a checked expression that is a number
     * @return the formula
     * @throws IllegalArgumentException if it is of another type
     */
    public static CompiledNumber of(CheckedExpression formula) {
        if (!formula.type().equals(BasicType.NUMBER)) {
            throw new IllegalArgumentException(
                    "No number: " + formula.expression().toCel());
        }
        return new CompiledNumber(formula);
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
     * Runs the formula. Takes a bounded number of steps and leaves the frame's values as they were.
     *
     * @param frame the values, in a frame of the vocabulary it was checked against
     * @return the number, exact but for quotients, or null where a field is absent or there is no result
     */
    public @Nullable BigDecimal value(Frame frame) {
        frame.begin();
        return code().number(frame);
    }

    /** Made when first run, perhaps by two threads at once, which does no harm. */
    private NumberCode code() {
        NumberCode found = code;
        if (found == null) {
            found = new Emitter(vocabulary)
                    .emit(expression, Scope.of(vocabulary))
                    .asNumber();
            code = found;
        }
        return found;
    }

    /**
     * Says why the formula has no result.
     *
     * @param frame the values, in a frame of the vocabulary it was checked against
     * @return what was absent or failed, empty if there is a result
     */
    public Optional<Unmet> explain(Frame frame) {
        if (value(frame) != null) {
            return Optional.empty();
        }
        String failure = frame.failure();
        String absent = failure == null ? frame.absent() : null;
        return Optional.of(new Unmet(expression.toCel(), List.of(), null, absent, failure));
    }

    @Override
    public String toString() {
        return expression.toCel();
    }
}
