package io.loyaltyengine.rules.compile;

import io.loyaltyengine.rules.check.Scope;
import io.loyaltyengine.rules.check.Variable;
import io.loyaltyengine.rules.check.Vocabulary;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The values that a condition runs on. One frame serves any number of conditions of its vocabulary, one after the
 * other; it is mutable and belongs to one thread at a time.
 */
public final class Frame {

    /** How many steps through lists one evaluation may take; beyond, its result is unknown. */
    public static final int MAX_STEPS = 1_000_000;

    private final @Nullable Object[] slots;
    private final int variables;
    private int steps;
    private @Nullable String absent;
    private @Nullable String failure;

    /**
     * Makes a frame in which nothing is known.
     *
     * @param vocabulary whose variables it has
     */
    public Frame(Vocabulary vocabulary) {
        this.variables = vocabulary.variables().size();
        this.slots = new Object[variables + Scope.MAX_DEPTH];
    }

    /**
     * Gives a variable its value.
     *
     * @param variable a variable of the frame's vocabulary
     * @param value its value, or null where it is not known
     * @param <T> the Java type of the value
     * @return this frame
     * @throws IllegalArgumentException if the variable has no place here
     */
    public <T> Frame set(Variable<T> variable, @Nullable T value) {
        if (variable.slot() >= variables) {
            throw new IllegalArgumentException("The frame has no variable '" + variable.name() + "'");
        }
        slots[variable.slot()] = value;
        return this;
    }

    /** Forgets all values, so that a frame that is kept keeps nothing else alive. */
    public void clear() {
        Arrays.fill(slots, null);
        begin();
    }

    void begin() {
        steps = 0;
        forgetReasons();
    }

    void forgetReasons() {
        absent = null;
        failure = null;
    }

    void restoreReasons(@Nullable String absentBefore, @Nullable String failureBefore) {
        absent = absentBefore;
        failure = failureBefore;
    }

    @Nullable
    Object get(int slot) {
        return slots[slot];
    }

    void put(int slot, @Nullable Object value) {
        slots[slot] = value;
    }

    /** Counts steps; false, with the failure noted, if there were too many. */
    boolean spend(long count) {
        long after = steps + count;
        steps = (int) Math.min(after, MAX_STEPS + 1L);
        if (after > MAX_STEPS) {
            fail(String.format(Locale.ROOT, "more than %,d steps", MAX_STEPS));
            return false;
        }
        return true;
    }

    /** Notes what was not known, the first time. */
    void miss(String what) {
        if (absent == null) {
            absent = what;
        }
    }

    /** Notes what went wrong, the first time. */
    void fail(String what) {
        if (failure == null) {
            failure = what;
        }
    }

    @Nullable
    String absent() {
        return absent;
    }

    @Nullable
    String failure() {
        return failure;
    }
}
