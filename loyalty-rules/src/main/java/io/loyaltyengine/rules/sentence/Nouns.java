package io.loyaltyengine.rules.sentence;

import io.loyaltyengine.rules.definition.Expression;
import io.loyaltyengine.rules.definition.Expression.Binary;
import io.loyaltyengine.rules.definition.Expression.Call;
import io.loyaltyengine.rules.definition.Expression.Comprehension;
import io.loyaltyengine.rules.definition.Expression.Conditional;
import io.loyaltyengine.rules.definition.Expression.Index;
import io.loyaltyengine.rules.definition.Expression.ListOf;
import io.loyaltyengine.rules.definition.Expression.Name;
import io.loyaltyengine.rules.definition.Expression.Select;
import io.loyaltyengine.rules.definition.Expression.Unary;
import java.util.List;
import java.util.Map;

/** The words for values. */
final class Nouns {

    private static final Map<Binary.Operator, String> ARITHMETIC = Map.of(
            Binary.Operator.ADD, "plus",
            Binary.Operator.SUBTRACT, "minus",
            Binary.Operator.MULTIPLY, "times",
            Binary.Operator.DIVIDE, "divided by",
            Binary.Operator.REMAINDER, "modulo");

    private final Clauses clauses;

    Nouns(Clauses clauses) {
        this.clauses = clauses;
    }

    String noun(Expression expression) {
        String written = Plain.written(expression);
        if (written != null) {
            return written;
        } else if (expression instanceof Name name) {
            return owner(name);
        } else if (expression instanceof Select select) {
            return select(select);
        } else if (expression instanceof Index index) {
            return "entry " + held(index.index()) + " of " + held(index.operand());
        } else if (expression instanceof Binary binary && ARITHMETIC.containsKey(binary.operator())) {
            return held(binary.left()) + " " + ARITHMETIC.get(binary.operator()) + " " + held(binary.right());
        } else if (expression instanceof Unary unary && unary.prefix() == Unary.Prefix.NEGATE) {
            return "minus " + held(unary.operand());
        } else if (expression instanceof Conditional choice) {
            return held(choice.then()) + " if " + clauses.part(choice.condition()) + ", otherwise "
                    + held(choice.otherwise());
        } else if (expression instanceof ListOf list) {
            return list.elements().isEmpty() ? "no values" : "the values " + Plain.joined(all(list.elements()), "and");
        } else if (expression instanceof Comprehension made && !clauses.isClause(made)) {
            return new Questions(clauses).elements(made);
        } else if (expression instanceof Call call) {
            return new Functions(clauses).noun(call);
        }
        return "whether " + clauses.clause(expression);
    }

    /** A noun as a part of something else: in parentheses where it would run into what follows. */
    String held(Expression expression) {
        String noun = noun(expression);
        boolean runs = expression instanceof Binary
                || expression instanceof Conditional
                || expression instanceof ListOf
                || expression instanceof Comprehension
                || expression instanceof Unary
                || expression instanceof Index
                || (expression instanceof Call && Functions.runs(noun))
                || noun.startsWith("whether ");
        return runs ? "(" + noun + ")" : noun;
    }

    /** A noun that something is said of; nothing stands before it that it could run into. */
    String subject(Expression expression) {
        return expression instanceof Call ? noun(expression) : held(expression);
    }

    List<String> all(List<Expression> expressions) {
        return expressions.stream().map(this::held).toList();
    }

    private String select(Select select) {
        if (select.operand() instanceof Name name && !clauses.isElement(name.name())) {
            String known = Functions.field(name.name(), select.field());
            return known == null ? "the " + name.name() + "'s " + Plain.spaced(select.field()) : known;
        }
        return owner(select.operand()) + "'s " + Plain.spaced(select.field());
    }

    /** What has a field. */
    String owner(Expression expression) {
        if (expression instanceof Name name) {
            return clauses.isElement(name.name()) ? name.name() : "the " + name.name();
        }
        return held(expression);
    }
}
