package io.loyaltyengine.rules.check;

import io.loyaltyengine.rules.definition.ExpressionNames;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an expression may speak of: variables with their types, and functions beside the standard ones. Immutable. */
public final class Vocabulary {

    private final Map<String, Variable<?>> variables;
    private final List<FunctionType> functions;

    private Vocabulary(Builder builder) {
        this.variables = Collections.unmodifiableMap(new LinkedHashMap<>(builder.variables));
        this.functions = List.copyOf(builder.functions);
    }

    /**
     * Begins a vocabulary.
     *
     * @return a builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Tells the variables.
     *
     * @return the variables by name, in the order of their slots
     */
    public Map<String, Variable<?>> variables() {
        return variables;
    }

    /**
     * Tells the functions that were added to the standard ones.
     *
     * @return the functions in the order they were declared
     */
    public List<FunctionType> functions() {
        return functions;
    }

    /**
     * Gives a variable with its Java type, to set its value in a frame.
     *
     * @param name its name
     * @param type its type
     * @param <T> the Java type of its value
     * @return the variable
     * @throws IllegalArgumentException if there is none by that name or it has another type
     */
    public <T> Variable<T> variable(String name, Type<T> type) {
        Variable<?> found = find(name);
        if (found == null || !found.type().equals(type)) {
            throw new IllegalArgumentException("There is no variable '" + name + "' that is " + Wording.a(type));
        }
        return new Variable<>(name, type, found.description(), found.slot());
    }

    @Nullable
    Variable<?> find(String name) {
        return variables.get(name);
    }

    /** Declares what a vocabulary has. Not safe for several threads. */
    public static final class Builder {

        private final Map<String, Variable<?>> variables = new LinkedHashMap<>();
        private final List<FunctionType> functions = new ArrayList<>();

        private Builder() {}

        /**
         * Declares a variable.
         *
         * @param name an identifier
         * @param type the type of its value
         * @param description what it is, for the authors of rules
         * @return this builder
         * @throws IllegalArgumentException if the name is no identifier, is reserved or is taken
         */
        public Builder variable(String name, Type<?> type, String description) {
            if (!ExpressionNames.isName(name) || variables.containsKey(name)) {
                throw new IllegalArgumentException("'" + name + "' cannot be a variable or is declared twice");
            }
            variables.put(name, new Variable<>(name, type, description, variables.size()));
            return this;
        }

        /**
         * Declares a function. Several may have one name if they take different types.
         *
         * @param function the function
         * @return this builder
         */
        public Builder function(FunctionType function) {
            functions.add(function);
            return this;
        }

        /**
         * Ends the vocabulary.
         *
         * @return the vocabulary
         */
        public Vocabulary build() {
            return new Vocabulary(this);
        }
    }
}
