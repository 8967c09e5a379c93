package io.loyaltyengine.rules.index;

import io.loyaltyengine.rule.Facts;
import io.loyaltyengine.rules.definition.Expression.Binary.Operator;
import io.loyaltyengine.rules.definition.Expression.Decimal;
import io.loyaltyengine.rules.index.Atom.DateIs;
import io.loyaltyengine.rules.index.Atom.During;
import io.loyaltyengine.rules.index.Atom.Flag;
import io.loyaltyengine.rules.index.Atom.NumberIs;
import io.loyaltyengine.rules.index.Atom.RoleIs;
import io.loyaltyengine.rules.index.Atom.Segment;
import io.loyaltyengine.rules.index.Atom.SomeLine;
import io.loyaltyengine.rules.index.Atom.TextIs;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Makes tests that run of the tests that conditions say. */
final class Tests {

    private final Fields fields;

    Tests(Fields fields) {
        this.fields = fields;
    }

    FactTest ofFacts(Atom atom) {
        if (atom instanceof Segment segment) {
            String name = segment.segment();
            return facts -> facts.member().segments().contains(name) == segment.wanted();
        } else if (atom instanceof SomeLine some) {
            LineTest test = ofLine(some.line());
            return facts -> anyLine(facts, test);
        } else if (atom instanceof During during) {
            return facts -> during.window().contains(facts.activity().at());
        } else if (atom instanceof RoleIs role) {
            return facts -> role.kinds().contains(facts.member().kind());
        }
        Function<Facts, @Nullable Object> field = fields.ofFacts(path(atom));
        Predicate<Object> expected = expected(atom);
        return facts -> {
            Object value = field.apply(facts);
            return value != null && expected.test(value);
        };
    }

    LineTest ofLine(Atom atom) {
        Fields.OfLine field = fields.ofLine(path(atom));
        Predicate<Object> expected = expected(atom);
        return (facts, line) -> {
            Object value = field.read(facts, line);
            return value != null && expected.test(value);
        };
    }

    private static boolean anyLine(Facts facts, LineTest test) {
        for (int line = 0; line < facts.lines().size(); line++) {
            if (test.holds(facts, line)) {
                return true;
            }
        }
        return false;
    }

    private static Path path(Atom atom) {
        if (atom instanceof TextIs text) {
            return text.path();
        } else if (atom instanceof NumberIs number) {
            return number.path();
        } else if (atom instanceof DateIs date) {
            return date.path();
        } else if (atom instanceof Flag flag) {
            return flag.path();
        }
        throw new IllegalArgumentException("No field: " + atom);
    }

    private static Predicate<Object> expected(Atom atom) {
        if (atom instanceof TextIs text) {
            return texts(text);
        } else if (atom instanceof NumberIs number) {
            BigDecimal bound = number.bound();
            Operator operator = number.operator();
            return value -> value instanceof BigDecimal found
                    && Decimal.fits(found)
                    && accepts(operator, found.compareTo(bound));
        } else if (atom instanceof DateIs date) {
            return value -> value instanceof LocalDate found && accepts(date.operator(), found.compareTo(date.bound()));
        }
        Boolean wanted = atom instanceof Flag flag && flag.wanted();
        return wanted::equals;
    }

    private static Predicate<Object> texts(TextIs text) {
        if (text.values().size() == 1) {
            String only = text.values().iterator().next();
            return value -> only.equals(value) == text.wanted();
        }
        Set<String> values = Set.copyOf(text.values());
        return value -> value instanceof String found && values.contains(found) == text.wanted();
    }

    static boolean accepts(Operator operator, int comparison) {
        return switch (operator) {
            case EQUAL -> comparison == 0;
            case NOT_EQUAL -> comparison != 0;
            case LESS -> comparison < 0;
            case AT_MOST -> comparison <= 0;
            case MORE -> comparison > 0;
            case AT_LEAST -> comparison >= 0;
            default -> throw new IllegalArgumentException("No comparison: " + operator);
        };
    }
}
