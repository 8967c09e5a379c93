package io.loyaltyengine.rules.shape;

import io.loyaltyengine.rules.source.Mapping;
import io.loyaltyengine.rules.source.Node;
import io.loyaltyengine.rules.source.ProblemCollector;
import io.loyaltyengine.rules.source.Quote;
import io.loyaltyengine.rules.source.Suggestion;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A mapping with known fields. */
public final class StructShape extends Shape {

    /** What is left of {@code 5,000} where commas part fields. */
    private static final Pattern DIGITS = Pattern.compile("\\d{3}");

    private final String name;
    private final String description;
    private final Map<String, Field> fields;
    private final @Nullable Shape additional;
    private final @Nullable Exclusive exclusive;

    private record Field(
            Shape shape,
            boolean required,
            String description,
            @Nullable String otherwise) {}

    private StructShape(
            String name,
            String description,
            Map<String, Field> fields,
            @Nullable Shape additional,
            @Nullable Exclusive exclusive) {
        this.name = name;
        this.description = description;
        this.fields = fields;
        this.additional = additional;
        this.exclusive = exclusive;
    }

    static StructShape named(String name, String description) {
        return new StructShape(name, description, Map.of(), null, null);
    }

    /**
     * The same with a field that must be there.
     *
     * @param field the field's name
     * @param shape what its value is
     * @param about what it means, in a sentence
     * @return the shape
     * @throws IllegalArgumentException if there is such a field already
     */
    public StructShape required(String field, Shape shape, String about) {
        return with(field, new Field(shape, true, about, null));
    }

    /**
     * The same with a field that may be left out.
     *
     * @param field the field's name
     * @param shape what its value is
     * @param about what it means, in a sentence
     * @return the shape
     * @throws IllegalArgumentException if there is such a field already
     */
    public StructShape optional(String field, Shape shape, String about) {
        return with(field, new Field(shape, false, about, null));
    }

    /**
     * The same with a field that may be left out, where leaving it out means something.
     *
     * @param field the field's name
     * @param shape what its value is
     * @param about what it means, in a sentence
     * @param otherwise what holds if it is left out, in words that go on from "Default:"
     * @return the shape
     * @throws IllegalArgumentException if there is such a field already
     */
    public StructShape optional(String field, Shape shape, String about, String otherwise) {
        return with(field, new Field(shape, false, about, otherwise));
    }

    /**
     * The same, but other fields are taken too.
     *
     * @param shape what the values of other fields are
     * @return the shape
     */
    public StructShape additional(Shape shape) {
        return new StructShape(name, description, fields, shape, exclusive);
    }

    /**
     * The same, but with exactly one of some optional fields.
     *
     * @param names the fields, which are declared already
     * @return the shape
     * @throws IllegalArgumentException if one of them is not an optional field
     */
    public StructShape exactlyOneOf(String... names) {
        return excluding(new Exclusive(List.of(names), true));
    }

    /**
     * The same, but with at most one of some optional fields.
     *
     * @param names the fields, which are declared already
     * @return the shape
     * @throws IllegalArgumentException if one of them is not an optional field
     */
    public StructShape atMostOneOf(String... names) {
        return excluding(new Exclusive(List.of(names), false));
    }

    private StructShape excluding(Exclusive some) {
        for (String each : some.names()) {
            if (!fields.containsKey(each) || requires(each)) {
                throw new IllegalArgumentException("`" + each + "` is not an optional field of `" + name + "`");
            }
        }
        return new StructShape(name, description, fields, additional, some);
    }

    private StructShape with(String field, Field declared) {
        Map<String, Field> more = new LinkedHashMap<>(fields);
        if (more.put(field, declared) != null) {
            throw new IllegalArgumentException("`" + name + "` has the field `" + field + "` already");
        }
        return new StructShape(name, description, more, additional, exclusive);
    }

    String name() {
        return name;
    }

    Set<String> fieldNames() {
        return fields.keySet();
    }

    boolean requires(String field) {
        Field declared = fields.get(field);
        return declared != null && declared.required;
    }

