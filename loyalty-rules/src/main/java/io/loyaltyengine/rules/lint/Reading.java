package io.loyaltyengine.rules.lint;

import io.loyaltyengine.rules.definition.Expression;
import io.loyaltyengine.rules.definition.Expression.Binary;
import io.loyaltyengine.rules.definition.Expression.Binary.Operator;
import io.loyaltyengine.rules.definition.Expression.Comprehension;
import io.loyaltyengine.rules.definition.Expression.Conditional;
import io.loyaltyengine.rules.definition.Expression.Has;
import io.loyaltyengine.rules.definition.Expression.ListOf;
import io.loyaltyengine.rules.definition.Expression.Truth;
import io.loyaltyengine.rules.definition.Expression.Unary;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads from a condition the ways in which it can hold. A test holds only where what it asks for is known, and is false only
 * there too; what cannot be looked into is a thing of its own that is true or false.
 *
 * @param world what is so anyway
 */
record Reading(World world) {

    Cases of(@Nullable Expression condition) {
        return condition == null ? Cases.ALWAYS : cases(condition, true);
    }

    private Cases cases(Expression part, boolean holds) {
        if (part instanceof Unary unary && unary.prefix() == Unary.Prefix.NOT) {
            return cases(unary.operand(), !holds);
        } else if (part instanceof Binary binary && isJunction(binary)) {
            boolean both = (binary.operator() == Operator.AND) == holds;
            Cases left = cases(binary.left(), holds);
            Cases right = cases(binary.right(), holds);
            return both ? left.and(right) : left.or(right);
        } else if (part instanceof Conditional choice) {
            Cases then = cases(choice.condition(), true).and(cases(choice.then(), holds));
            return then.or(cases(choice.condition(), false).and(cases(choice.otherwise(), holds)));
        } else if (part instanceof Truth truth) {
            return truth.value() == holds ? Cases.ALWAYS : Cases.NEVER;
        } else if (part instanceof Has has) {
            return known(has, holds);
        } else if (part instanceof Comprehension asked && cannotExist(asked)) {
            return holds ? Cases.NEVER : of(part, Values.only(false));
        } else if (part instanceof Binary binary) {
            return comparison(binary, holds);
        }
        return of(part, Values.only(holds));
    }

    private static boolean isJunction(Binary binary) {
        return binary.operator() == Operator.AND || binary.operator() == Operator.OR;
    }

    private Cases known(Has has, boolean holds) {
        if (world.unseen(has.selection())) {
            return holds ? Cases.NEVER : Cases.ALWAYS;
        }
        return of(has.selection(), holds ? Values.KNOWN : Values.ABSENT);
    }

    private static boolean cannotExist(Comprehension asked) {
        boolean one = asked.kind() == Comprehension.Kind.EXISTS || asked.kind() == Comprehension.Kind.EXISTS_ONE;
        return one && new Reading(World.UNKNOWN).of(asked.body()).never();
    }

    private Cases comparison(Binary binary, boolean holds) {
        Operator operator = binary.operator();
        if (operator == Operator.IN) {
            Set<Object> some = constants(binary.right());
            return some.isEmpty() ? of(binary, Values.only(holds)) : of(binary.left(), among(some, holds));
        }
        Object right = Constants.of(binary.right());
        if (right != null) {
            return compared(binary, binary.left(), operator, right, holds);
        }
        Object left = Constants.of(binary.left());
        return left == null ? between(binary, holds) : compared(binary, binary.right(), flipped(operator), left, holds);
    }

    /** Of two things that are not constant only this is known: they are as compared, or they are not. */
    private Cases between(Binary binary, boolean holds) {
        return switch (binary.operator()) {
            case NOT_EQUAL -> of(with(binary, Operator.EQUAL), Values.only(!holds));
            case AT_LEAST -> of(with(binary, Operator.LESS), Values.only(!holds));
            case MORE -> of(with(binary, Operator.AT_MOST), Values.only(!holds));
            default -> of(binary, Values.only(holds));
        };
    }

    private static Binary with(Binary binary, Operator operator) {
        return new Binary(operator, binary.left(), binary.right());
    }

    private static Values among(Set<Object> some, boolean holds) {
        return holds ? Values.only(some) : Values.not(some);
    }

    private Cases compared(Binary binary, Expression asked, Operator operator, Object to, boolean holds) {
        // texts have an order of their own, by code points
        if (operator.isOrdering() && (to instanceof String || to instanceof Boolean)) {
            return between(binary, holds);
        }
        return switch (operator) {
            case EQUAL -> of(asked, among(Set.of(to), holds));
            case NOT_EQUAL -> of(asked, among(Set.of(to), !holds));
            case LESS -> of(asked, holds ? Values.to(to, true) : Values.from(to, false));
            case AT_MOST -> of(asked, holds ? Values.to(to, false) : Values.from(to, true));
            case MORE -> of(asked, holds ? Values.from(to, true) : Values.to(to, false));
            case AT_LEAST -> of(asked, holds ? Values.from(to, false) : Values.to(to, true));
            default -> of(binary, Values.only(holds));
        };
    }

    private static Operator flipped(Operator operator) {
        return switch (operator) {
            case LESS -> Operator.MORE;
            case AT_MOST -> Operator.AT_LEAST;
            case MORE -> Operator.LESS;
            case AT_LEAST -> Operator.AT_MOST;
            default -> operator;
        };
    }

    private static Set<Object> constants(Expression list) {
        Set<Object> found = new LinkedHashSet<>();
        if (list instanceof ListOf all) {
            for (Expression element : all.elements()) {
                Object value = Constants.of(element);
                if (value == null) {
                    return Set.of();
                }
                found.add(value);
            }
        }
        return found;
    }

    private Cases of(Expression asked, Values values) {
        Object constant = Constants.of(asked);
        if (constant != null) {
            return Values.only(constant).and(values).isEmpty() ? Cases.NEVER : Cases.ALWAYS;
        } else if (world.unseen(asked)) {
            return Cases.NEVER;
        }
        Values base = world.always(asked);
        Values possible = base == null ? values : base.and(values);
        return possible.isEmpty() ? Cases.NEVER : Cases.of(Case.of(asked, possible));
    }
}
