package io.loyaltyengine.rules.check;

import io.loyaltyengine.rules.definition.ExpressionNames;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A field of a struct.
 *
 * @param <T> the Java type of the struct
 * @param <V> the Java type of the field
 */
public final class Field<T, V> {

    private final String name;
    private final Type<V> type;
    private final String description;
    private final Class<T> owner;
    private final Function<? super T, ? extends @Nullable V> accessor;

    Field(
            String name,
            Type<V> type,
            String description,
            Class<T> owner,
            Function<? super T, ? extends @Nullable V> accessor) {
        if (!ExpressionNames.isField(name)) {
            throw new IllegalArgumentException("'" + name + "' cannot be a field");
        }
        this.name = name;
        this.type = type;
        this.description = description;
        this.owner = owner;
        this.accessor = accessor;
    }

    /**
     * Tells the name.
     *
     * @return an identifier
     */
    public String name() {
        return name;
    }

    /**
     * Tells the type.
     *
     * @return the type of the field's value
     */
    public Type<V> type() {
        return type;
    }

    /**
     * Tells what the field means.
     *
     * @return a phrase for the authors of rules
     */
    public String description() {
        return description;
    }

    /**
     * Reads the field.
     *
     * @param struct a value of the struct's Java type
     * @return the field's value, or null where it is not known
     * @throws ClassCastException if the struct is something else
     */
    public @Nullable V read(Object struct) {
        return accessor.apply(owner.cast(struct));
    }
}
