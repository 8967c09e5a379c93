package io.loyaltyengine.rules.index;

import io.loyaltyengine.rules.definition.Expression;
import io.loyaltyengine.rules.definition.Expression.Binary;
import io.loyaltyengine.rules.definition.Expression.Binary.Operator;
import io.loyaltyengine.rules.definition.Expression.Truth;
import io.loyaltyengine.rules.definition.Expression.Unary;
import io.loyaltyengine.rules.index.Atom.TextIs;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes a condition apart into the alternatives of which one must hold. With three answers, a condition is true exactly
 * where one of them is: an unknown part makes nothing true, nor does its opposite.
 */
final class Flattening {

    /** How many alternatives one condition may have; a part with more is left whole. */
    static final int MOST = 16;

    private final Recognition recognition;

    Flattening(Recognition recognition) {
        this.recognition = recognition;
    }

    /** No alternatives at all where the condition can never be true. */
    List<Conjunction> alternatives(Expression expression) {
        return alternatives(expression, true);
    }

    private List<Conjunction> alternatives(Expression expression, boolean wanted) {
        if (expression instanceof Binary binary && isChain(binary.operator())) {
            boolean all = (binary.operator() == Operator.AND) == wanted;
            List<Expression> operands = binary.operator() == Operator.AND ? binary.conjuncts() : binary.disjuncts();
            return all ? allOf(operands, wanted) : anyOf(operands, wanted);
        } else if (expression instanceof Unary unary && unary.prefix() == Unary.Prefix.NOT) {
            return alternatives(unary.operand(), !wanted);
        } else if (expression instanceof Truth truth) {
            return truth.value() == wanted ? List.of(Conjunction.ALWAYS) : List.of();
        }
        return List.of(recognition.literal(expression, wanted));
    }

    private static boolean isChain(Operator operator) {
        return operator == Operator.AND || operator == Operator.OR;
    }

    private List<Conjunction> allOf(List<Expression> operands, boolean wanted) {
        List<Conjunction> all = List.of(Conjunction.ALWAYS);
        for (Expression operand : operands) {
            all = both(all, alternatives(operand, wanted));
        }
        return all;
    }

    /** The smaller side keeps its alternatives where the two together would have too many. */
    static List<Conjunction> both(List<Conjunction> some, List<Conjunction> others) {
        if (some.size() * others.size() > MOST) {
            return some.size() <= others.size()
                    ? both(some, List.of(Conjunction.TOO_MANY))
                    : both(List.of(Conjunction.TOO_MANY), others);
        }
        if (some.size() == 1 && others.size() == 1) {
            return List.of(some.get(0).and(others.get(0)));
        }
        Set<Conjunction> product = new LinkedHashSet<>();
        for (Conjunction one : some) {
            for (Conjunction other : others) {
                product.add(one.and(other));
            }
        }
        return List.copyOf(product);
    }

    private List<Conjunction> anyOf(List<Expression> operands, boolean wanted) {
        List<Conjunction> any = new ArrayList<>();
        for (Expression operand : operands) {
            for (Conjunction alternative : alternatives(operand, wanted)) {
                add(any, alternative);
            }
        }
        return any.size() > MOST ? List.of(Conjunction.TOO_MANY) : any;
    }

    /** {@code a == "x" || a == "y"} is one alternative, {@code a in ["x", "y"]}. */
    private static void add(List<Conjunction> any, Conjunction alternative) {
        TextIs text = text(alternative);
        for (int i = 0; text != null && i < any.size(); i++) {
            TextIs other = text(any.get(i));
            if (other != null && other.path().equals(text.path())) {
                Set<String> values = new LinkedHashSet<>(other.values());
                values.addAll(text.values());
                any.set(i, Conjunction.of(new TextIs(text.path(), values, true)));
                return;
            }
        }
        if (!any.contains(alternative)) {
            any.add(alternative);
        }
    }

    private static @Nullable TextIs text(Conjunction alternative) {
        return alternative.exact()
                        && alternative.atoms().size() == 1
                        && alternative.atoms().get(0) instanceof TextIs text
                        && text.wanted()
                ? text
                : null;
    }
}
