package io.loyaltyengine.rules.json;

import io.loyaltyengine.activity.ActivityId;
import io.loyaltyengine.member.MemberId;
import io.loyaltyengine.rules.source.Mapping;
import io.loyaltyengine.rules.source.Node;
import io.loyaltyengine.rules.source.ProblemCollector;
import io.loyaltyengine.rules.source.Quote;
import io.loyaltyengine.rules.source.Scalar;
import io.loyaltyengine.rules.source.Sequence;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a mapping says, also where some of it does not fit its shape: then the shape has reported it, something stands
 * in for it, and the reading goes on to find what else is wrong. What was read with a problem is thrown away in the
 * end.
 *
 * @param mapping the mapping
 * @param problems where problems are added
 */
record Said(Mapping mapping, ProblemCollector problems) {

    private static final String STAND_IN = "-";
    private static final int MOST_DECIMALS = 6;
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,60}(\\.[0-9]{1,60})?");
    private static final Pattern DECIMAL_COMMA = Pattern.compile("-?[0-9]{1,60},[0-9]{1,60}");

    /** The value of a field, or the mapping itself where there is none: what a problem with the field points at. */
    Node at(String field) {
        Node node = node(field);
        return node == null ? mapping : node;
    }

    @Nullable
    Node node(String field) {
        Mapping.Field found = mapping.field(field);
        return found == null ? null : found.value();
    }

    @Nullable
    String text(String field) {
        return node(field) instanceof Scalar scalar && scalar.kind() == Scalar.Kind.TEXT ? scalar.text() : null;
    }

    /** A text that names something, so that it is not blank. */
    String name(String field) {
        String text = text(field);
        if (text == null || text.isEmpty()) {
            return STAND_IN;
        }
        if (text.isBlank()) {
            problems.error(at(field).place(), "a blank text is not allowed here");
            return STAND_IN;
        }
        return text;
    }

    /** The id of an activity, of no source where the field for it is left out. */
    ActivityId id(String field, String sourceField) {
        String source = withinCharacters(sourceField, ActivityShape.LONGEST_SOURCE);
        String from = source == null || source.indexOf('/') >= 0 ? "" : source;
        ActivityId standIn = ActivityId.of(STAND_IN);
        ActivityId ofSource = guarded(at(sourceField), standIn, () -> ActivityId.of(from, STAND_IN));
        String value = withinCharacters(field, ActivityShape.LONGEST_ID) == null ? STAND_IN : name(field);
        return guarded(at(field), standIn, () -> ActivityId.of(ofSource.source(), value));
    }

    MemberId member(String field) {
        String value = withinCharacters(field, ActivityShape.LONGEST_ID) == null ? STAND_IN : name(field);
        return guarded(at(field), MemberId.of(STAND_IN), () -> MemberId.of(value));
    }

    Instant moment(String field) {
        String text = text(field);
        Instant moment = text == null ? null : Moments.instant(text);
        return moment == null ? Instant.EPOCH : moment;
    }

    /** A text that is not too long for its shape; the core counts otherwise, and is asked next. */
    private @Nullable String withinCharacters(String field, int most) {
        String text = text(field);
        return text == null || text.codePointCount(0, text.length()) > most ? null : text;
    }

    boolean flag(String field) {
        return node(field) instanceof Scalar scalar && scalar.kind() == Scalar.Kind.BOOL && scalar.bool();
    }

    List<Node> list(String field) {
        return node(field) instanceof Sequence sequence ? sequence.items() : List.of();
    }

    List<Said> mappings(String field) {
        return list(field).stream()
                .filter(Mapping.class::isInstance)
                .map(item -> new Said((Mapping) item, problems))
                .toList();
    }

    @Nullable
    BigDecimal number(String field) {
        return node(field) instanceof Scalar scalar && scalar.kind() == Scalar.Kind.NUMBER ? scalar.decimal() : null;
    }

    /** A quantity of goods, one where none is said. */
    BigDecimal quantity() {
        BigDecimal quantity = number("quantity");
        if (quantity == null || quantity.signum() <= 0 || quantity.compareTo(ActivityShape.MOST_GOODS) > 0) {
            return BigDecimal.ONE;
        }
        if (quantity.stripTrailingZeros().scale() > MOST_DECIMALS) {
            problems.error(
                    at("quantity").place(),
                    "expected at most " + MOST_DECIMALS + " decimals, found "
                            + at("quantity").describe());
            return BigDecimal.ONE;
        }
        return quantity;
    }

    /** A number, or a decimal number as text; null where there is none, which has been reported. */
    @Nullable
    BigDecimal decimal(String field) {
        if (!(node(field) instanceof Scalar scalar) || scalar.kind() == Scalar.Kind.NOTHING) {
            return null;
        }
        if (scalar.kind() == Scalar.Kind.NUMBER) {
            return scalar.decimal();
        }
        String text = scalar.text();
        if (scalar.kind() == Scalar.Kind.TEXT && DECIMAL.matcher(text).matches()) {
            return new BigDecimal(text);
        }
        boolean comma = DECIMAL_COMMA.matcher(text).matches();
        problems.error(
                scalar.place(),
                "expected a number such as 3.20, found " + scalar.describe(),
                comma ? "write " + Quote.of(text.replace(',', '.')) : null);
        return null;
    }

    /** What a constructor of the core refuses is a problem at the place where it was said. */
    <T> T guarded(Node at, T otherwise, Supplier<? extends T> made) {
        try {
            return made.get();
        } catch (IllegalArgumentException | ArithmeticException e) {
            problems.error(at.place(), String.valueOf(e.getMessage()));
            return otherwise;
        }
    }
}
