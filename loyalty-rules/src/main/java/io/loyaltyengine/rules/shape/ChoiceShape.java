package io.loyaltyengine.rules.shape;

import io.loyaltyengine.rules.source.Mapping;
import io.loyaltyengine.rules.source.Node;
import io.loyaltyengine.rules.source.ProblemCollector;
import io.loyaltyengine.rules.source.Quote;
import io.loyaltyengine.rules.source.Suggestion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A choice among mappings: by a field that only the chosen one has, or by the value of a field that all have. */
public final class ChoiceShape extends Shape {
    private final String name;
    private final String description;
    private final @Nullable String field;
    private final Map<String, StructShape> variants;

    private ChoiceShape(String name, String description, @Nullable String field, Map<String, StructShape> variants) {
        this.name = name;
        this.description = description;
        this.field = field;
        this.variants = variants;
    }

    static ChoiceShape byKey(String name, String description) {
        return new ChoiceShape(name, description, null, Map.of());
    }

    static ChoiceShape byField(String name, String description, String field) {
        return new ChoiceShape(name, description, field, Map.of());
    }

    /**
     * The same with one more variant.
     *
     * @param key the field that tells, which the struct requires and no other variant has; or, where a field that all have
     *     tells, its value, and then the struct does not declare that field
     * @param struct the mapping that is meant
     * @return the shape
     * @throws IllegalArgumentException if it could then not be told which variant is meant
     */
    public ChoiceShape variant(String key, StructShape struct) {
        Map<String, StructShape> more = new LinkedHashMap<>(variants);
        if (more.put(key, struct) != null) {
            throw new IllegalArgumentException("`" + name + "` has the variant `" + key + "` already");
        }
        if (field == null) {
            refuseUnclear(more);
        } else if (struct.fieldNames().contains(field)) {
            throw new IllegalArgumentException(
                    "`" + field + "` tells the variants of `" + name + "`; `" + key + "` must not declare it");
        }
        return new ChoiceShape(name, description, field, more);
    }

    private static void refuseUnclear(Map<String, StructShape> variants) {
        variants.forEach((key, struct) -> {
            if (!struct.requires(key) || struct.takesAdditional()) {
                throw new IllegalArgumentException(
                        "the variant told by `" + key + "` must require that field and take no additional ones");
            }
            variants.forEach((otherKey, other) -> {
                if (!otherKey.equals(key) && other.fieldNames().contains(key)) {
                    throw new IllegalArgumentException(
                            "`" + key + "` tells a variant; `" + otherKey + "` must not have it as a field");
                }
            });
        });
    }

    String name() {
        return name;
    }

    @Override
    public void check(Node node, ProblemCollector problems) {
        if (!(node instanceof Mapping mapping)) {
            String with = field == null ? "one of " + Mismatch.anyOf(variants.keySet()) : "`" + field + "`";
            Mismatch.expected("a mapping with " + with, node, null, problems);
        } else if (field == null) {
            checkByKey(mapping, problems);
        } else {
            checkByField(mapping, field, problems);
        }
    }

    private void checkByKey(Mapping mapping, ProblemCollector problems) {
        List<Mapping.Field> telling = new ArrayList<>();
        for (Mapping.Field each : mapping.fields()) {
            if (variants.containsKey(each.name())) {
                telling.add(each);
            }
        }
        if (telling.isEmpty()) {
            reportNoVariant(mapping, problems);
            return;
        }
        String chosen = telling.get(0).name();
        for (Mapping.Field other : telling.subList(1, telling.size())) {
            problems.error(
                    other.key().place(),
                    "`" + chosen + "` and `" + other.name() + "` exclude each other",
                    "keep exactly one of " + Mismatch.anyOf(variants.keySet()));
        }
        if (telling.size() == 1) {
            struct(chosen).check(mapping, null, problems);
        }
    }

    private void reportNoVariant(Mapping mapping, ProblemCollector problems) {
        for (Mapping.Field each : mapping.fields()) {
            Optional<String> meant = Suggestion.of(each.name(), variants.keySet());
            if (meant.isPresent()) {
                problems.error(
                        each.key().place(), "unknown field " + Quote.of(each.name()), Suggestion.sentence(meant.get()));
                return;
            }
        }
        problems.error(
                mapping.place(),
                "one of " + Mismatch.anyOf(variants.keySet()) + " is missing",
                "add exactly one of them");
    }

    private void checkByField(Mapping mapping, String telling, ProblemCollector problems) {
        Mapping.Field found = mapping.field(telling);
        TextShape values = Shape.text().among(variants.keySet().toArray(String[]::new));
        if (found == null) {
            StructShape.reportMissing(mapping, telling, values, problems);
            return;
        }
        int before = problems.errors();
        values.check(found.value(), problems);
        if (problems.errors() == before) {
            struct(mapping.text(telling)).check(mapping, telling, problems);
        }
    }

    private StructShape struct(String key) {
        StructShape struct = variants.get(key);
        if (struct == null) {
            throw new IllegalStateException("no variant " + key);
        }
        return struct;
    }

    @Override
    Map<String, Object> schema(Definitions definitions) {
        List<Object> schemas = new ArrayList<>();
        variants.forEach((key, struct) ->
                schemas.add(field == null ? definitions.schema(struct) : struct.schema(definitions, field, key)));
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("description", description);
        schema.put("oneOf", schemas);
        return schema;
    }

    @Override
    String example() {
        return "{…}";
    }
}
