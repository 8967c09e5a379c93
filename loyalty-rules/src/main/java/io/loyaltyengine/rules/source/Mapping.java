package io.loyaltyengine.rules.source;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Named values as they were read, in their order. Immutable.
 *
 * <p>The accessors by name are for mappings that have been checked against a shape: they throw
 * {@link NoSuchElementException} for a field that is absent and {@link IllegalStateException} for one of another kind, which
 * are mistakes of the program, not of the file.
 */
public final class Mapping implements Node {
    /** Up to here looking through the fields is faster than hashing. */
    private static final int FEW = 8;

    private final Source source;
    private final int offset;
    private final List<Field> fields;
    private final @Nullable Map<String, Field> index;

    /**
     * A named value.
     *
     * @param key the name as it was read; always of the kind text
     * @param value the value
     */
    public record Field(Scalar key, Node value) {
        /**
         * The name.
         *
         * @return the name
         */
        public String name() {
            return key.text();
        }
    }

    /** The names must differ: the reader has seen to it. */
    Mapping(Source source, int offset, List<Field> fields) {
        this.source = source;
        this.offset = offset;
        this.fields = List.copyOf(fields);
        this.index = fields.size() > FEW ? index(fields) : null;
    }

    private static Map<String, Field> index(List<Field> fields) {
        Map<String, Field> index = new HashMap<>(fields.size() * 2);
        for (Field field : fields) {
            index.put(field.name(), field);
        }
        return index;
    }

    @Override
    public Source source() {
        return source;
    }

    @Override
    public int offset() {
        return offset;
    }

    @Override
    public Place place() {
        boolean startsWithKey = !fields.isEmpty() && fields.get(0).key().offset() == offset;
        return startsWithKey ? fields.get(0).key().place() : source.place(offset, 1);
    }

    @Override
    public String describe() {
        return fields.isEmpty() ? "an empty mapping" : "a mapping";
    }

    /**
     * The fields in their order.
     *
     * @return the fields, unmodifiable
     */
    public List<Field> fields() {
        return fields;
    }

    /**
     * Looks a field up.
     *
     * @param name the field's name
     * @return the field with its key, or null if there is none
     */
    public @Nullable Field field(String name) {
        if (index != null) {
            return index.get(name);
        }
        for (Field field : fields) {
            if (field.name().equals(name)) {
                return field;
            }
        }
        return null;
    }

    /**
     * Whether there is such a field.
     *
     * @param name the field's name
     * @return whether it is there
     */
    public boolean has(String name) {
        return field(name) != null;
    }

    /**
     * Looks a value up.
     *
     * @param name the field's name
     * @return the value, or empty if there is no such field
     */
    public Optional<Node> find(String name) {
        Field field = field(name);
        return field == null ? Optional.empty() : Optional.of(field.value());
    }

    /**
     * The value of a field that must be there.
     *
     * @param name the field's name
     * @return the value
     */
    public Node get(String name) {
        Field field = field(name);
        if (field == null) {
            throw new NoSuchElementException(place() + ": `" + name + "` is missing");
        }
        return field.value();
    }

    /**
     * A scalar that must be there.
     *
     * @param name the field's name
     * @return the scalar
     */
    public Scalar scalar(String name) {
        return as(Scalar.class, get(name));
    }

    /**
     * A mapping that must be there.
     *
     * @param name the field's name
     * @return the mapping
     */
    public Mapping mapping(String name) {
        return as(Mapping.class, get(name));
    }

    /**
     * A mapping that may be there.
     *
     * @param name the field's name
     * @return the mapping, or empty if there is no such field
     */
    public Optional<Mapping> optionalMapping(String name) {
        return find(name).map(node -> as(Mapping.class, node));
    }

    /**
     * The items of a list.
     *
     * @param name the field's name
     * @return the items; empty if there is no such field
     */
    public List<Node> list(String name) {
        Field field = field(name);
        return field == null ? List.of() : as(Sequence.class, field.value()).items();
    }

    /**
     * The items of a list of mappings.
     *
     * @param name the field's name
     * @return the items; empty if there is no such field
     */
    public List<Mapping> mappings(String name) {
        return list(name).stream().map(node -> as(Mapping.class, node)).toList();
    }

    /**
     * The items of a list of texts.
     *
     * @param name the field's name
     * @return the items; empty if there is no such field
     */
    public List<String> texts(String name) {
        return list(name).stream().map(node -> text(as(Scalar.class, node))).toList();
    }

    /**
     * A text that must be there.
     *
     * @param name the field's name
     * @return the text
     */
    public String text(String name) {
        return text(scalar(name));
    }

    /**
     * A text that may be there.
     *
     * @param name the field's name
     * @return the text, or empty if there is no such field
     */
    public Optional<String> optionalText(String name) {
        return find(name).map(node -> text(as(Scalar.class, node)));
    }

    /**
     * A number that must be there.
     *
     * @param name the field's name
     * @return the number, exact
     */
    public BigDecimal decimal(String name) {
        return scalar(name).decimal();
    }

    /**
     * A number that may be there.
     *
     * @param name the field's name
     * @return the number, exact, or empty if there is no such field
     */
    public Optional<BigDecimal> optionalDecimal(String name) {
        return find(name).map(node -> as(Scalar.class, node).decimal());
    }

    /**
     * A whole number that must be there.
     *
     * @param name the field's name
     * @return the number
     * @throws ArithmeticException if it has a fraction or does not fit
     */
    public int whole(String name) {
        return decimal(name).intValueExact();
    }

    /**
     * A true or false that may be there.
     *
     * @param name the field's name
     * @param otherwise what holds if there is no such field
     * @return the value
     */
    public boolean bool(String name, boolean otherwise) {
        Field field = field(name);
        return field == null ? otherwise : as(Scalar.class, field.value()).bool();
    }

    private static String text(Scalar scalar) {
        if (scalar.kind() != Scalar.Kind.TEXT) {
            throw new IllegalStateException(scalar.place() + ": expected text, found " + scalar.describe());
        }
        return scalar.text();
    }

    private static <N extends Node> N as(Class<N> type, Node node) {
        if (!type.isInstance(node)) {
            throw new IllegalStateException(node.place() + ": unexpected " + node.describe());
        }
        return type.cast(node);
    }

    @Override
    public boolean equals(Object other) {
        if (!(other instanceof Mapping that) || fields.size() != that.fields.size()) {
            return false;
        }
        for (Field field : fields) {
            Field counterpart = that.field(field.name());
            if (counterpart == null || !field.value().equals(counterpart.value())) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int hashCode() {
        int sum = 0;
        for (Field field : fields) {
            sum += field.name().hashCode() ^ field.value().hashCode();
        }
        return sum;
    }

    /** The fields. */
    @Override
    public String toString() {
        return fields.stream()
                .map(field -> field.name() + ": " + field.value())
                .collect(Collectors.joining(", ", "{", "}"));
    }
}
