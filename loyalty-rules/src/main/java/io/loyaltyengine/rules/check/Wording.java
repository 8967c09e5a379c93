package io.loyaltyengine.rules.check;

import io.loyaltyengine.rules.definition.Expression;
import io.loyaltyengine.rules.definition.Expression.Select;
import java.util.List;

/** How issues speak of expressions and types. */
final class Wording {

    private static final int LONGEST = 60;

    private Wording() {}

    static String quoted(Expression expression) {
        String text = expression.toCel();
        return "`" + (text.length() > LONGEST ? text.substring(0, LONGEST - 1) + "…" : text) + "`";
    }

    static String is(Expression expression, Type<?> type) {
        return quoted(expression) + " is " + a(type);
    }

    static String a(Type<?> type) {
        boolean vowel = "aeiouAEIOU".indexOf(type.noun().charAt(0)) >= 0;
        return (vowel ? "an " : "a ") + type.noun();
    }

    /** How something that is not true or false becomes a condition. */
    static String asCondition(Expression expression, Type<?> type) {
        if (type instanceof Type.ListType) {
            return "ask something about the list with `in`, `size`, `all` or `exists`";
        }
        String subject = expression instanceof Select ? expression.toCel() : "value";
        return "compare it with something, as in `" + subject + " == …`";
    }

    /** For example {@code a number, a string}; {@code nothing} if there are none. */
    static String nouns(List<? extends Type<?>> types) {
        return types.isEmpty()
                ? "nothing"
                : String.join(", ", types.stream().map(Wording::a).toList());
    }

    static String list(List<String> names) {
        return String.join(", ", names.stream().map(name -> "`" + name + "`").toList());
    }
}
