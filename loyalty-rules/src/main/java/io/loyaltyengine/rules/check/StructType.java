package io.loyaltyengine.rules.check;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Something with named fields, each read by a function that the host of the language hands in: nothing is found by
 * reflection, so a rule reaches what is declared here and nothing else. Immutable; equal only to itself.
 *
 * @param <T> the Java type of the values
 */
public final class StructType<T> implements Type<T> {

    private final String name;
    private final Map<String, Field<T, ?>> fields;

    private StructType(String name, Map<String, Field<T, ?>> fields) {
        this.name = name;
        this.fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /**
     * Begins a struct.
     *
     * @param name what one is called in messages, such as {@code line}
     * @param javaType the Java type of the values
     * @param <T> the Java type of the values
     * @return a builder
     */
    public static <T> Builder<T> named(String name, Class<T> javaType) {
        return new Builder<>(name, javaType);
    }

    /**
     * Tells the fields.
     *
     * @return the fields by name, in the order they were declared
     */
    public Map<String, Field<T, ?>> fields() {
        return fields;
    }

    /**
     * Finds a field.
     *
     * @param field its name
     * @return the field, or null if there is none by that name
     */
    public @Nullable Field<T, ?> field(String field) {
        return fields.get(field);
    }

    @Override
    public String noun() {
        return name;
    }

    @Override
    public String plural() {
        return name + "s";
    }

    @Override
    public String toString() {
        return name;
    }

    /**
     * Declares the fields of a struct. Not safe for several threads.
     *
     * @param <T> the Java type of the values
     */
    public static final class Builder<T> {

        private final String name;
        private final Class<T> javaType;
        private final Map<String, Field<T, ?>> fields = new LinkedHashMap<>();

        private Builder(String name, Class<T> javaType) {
            this.name = name;
            this.javaType = javaType;
        }

        /**
         * Declares a field.
         *
         * @param field its name, an identifier
         * @param type its type
         * @param description what it means, for the authors of rules
         * @param accessor reads it; gives null where it is not known. It must be quick, without effect, and not throw
         * @param <V> the Java type of the field
         * @return this builder
         * @throws IllegalArgumentException if the name is no identifier or is taken
         */
        public <V> Builder<T> field(
                String field, Type<V> type, String description, Function<? super T, ? extends @Nullable V> accessor) {
            if (fields.put(field, new Field<>(field, type, description, javaType, accessor)) != null) {
                throw new IllegalArgumentException("The field '" + field + "' of " + name + " is declared twice");
            }
            return this;
        }

        /**
         * Ends the struct.
         *
         * @return the type
         */
        public StructType<T> build() {
            return new StructType<>(name, fields);
        }
    }
}
