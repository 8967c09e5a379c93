package io.loyaltyengine.rules.check;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The type of a value in an expression, and by its parameter the Java type that values of it have. Types are immutable.
 *
 * @param <V> the Java type of the values
 */
public sealed interface Type<V> permits BasicType, Type.OneOf, Type.ListType, Type.MapType, StructType {

    /**
     * Gives the type of strings that can only be some values, so that a misspelt one is found before a rule runs.
     *
     * @param values the values, one or more
     * @return the type
     * @throws IllegalArgumentException if there is no value
     */
    static Type<String> oneOf(Set<String> values) {
        return new OneOf(values);
    }

    /**
     * Gives the type of lists.
     *
     * @param element the type of each element
     * @param <E> the Java type of each element
     * @return the type
     */
    static <E> Type<List<E>> listOf(Type<E> element) {
        return new ListType<>(element);
    }

    /**
     * Gives the type of maps, whose keys are strings.
     *
     * @param value the type of each value
     * @param <E> the Java type of each value
     * @return the type
     */
    static <E> Type<Map<String, E>> mapOf(Type<E> value) {
        return new MapType<>(value);
    }

    /**
     * Names the type without an article.
     *
     * @return for example {@code number} or {@code list of strings}
     */
    String noun();

    /**
     * Names several values of the type.
     *
     * @return for example {@code numbers} or {@code lists of strings}
     */
    String plural();

    /**
     * Tells whether a value of another type may stand where one of this is expected.
     *
     * @param other the other type
     * @return whether it fits; strings fit strings, whichever values are foreseen
     */
    default boolean accepts(Type<?> other) {
        if (isText()) {
            return other.isText();
        } else if (this instanceof ListType<?> list && other instanceof ListType<?> list2) {
            return list.element().accepts(list2.element());
        } else if (this instanceof MapType<?> map && other instanceof MapType<?> map2) {
            return map.value().accepts(map2.value());
        }
        return equals(other);
    }

    /**
     * Tells whether values are strings, of any or of foreseen values.
     *
     * @return whether they are
     */
    default boolean isText() {
        return equals(BasicType.STRING) || this instanceof OneOf;
    }

    /**
     * Strings that can only be some values.
     *
     * @param values the values, in the order they were given where that has one
     */
    record OneOf(Set<String> values) implements Type<String> {

        /**
         * Makes the type.
         *
         * @param values the values, in the order they were given where that has one
         * @throws IllegalArgumentException if there is no value
         */
        public OneOf {
            if (values.isEmpty()) {
                throw new IllegalArgumentException("A type with no values has no use");
            }
            values = Collections.unmodifiableSet(new LinkedHashSet<>(values));
        }

        @Override
        public String noun() {
            return BasicType.STRING.noun();
        }

        @Override
        public String plural() {
            return BasicType.STRING.plural();
        }
    }

    /**
     * Lists.
     *
     * @param element the type of each element
     * @param <E> the Java type of each element
     */
    record ListType<E>(Type<E> element) implements Type<List<E>> {

        @Override
        public String noun() {
            return "list of " + element.plural();
        }

        @Override
        public String plural() {
            return "lists of " + element.plural();
        }
    }

    /**
     * Maps, whose keys are strings.
     *
     * @param value the type of each value
     * @param <E> the Java type of each value
     */
    record MapType<E>(Type<E> value) implements Type<Map<String, E>> {

        @Override
        public String noun() {
            return "map of " + value.plural();
        }

        @Override
        public String plural() {
            return "maps of " + value.plural();
        }
    }
}
