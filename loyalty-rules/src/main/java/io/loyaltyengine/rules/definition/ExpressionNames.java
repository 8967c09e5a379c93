package io.loyaltyengine.rules.definition;

import io.loyaltyengine.rules.definition.Expression.Comprehension;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What CEL's grammar allows as a name, and where. */
public final class ExpressionNames {

    private static final Pattern IDENTIFIER = Pattern.compile("[_a-zA-Z][_a-zA-Z0-9]*");
    private static final Set<String> KEYWORDS = Set.of("in", "true", "false", "null");
    private static final Set<String> RESERVED = Set.of(
            "as",
            "break",
            "const",
            "continue",
            "else",
            "for",
            "function",
            "if",
            "import",
            "let",
            "loop",
            "package",
            "namespace",
            "return",
            "var",
            "void",
            "while");
    private static final Set<String> MACROS = Arrays.stream(Comprehension.Kind.values())
            .map(Comprehension.Kind::macro)
            .collect(Collectors.toUnmodifiableSet());

    private ExpressionNames() {}

    /**
     * Tells whether CEL keeps a word for itself: such a word cannot be a variable or a function, but a field may have
     * it.
     *
     * @param word the word
     * @return whether it is reserved; the keywords {@code in}, {@code true}, {@code false} and {@code null} are too
     */
    public static boolean isReserved(String word) {
        return RESERVED.contains(word) || KEYWORDS.contains(word);
    }

    /**
     * Tells whether a text can be the name of a variable.
     *
     * @param name the text
     * @return whether it is an identifier and not reserved
     */
    public static boolean isName(String name) {
        return IDENTIFIER.matcher(name).matches() && !isReserved(name);
    }

    /**
     * Tells whether a text can be the name of a field.
     *
     * @param field the text
     * @return whether it is an identifier and not a keyword
     */
    public static boolean isField(String field) {
        return IDENTIFIER.matcher(field).matches() && !KEYWORDS.contains(field);
    }

    /**
     * Tells whether a call by this name is a macro, which CEL rewrites and no function can replace.
     *
     * @param member whether the call has a receiver
     * @param name the function's name
     * @return whether it is {@code has} or, with a receiver, one of the comprehensions
     */
    public static boolean isMacro(boolean member, String name) {
        return member ? MACROS.contains(name) : name.equals("has");
    }

    static void requireName(String name) {
        if (!isName(name)) {
            throw new IllegalArgumentException("'" + name + "' cannot be a name");
        }
    }

    static void requireField(String field) {
        if (!isField(field)) {
            throw new IllegalArgumentException("'" + field + "' cannot be a field");
        }
    }

    static void requireFunction(boolean member, String name) {
        boolean allowed = member ? isField(name) : isName(name);
        if (!allowed || isMacro(member, name)) {
            throw new IllegalArgumentException("'" + name + "' cannot be a function");
        }
    }
}
