package io.loyaltyengine.rules.json;

import io.loyaltyengine.attribute.Attributes;
import io.loyaltyengine.program.Program;
import io.loyaltyengine.rules.evaluator.DeclaredRules;
import io.loyaltyengine.rules.source.Mapping;
import io.loyaltyengine.rules.source.ProblemCollector;
import io.loyaltyengine.rules.source.Quote;
import io.loyaltyengine.rules.source.Scalar;
import io.loyaltyengine.rules.source.Suggestion;
import io.loyaltyengine.rules.vocabulary.AttributeType;
import io.loyaltyengine.rules.vocabulary.Declarations;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the attributes of one thing: {@code attributes}, and {@code dates}, since JSON has none of its own. A text is a
 * date too where the program declares that attribute to be one. What a program declares is of the declared type; what it
 * does not declare is taken, as nobody asks for it, or is refused where whoever wrote it must have meant something.
 */
final class AttributesReading {

    private final Map<String, AttributeType> declared;
    private final boolean strict;
    private final ProblemCollector problems;
    private final Map<String, Object> values = new LinkedHashMap<>();

    private AttributesReading(Map<String, AttributeType> declared, boolean strict, ProblemCollector problems) {
        this.declared = declared;
        this.strict = strict;
        this.problems = problems;
    }

    static Declarations declarations(Program program) {
        return program.evaluator() instanceof DeclaredRules rules ? rules.declarations() : Declarations.none();
    }

    static Attributes read(Said said, Map<String, AttributeType> declared, boolean strict) {
        if (!said.mapping().has("attributes") && !said.mapping().has("dates")) {
            return Attributes.none();
        }
        AttributesReading reading = new AttributesReading(declared, strict, said.problems());
        if (said.node("attributes") instanceof Mapping attributes) {
            attributes.fields().forEach(reading::attribute);
        }
        if (said.node("dates") instanceof Mapping dates) {
            dates.fields().forEach(reading::date);
        }
        String larger = said.mapping().has("attributes") ? "attributes" : "dates";
        return said.guarded(said.at(larger), Attributes.none(), () -> Attributes.of(reading.values));
    }

    private void attribute(Mapping.Field field) {
        if (field.value() instanceof Scalar scalar && isNamed(field)) {
            Object value = value(field.name(), scalar);
            if (value != null && isDeclared(field, AttributeType.of(value))) {
                values.put(field.name(), value);
            }
        }
    }

    private @Nullable Object value(String name, Scalar scalar) {
        return switch (scalar.kind()) {
            case TEXT -> declared.get(name) == AttributeType.DATE ? declaredDate(name, scalar) : scalar.text();
            case NUMBER -> scalar.decimal();
            case BOOL -> scalar.bool();
            case NOTHING -> null;
        };
    }

    private @Nullable LocalDate declaredDate(String name, Scalar scalar) {
        LocalDate date = Moments.date(scalar.text());
        if (date == null) {
            problems.error(
                    scalar.place(),
                    "expected a date like 2026-11-23, found " + Quote.of(scalar.text()),
                    "the program declares " + Quote.of(name) + " to be a date");
        }
        return date;
    }

    private void date(Mapping.Field field) {
        LocalDate date = field.value() instanceof Scalar scalar && scalar.kind() == Scalar.Kind.TEXT
                ? Moments.date(scalar.text())
                : null;
        if (isNamed(field)
                && date != null
                && isDeclared(field, AttributeType.DATE)
                && values.putIfAbsent(field.name(), date) != null) {
            problems.error(
                    field.key().place(),
                    Quote.of(field.name()) + " stands among the attributes already",
                    "keep one of the two");
        }
    }

    private boolean isDeclared(Mapping.Field field, AttributeType type) {
        AttributeType wanted = declared.get(field.name());
        if (wanted == null && strict) {
            problems.error(
                    field.key().place(),
                    "the program declares no attribute " + Quote.of(field.name()) + " here",
                    Suggestion.of(field.name(), declared.keySet())
                            .map(Suggestion::sentence)
                            .orElse(
                                    declared.isEmpty()
                                            ? "it declares none"
                                            : "it declares " + String.join(", ", declared.keySet())));
            return false;
        } else if (wanted != null && wanted != type) {
            problems.error(
                    field.value().place(),
                    "the program declares " + Quote.of(field.name()) + " as " + wanted.label() + ", and this is "
                            + type.label());
            return false;
        }
        return true;
    }

    private boolean isNamed(Mapping.Field field) {
        if (!field.name().isBlank()) {
            return true;
        }
        if (!field.name().isEmpty()) {
            problems.error(field.key().place(), "a blank text is not allowed here");
        }
        return false;
    }
}
