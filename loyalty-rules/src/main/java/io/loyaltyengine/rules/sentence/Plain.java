package io.loyaltyengine.rules.sentence;

import io.loyaltyengine.rules.definition.Expression;
import io.loyaltyengine.rules.definition.Expression.Call;
import io.loyaltyengine.rules.definition.Expression.Decimal;
import io.loyaltyengine.rules.definition.Expression.Text;
import io.loyaltyengine.rules.definition.Expression.Truth;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The words for written values, and for lists of words. */
final class Plain {

    private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*");

    private static final Pattern MOMENT = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}[0-9TZ:.+-]*");

    /** Words by which a sentence is held together; as values they are quoted. */
    private static final Set<String> OF_SENTENCES = Set.of(
            "a",
            "always",
            "an",
            "and",
            "at",
            "divided",
            "else",
            "every",
            "exactly",
            "false",
            "for",
            "has",
            "if",
            "in",
            "is",
            "it",
            "known",
            "least",
            "less",
            "minus",
            "more",
            "most",
            "neither",
            "never",
            "no",
            "nor",
            "not",
            "of",
            "one",
            "or",
            "otherwise",
            "plus",
            "some",
            "than",
            "the",
            "times",
            "true",
            "which",
            "with");

    private Plain() {}

    static boolean isWritten(Expression expression) {
        return written(expression) != null;
    }

    /** A written value; null if it is something else. */
    static @Nullable String written(Expression expression) {
        if (expression instanceof Text text) {
            return word(text.value());
        } else if (expression instanceof Decimal number) {
            return number.toCel();
        } else if (expression instanceof Truth truth) {
            return Boolean.toString(truth.value());
        } else if (expression instanceof Call call
                && isMoment(call)
                && call.arguments().get(0) instanceof Text text) {
            return MOMENT.matcher(text.value()).matches() ? text.value() : null;
        }
        return null;
    }

    /** Whether it is a written day or moment. */
    static boolean isMoment(Expression expression) {
        return expression instanceof Call call && isMoment(call) && isWritten(call);
    }

    private static boolean isMoment(Call call) {
        boolean named = call.name().equals("date") || call.name().equals("timestamp");
        return named && call.receiver() == null && call.arguments().size() == 1;
    }

    static String word(String text) {
        return WORD.matcher(text).matches() && !OF_SENTENCES.contains(text) ? text : new Text(text).toCel();
    }

    /** {@code a, b or c}. */
    static String joined(List<String> words, String last) {
        int end = words.size() - 1;
        return end < 1
                ? String.join("", words)
                : String.join(", ", words.subList(0, end)) + " " + last + " " + words.get(end);
    }

    /** {@code daysToBirthday} as {@code days to birthday}. */
    static String spaced(String field) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < field.length(); i++) {
            char c = field.charAt(i);
            boolean begins = Character.isUpperCase(c) && i > 0 && Character.isLowerCase(field.charAt(i - 1));
            words.append(begins ? " " : "").append(begins ? Character.toLowerCase(c) : c);
        }
        return words.toString();
    }
}
