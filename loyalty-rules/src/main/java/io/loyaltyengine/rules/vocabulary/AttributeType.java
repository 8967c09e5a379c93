package io.loyaltyengine.rules.vocabulary;

import io.loyaltyengine.attribute.Attributes;
import io.loyaltyengine.rules.check.BasicType;
import io.loyaltyengine.rules.check.StructType;
import io.loyaltyengine.rules.check.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.function.Function;

/** What an attribute can be. */
public enum AttributeType {
    /** Text. */
    TEXT("text", String.class),
    /** An exact number. */
    NUMBER("number", BigDecimal.class),
    /** True or false. */
    BOOL("bool", Boolean.class),
    /** A day. */
    DATE("date", LocalDate.class);

    private final String label;
    private final Class<?> javaType;

    AttributeType(String label, Class<?> javaType) {
        this.label = label;
        this.javaType = javaType;
    }

    /**
     * The names of all types.
     *
     * @return as program files write them
     */
    public static String[] labels() {
        return Arrays.stream(values()).map(AttributeType::label).toArray(String[]::new);
    }

    /**
     * The type of that name.
     *
     * @param label a name from {@link #labels()}
     * @return the type
     * @throws IllegalArgumentException if there is none
     */
    public static AttributeType of(String label) {
        return Arrays.stream(values())
                .filter(type -> type.label.equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no attribute type " + label));
    }

    /**
     * The type of a value.
     *
     * @param value a text, a number, a truth value or a day
     * @return the type
     * @throws IllegalArgumentException if it is something else
     */
    public static AttributeType of(Object value) {
        return Arrays.stream(values())
                .filter(type -> type.javaType.isInstance(value))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no attribute can be " + value));
    }

    /**
     * The name that program files use.
     *
     * @return such as {@code number}
     */
    public String label() {
        return label;
    }

    /** Declares a field that reads the attribute; a value of another type counts as not known. */
    <S> void declare(StructType.Builder<S> struct, String name, Function<S, Attributes> attributes) {
        switch (this) {
            case TEXT -> declare(struct, name, attributes, BasicType.STRING);
            case NUMBER -> declare(struct, name, attributes, BasicType.NUMBER);
            case BOOL -> declare(struct, name, attributes, BasicType.BOOL);
            case DATE -> declare(struct, name, attributes, BasicType.DATE);
        }
    }

    private <S, V> void declare(
            StructType.Builder<S> struct, String name, Function<S, Attributes> attributes, Type<V> valueType) {
        struct.field(name, valueType, "the attribute " + name + " that the host gives", owner -> {
            Object value = attributes.apply(owner).get(name);
            return javaType.isInstance(value) ? unchecked(value) : null;
        });
    }

    /** Safe: the value was found to be of the Java type that this constant pairs with its type. */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <V> V unchecked(Object value) {
        return (V) value;
    }
}
