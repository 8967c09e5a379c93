package io.loyaltyengine.rules.sentence;

import io.loyaltyengine.rules.definition.Expression;
import io.loyaltyengine.rules.definition.Expression.Binary;
import io.loyaltyengine.rules.definition.Expression.Call;
import io.loyaltyengine.rules.definition.Expression.Comprehension;
import io.loyaltyengine.rules.definition.Expression.Comprehension.Kind;
import io.loyaltyengine.rules.definition.Expression.ListOf;
import io.loyaltyengine.rules.definition.Expression.Name;
import io.loyaltyengine.rules.definition.Expression.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The words for questions about the elements of a list. Where all that is asked is what an element's own fields are, it has
 * them: {@code some line has the category coffee}. Otherwise the element is spoken of by its name, in parentheses.
 */
final class Questions {

    private static final Map<Binary.Operator, String> BOUNDS = Map.of(
            Binary.Operator.LESS, "of less than",
            Binary.Operator.AT_MOST, "of at most",
            Binary.Operator.MORE, "of more than",
            Binary.Operator.AT_LEAST, "of at least",
            Binary.Operator.NOT_EQUAL, "other than");

    private static final Map<String, String> TEXTS =
            Map.of("startsWith", "that begins with", "endsWith", "that ends with", "contains", "that contains");

    private final Clauses clauses;

    Questions(Clauses clauses) {
        this.clauses = clauses;
    }

    String clause(Comprehension asked) {
        String determiner =
                asked.kind() == Kind.EXISTS ? "some " : asked.kind() == Kind.ALL ? "every " : "exactly one ";
        String possessions = possessions(asked);
        return possessions == null
                ? "for " + determiner + singular(asked.range()) + " " + asked.variable() + " (" + body(asked) + ")"
                : determiner + singular(asked.range()) + " has " + possessions;
    }

    /** The list that a filter or a map makes. */
    String elements(Comprehension made) {
        if (made.kind() == Kind.FILTER) {
            String possessions = possessions(made);
            return possessions == null
                    ? plural(made.range()) + " " + made.variable() + " for which (" + body(made) + ")"
                    : plural(made.range()) + " with " + possessions;
        }
        String field = ownField(made.body(), made.variable());
        return field == null
                ? value(made) + " for every " + singular(made.range()) + " " + made.variable()
                : "the " + Plain.spaced(field) + " of every " + singular(made.range());
    }

    /** The words for the number of elements, or the sum of something of them; null for another function. */
    @Nullable
    String counted(String function, Comprehension asked) {
        if (function.equals("size") && asked.kind() == Kind.FILTER) {
            return "the number of " + withoutArticle(elements(asked));
        }
        return function.equals("sum") && asked.kind() == Kind.MAP ? "the sum of " + elements(asked) : null;
    }

    private static String withoutArticle(String words) {
        return words.startsWith("the ") ? words.substring(4) : words;
    }

    private String body(Comprehension asked) {
        return clauses.with(asked.variable()).clause(asked.body());
    }

    private String value(Comprehension made) {
        return new Nouns(clauses.with(made.variable())).held(made.body());
    }

    private String singular(Expression range) {
        String known = known(range);
        if (known != null) {
            return known;
        }
        boolean filtered = range instanceof Comprehension made && made.kind() == Kind.FILTER;
        return filtered && range instanceof Comprehension made
                ? singularOf(made)
                : "element of " + new Nouns(clauses).held(range);
    }

    private String singularOf(Comprehension filtered) {
        String possessions = possessions(filtered);
        return possessions == null
                ? singular(filtered.range()) + " " + filtered.variable() + " for which (" + body(filtered) + ")"
                : singular(filtered.range()) + " with " + possessions;
    }

    private String plural(Expression range) {
        String known = known(range);
        if (known != null) {
            return "the " + known + "s";
        }
        return "the elements of " + new Nouns(clauses).held(range);
    }

    private @Nullable String known(Expression range) {
        boolean ofPurchase = range instanceof Select select
                && select.operand() instanceof Name owner
                && owner.name().equals("purchase")
                && !clauses.isElement("purchase");
        if (ofPurchase && range instanceof Select select) {
            return select.field().equals("lines") ? "line" : select.field().equals("payments") ? "payment" : null;
        }
        return null;
    }

    /** What an element has, if nothing but fields of its own are compared with written values; else null. */
    private @Nullable String possessions(Comprehension asked) {
        List<String> found = new ArrayList<>();
        for (Expression conjunct : asked.body().conjuncts()) {
            String possession = possession(conjunct, asked.variable());
            if (possession == null) {
                return null;
            }
            found.add(possession);
        }
        return String.join(" and ", found);
    }

    private @Nullable String possession(Expression condition, String variable) {
        if (condition instanceof Binary binary) {
            String field = ownField(binary.left(), variable);
            return field == null ? null : possession(Plain.spaced(field), binary.operator(), binary.right());
        } else if (condition instanceof Call call
                && call.receiver() != null
                && TEXTS.containsKey(call.name())
                && call.arguments().size() == 1) {
            String field = ownField(call.receiver(), variable);
            String text = Plain.written(call.arguments().get(0));
            return field == null || text == null
                    ? null
                    : article(Plain.spaced(field)) + " " + TEXTS.get(call.name()) + " " + text;
        }
        return null;
    }

    private @Nullable String possession(String field, Binary.Operator operator, Expression value) {
        String written = Plain.written(value);
        if (operator == Binary.Operator.IN
                && value instanceof ListOf list
                && list.elements().size() > 1) {
            boolean all = list.elements().stream().allMatch(Plain::isWritten);
            return all ? "the " + field + " " + clauses.among(list) : null;
        } else if (written == null) {
            return null;
        } else if (operator == Binary.Operator.EQUAL) {
            return "the " + field + " " + written;
        }
        if (Plain.isMoment(value)) {
            return null;
        }
        String bound = BOUNDS.get(operator);
        return bound == null ? null : article(field) + " " + bound + " " + written;
    }

    private static String article(String noun) {
        return ("aeiou".indexOf(noun.charAt(0)) >= 0 ? "an " : "a ") + noun;
    }

    private static @Nullable String ownField(Expression expression, String variable) {
        boolean own = expression instanceof Select select
                && select.operand() instanceof Name name
                && name.name().equals(variable);
        return own && expression instanceof Select select ? select.field() : null;
    }
}
