package io.loyaltyengine.rules.index;

import io.loyaltyengine.rules.definition.Expression;
import io.loyaltyengine.rules.definition.Expression.Binary;
import io.loyaltyengine.rules.definition.Expression.Binary.Operator;
import io.loyaltyengine.rules.definition.Expression.Comprehension;
import io.loyaltyengine.rules.definition.Expression.ListOf;
import io.loyaltyengine.rules.definition.Expression.Text;
import io.loyaltyengine.rules.definition.Expression.Truth;
import io.loyaltyengine.rules.index.Atom.DateIs;
import io.loyaltyengine.rules.index.Atom.Flag;
import io.loyaltyengine.rules.index.Atom.NumberIs;
import io.loyaltyengine.rules.index.Atom.Segment;
import io.loyaltyengine.rules.index.Atom.SomeLine;
import io.loyaltyengine.rules.index.Atom.TextIs;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Recognises the tests that can run on the facts. It looks at the tree alone: in one that was checked, the constant that a
 * field is compared with tells the type of the field.
 */
final class Recognition {

    /** The names whose fields are read from the facts themselves. */
    private static final Set<String> OF_FACTS = Set.of("activity", "member", "local", "purchase", "history");

    private final String element;
    private final boolean lines;
    private int steps;

    private Recognition(String element, boolean lines) {
        this.element = element;
        this.lines = lines;
    }

    /** For the condition on the activity, in which no line is looked at, so that nothing of one is known. */
    static Recognition ofActivity() {
        return new Recognition(Path.LINE, false);
    }

    /** For the condition on a line. */
    static Recognition ofLine() {
        return new Recognition(Path.LINE, true);
    }

    /** How many steps for each segment of the member or line of the purchase the tests found so far can take. */
    int steps() {
        return steps;
    }

    Conjunction literal(Expression expression, boolean wanted) {
        Path path = path(expression);
        if (path != null) {
            return Conjunction.of(new Flag(path, wanted));
        } else if (expression instanceof Binary binary) {
            Atom atom = binary.operator() == Operator.IN ? in(binary, wanted) : comparison(binary, wanted);
            return atom == null ? Conjunction.OPAQUE : Conjunction.of(atom);
        } else if (expression instanceof Comprehension comprehension && wanted) {
            return someLine(comprehension);
        }
        return Conjunction.OPAQUE;
    }

    private @Nullable Path path(Expression expression) {
        Path path = Path.of(expression);
        if (path == null) {
            return null;
        } else if (path.root().equals(element)) {
            return lines ? new Path(Path.LINE, path.field()) : null;
        }
        return OF_FACTS.contains(path.root()) && lines(path) ? path : null;
    }

    /** Inside a question about all lines only the line matters. */
    private boolean lines(Path path) {
        return element.equals(Path.LINE) || path.ofLine();
    }

    private @Nullable Atom in(Binary in, boolean wanted) {
        if (in.left() instanceof Text text && Path.SEGMENTS.equals(path(in.right()))) {
            steps++;
            return new Segment(text.value(), wanted);
        }
        Path path = path(in.left());
        if (path == null || !(in.right() instanceof ListOf list)) {
            return null;
        }
        Set<String> values = new LinkedHashSet<>();
        for (Expression value : list.elements()) {
            if (!(value instanceof Text text)) {
                return null;
            }
            values.add(text.value());
        }
        return new TextIs(path, values, wanted);
    }

    private @Nullable Atom comparison(Binary binary, boolean wanted) {
        Path left = path(binary.left());
        Path right = path(binary.right());
        Operator operator = wanted ? binary.operator() : opposite(binary.operator());
        if (left != null) {
            return compared(left, operator, binary.right());
        }
        return right == null ? null : compared(right, mirrored(operator), binary.left());
    }

    private static @Nullable Atom compared(Path path, Operator operator, Expression constant) {
        boolean equal = operator == Operator.EQUAL;
        boolean equality = equal || operator == Operator.NOT_EQUAL;
        BigDecimal number = Constants.number(constant);
        LocalDate date = Constants.date(constant);
        if (constant instanceof Text text) {
            return equality ? new TextIs(path, Set.of(text.value()), equal) : null;
        } else if (constant instanceof Truth truth) {
            return equality ? new Flag(path, truth.value() == equal) : null;
        } else if (number != null) {
            return isRelation(operator) ? new NumberIs(path, operator, number) : null;
        }
        return date == null ? null : new DateIs(path, operator, date);
    }

    private static boolean isRelation(Operator operator) {
        return operator.isOrdering() || operator == Operator.EQUAL || operator == Operator.NOT_EQUAL;
    }

    private static Operator opposite(Operator operator) {
        return switch (operator) {
            case EQUAL -> Operator.NOT_EQUAL;
            case NOT_EQUAL -> Operator.EQUAL;
            case LESS -> Operator.AT_LEAST;
            case AT_MOST -> Operator.MORE;
            case MORE -> Operator.AT_MOST;
            case AT_LEAST -> Operator.LESS;
            default -> operator;
        };
    }

    private static Operator mirrored(Operator operator) {
        return switch (operator) {
            case LESS -> Operator.MORE;
            case AT_MOST -> Operator.AT_LEAST;
            case MORE -> Operator.LESS;
            case AT_LEAST -> Operator.AT_MOST;
            default -> operator;
        };
    }

    /** Where some line must be as its body says, some line must have the texts that the body asks for. */
    private Conjunction someLine(Comprehension comprehension) {
        if (comprehension.kind() != Comprehension.Kind.EXISTS || !Path.LINES.equals(path(comprehension.range()))) {
            return Conjunction.OPAQUE;
        }
        Recognition body = new Recognition(comprehension.variable(), true);
        List<Conjunction> alternatives = new Flattening(body).alternatives(comprehension.body());
        if (alternatives.size() != 1) {
            return Conjunction.OPAQUE;
        }
        Conjunction only = alternatives.get(0);
        Atom best = Ranks.best(only.atoms());
        if (!(best instanceof TextIs text) || !text.ofLine()) {
            return Conjunction.OPAQUE;
        }
        SomeLine some = new SomeLine(text);
        if (!only.exact() || only.atoms().size() > 1) {
            return Conjunction.needing(some);
        }
        steps += 1 + text.values().size();
        return Conjunction.of(some);
    }
}
