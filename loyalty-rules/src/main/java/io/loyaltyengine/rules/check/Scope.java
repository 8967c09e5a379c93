package io.loyaltyengine.rules.check;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The names that can be used at one place of an expression: the variables of the vocabulary and those of the
 * comprehensions around. Immutable.
 */
public final class Scope {

    /** How many comprehensions may stand in each other. */
    public static final int MAX_DEPTH = 8;

    private final Vocabulary vocabulary;
    private final @Nullable Scope outer;
    private final @Nullable Variable<?> local;
    private final int depth;

    private Scope(Vocabulary vocabulary, @Nullable Scope outer, @Nullable Variable<?> local, int depth) {
        this.vocabulary = vocabulary;
        this.outer = outer;
        this.local = local;
        this.depth = depth;
    }

    /**
     * Gives the scope of a whole expression.
     *
     * @param vocabulary the names it may use
     * @return the scope
     */
    public static Scope of(Vocabulary vocabulary) {
        return new Scope(vocabulary, null, null, 0);
    }

    /**
     * Gives the scope inside a comprehension.
     *
     * @param name the name of one element
     * @param type its type
     * @return the scope, in which the name has the slot after all that are in use
     */
    public Scope with(String name, Type<?> type) {
        int slot = vocabulary.variables().size() + depth;
        return new Scope(vocabulary, this, new Variable<>(name, type, "one element", slot), depth + 1);
    }

    /**
     * Finds a variable, the innermost of a name first.
     *
     * @param name its name
     * @return the variable, or null if there is none
     */
    public @Nullable Variable<?> find(String name) {
        for (Scope scope = this; scope.local != null && scope.outer != null; scope = scope.outer) {
            if (scope.local.name().equals(name)) {
                return scope.local;
            }
        }
        return vocabulary.find(name);
    }

    /** The names of the comprehensions around, the innermost first. */
    List<String> locals() {
        List<String> found = new ArrayList<>();
        for (Scope scope = this; scope.local != null && scope.outer != null; scope = scope.outer) {
            found.add(scope.local.name());
        }
        return found;
    }

    /**
     * Tells how many comprehensions are around.
     *
     * @return the number
     */
    public int depth() {
        return depth;
    }

    /**
     * Tells the vocabulary of the whole expression.
     *
     * @return the vocabulary
     */
    public Vocabulary vocabulary() {
        return vocabulary;
    }
}