    boolean takesAdditional() {
        return additional != null;
    }

    @Override
    public void check(Node node, ProblemCollector problems) {
        if (node instanceof Mapping mapping) {
            check(mapping, null, problems);
        } else {
            Mismatch.expected("a mapping", node, "its fields are " + Mismatch.anyOf(fields.keySet()), problems);
        }
    }

    /** Checks the fields except one, by which this struct was chosen. */
    void check(Mapping mapping, @Nullable String except, ProblemCollector problems) {
        Set<String> misspelt = Set.of();
        for (Mapping.Field field : mapping.fields()) {
            Field declared = fields.get(field.name());
            if (declared != null) {
                declared.shape.check(field.value(), problems);
            } else if (additional != null) {
                if (!field.name().equals(except)) {
                    additional.check(field.value(), problems);
                }
            } else if (!field.name().equals(except)) {
                misspelt = new HashSet<>(misspelt);
                reportUnknown(field, mapping, problems).ifPresent(misspelt::add);
            }
        }
        for (Map.Entry<String, Field> declared : fields.entrySet()) {
            String key = declared.getKey();
            if (declared.getValue().required && !mapping.has(key) && !misspelt.contains(key)) {
                reportMissing(mapping, key, declared.getValue().shape, problems);
            }
        }
        if (exclusive != null && misspelt.isEmpty()) {
            exclusive.check(mapping, problems);
        }
    }

    /** Adds the problem; returns the field that was probably meant, of which it need not be said that it is missing. */
    private Optional<String> reportUnknown(Mapping.Field field, Mapping mapping, ProblemCollector problems) {
        List<String> free =
                fields.keySet().stream().filter(known -> !mapping.has(known)).toList();
        Optional<String> meant = Suggestion.of(field.name(), free);
        String advice = fields.isEmpty() ? "there are no fields here" : "the fields here are " + listed();
        if (DIGITS.matcher(field.name()).matches()) {
            advice = "write a number without a comma within it, and one that is a name in quotes";
        }
        problems.error(
                field.key().place(),
                "unknown field " + Quote.of(field.name()),
                meant.map(Suggestion::sentence).orElse(advice));
        return meant;
    }

    private String listed() {
        String all = Mismatch.anyOf(fields.keySet());
        int or = all.lastIndexOf("` or `");
        return or < 0 ? all : all.substring(0, or + 1) + " and " + all.substring(or + 5);
    }

    static void reportMissing(Mapping mapping, String field, Shape shape, ProblemCollector problems) {
        problems.error(
                mapping.place(),
                "`" + field + "` is missing",
                "add for example `" + field + ": " + shape.example() + "`");
    }

    @Override
    Map<String, Object> schema(Definitions definitions) {
        return schema(definitions, null, null);
    }

    /** The schema of a variant: the same with a field whose value is fixed. */
    Map<String, Object> schema(Definitions definitions, @Nullable String field, @Nullable String value) {
        Map<String, Object> properties = new LinkedHashMap<>();
        if (field != null && value != null) {
            properties.put(field, Map.of("const", value));
        }
        fields.forEach((key, declared) -> properties.put(key, schema(declared, definitions)));
        List<String> required = properties.keySet().stream()
                .filter(key -> key.equals(field) || requires(key))
                .toList();
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("description", description);
        schema.put("properties", properties);
        if (!required.isEmpty()) {
            schema.put("required", required);
        }
        schema.put("additionalProperties", additional == null ? false : definitions.schema(additional));
        if (exclusive != null) {
            schema.put("oneOf", exclusive.schemas());
        }
        return schema;
    }

    private static Map<String, Object> schema(Field declared, Definitions definitions) {
        Map<String, Object> schema = new LinkedHashMap<>(definitions.schema(declared.shape));
        String about = declared.description;
        if (declared.otherwise != null) {
            about += " Default: " + declared.otherwise;
        }
        schema.put("description", about);
        return schema;
    }

    @Override
    String example() {
        return "{…}";
    }
}
