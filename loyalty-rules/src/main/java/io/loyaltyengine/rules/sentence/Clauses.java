package io.loyaltyengine.rules.sentence;

import io.loyaltyengine.rules.definition.Expression;
import io.loyaltyengine.rules.definition.Expression.Binary;
import io.loyaltyengine.rules.definition.Expression.Binding;
import io.loyaltyengine.rules.definition.Expression.Call;
import io.loyaltyengine.rules.definition.Expression.Comprehension;
import io.loyaltyengine.rules.definition.Expression.Has;
import io.loyaltyengine.rules.definition.Expression.ListOf;
import io.loyaltyengine.rules.definition.Expression.Name;
import io.loyaltyengine.rules.definition.Expression.Select;
import io.loyaltyengine.rules.definition.Expression.Truth;
import io.loyaltyengine.rules.definition.Expression.Unary;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words for what holds or does not. */
final class Clauses {

    private static final Map<Binary.Operator, String> RELATIONS = Map.of(
            Binary.Operator.EQUAL, "is",
            Binary.Operator.NOT_EQUAL, "is not",
            Binary.Operator.LESS, "is less than",
            Binary.Operator.AT_MOST, "is at most",
            Binary.Operator.MORE, "is more than",
            Binary.Operator.AT_LEAST, "is at least");

    private static final Map<Binary.Operator, String> OF_MOMENTS = Map.of(
            Binary.Operator.LESS, "is before",
            Binary.Operator.AT_MOST, "is not after",
            Binary.Operator.MORE, "is after",
            Binary.Operator.AT_LEAST, "is not before");

    private static final Map<String, String> OF_TEXTS =
            Map.of("startsWith", "begins with", "endsWith", "ends with", "contains", "contains");

    /** The names and elements that are spoken of as they are called, from the outside in. */
    private final Set<String> elements;

    private Clauses(Set<String> elements) {
        this.elements = elements;
    }

    static String say(Expression expression) {
        Clauses clauses = new Clauses(Set.of());
        return clauses.isClause(expression)
                ? clauses.clause(expression)
                : clauses.nouns().noun(expression);
    }

    static String sayCondition(Expression expression) {
        return new Clauses(Set.of()).clause(expression);
    }

    /** The same with one more element that is spoken of. */
    Clauses with(String element) {
        Set<String> more = new HashSet<>(elements);
        more.add(element);
        return new Clauses(Set.copyOf(more));
    }

    boolean isElement(String name) {
        return elements.contains(name);
    }

    private Nouns nouns() {
        return new Nouns(this);
    }

    /** Whether an expression has the form of a condition; a field may be one by its type, which is not known here. */
    boolean isClause(Expression expression) {
        if (expression instanceof Binary binary) {
            return binary.operator().binding().compareTo(Binding.RELATION) <= 0;
        } else if (expression instanceof Unary unary) {
            return unary.prefix() == Unary.Prefix.NOT;
        } else if (expression instanceof Comprehension asked) {
            return asked.kind() != Comprehension.Kind.FILTER && asked.kind() != Comprehension.Kind.MAP;
        } else if (expression instanceof Call call) {
            return ofText(call) != null;
        }
        return expression instanceof Has || isFlag(expression);
    }

    private static boolean isFlag(Expression expression) {
        return expression instanceof Select select && select.field().matches("is[A-Z].*");
    }

    String clause(Expression expression) {
        if (expression instanceof Binary binary) {
            return binary(binary);
        } else if (expression instanceof Unary unary && unary.prefix() == Unary.Prefix.NOT) {
            return negated(unary.operand());
        } else if (expression instanceof Has has) {
            return nouns().noun(has.selection()) + " is known";
        } else if (expression instanceof Comprehension asked && isClause(asked)) {
            return new Questions(this).clause(asked);
        } else if (expression instanceof Truth truth) {
            return truth.value() ? "always" : "never";
        } else if (expression instanceof Call call && ofText(call) != null) {
            return nouns().held(call.receiver() == null ? call : call.receiver()) + " " + ofText(call) + " "
                    + nouns().held(call.arguments().get(0));
        } else if (expression instanceof Select select) {
            return flag(select, "");
        }
        return nouns().held(expression) + " is so";
    }

    private String flag(Select select, String not) {
        boolean birthday = select.field().equals("isBirthday")
                && select.operand() instanceof Name owner
                && owner.name().equals("member");
        return birthday
                ? "it is " + not + "the member's birthday"
                : nouns().owner(select.operand()) + " is " + not + "marked " + Plain.spaced(select.field());
    }

    private static @Nullable String ofText(Call call) {
        return call.receiver() != null && call.arguments().size() == 1 ? OF_TEXTS.get(call.name()) : null;
    }

    private String binary(Binary binary) {
        if (binary.operator() == Binary.Operator.AND) {
            return joined(binary.conjuncts(), " and ");
        } else if (binary.operator() == Binary.Operator.OR) {
            return joined(binary.disjuncts(), " or ");
        } else if (binary.operator() == Binary.Operator.IN) {
            return nouns().subject(binary.left()) + " is " + among(binary.right());
        }
        String relation = Plain.isMoment(binary.right())
                ? OF_MOMENTS.getOrDefault(binary.operator(), RELATIONS.get(binary.operator()))
                : RELATIONS.get(binary.operator());
        return relation == null
                ? nouns().held(binary) + " is so"
                : nouns().subject(binary.left()) + " " + relation + " " + nouns().held(binary.right());
    }

    private String joined(List<Expression> parts, String word) {
        return String.join(word, parts.stream().map(this::part).toList());
    }

    /** A part of a condition; what is joined itself stands in parentheses. */
    String part(Expression expression) {
        boolean joined = expression instanceof Binary binary
                && binary.operator().binding().compareTo(Binding.AND) <= 0;
        return joined ? "(" + clause(expression) + ")" : clause(expression);
    }

    /** What stands after "is" where a value is sought in a list. */
    String among(Expression list) {
        if (list instanceof ListOf written && written.elements().size() > 1) {
            return Plain.joined(nouns().all(written.elements()), "or");
        } else if (list instanceof ListOf written && written.elements().size() == 1) {
            return "no other than " + nouns().held(written.elements().get(0));
        }
        return "among " + nouns().held(list);
    }

    private String negated(Expression operand) {
        if (operand instanceof Has has) {
            return nouns().noun(has.selection()) + " is not known";
        } else if (operand instanceof Select select) {
            return flag(select, "not ");
        } else if (operand instanceof Binary binary && binary.operator() == Binary.Operator.IN) {
            String subject = nouns().subject(binary.left());
            if (!(binary.right() instanceof ListOf written)) {
                return subject + " is not " + among(binary.right());
            } else if (written.elements().size() > 1) {
                return subject + " is neither " + Plain.joined(nouns().all(written.elements()), "nor");
            }
        }
        return "it is not so that (" + clause(operand) + ")";
    }
}
