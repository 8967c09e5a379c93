package io.loyaltyengine.rules.cel;

import io.loyaltyengine.rules.definition.Expression;
import io.loyaltyengine.rules.definition.Issue;
import io.loyaltyengine.rules.definition.Span;
import java.util.List;
import java.util.Locale;

/**
 * Reads an expression of the Common Expression Language.
 *
 * <p>No text makes it throw, overflow the stack or run for long: what is too long, too deep or too large is an issue
 * like any other. The parser has no state and may be used by several threads.
 */
public final class CelParser {

    /** The longest text that is read, in characters. */
    public static final int MAX_LENGTH = 10_000;

    /** How deep parentheses, brackets, calls and choices may stand in each other. */
    public static final int MAX_DEPTH = 100;

    /** How many operators, selections and calls an expression may have. */
    public static final int MAX_OPERATIONS = 1_000;

    /** Makes a parser. */
    public CelParser() {}

    /**
     * Reads a text.
     *
     * @param text an expression
     * @return its tree, or every issue that was found
     */
    public ParseResult parse(String text) {
        if (text.length() > MAX_LENGTH) {
            String message = String.format(
                    Locale.ROOT, "the expression has %,d characters, the most is %,d", text.length(), MAX_LENGTH);
            Span beyond = new Span(MAX_LENGTH, text.length() - MAX_LENGTH);
            return ParseResult.refused(List.of(new Issue(beyond, message, "split it into several rules")));
        }
        IssueList issues = new IssueList();
        List<Token> tokens = new Lexer(text, issues).tokens();
        Expression expression = new Grammar(tokens, issues).whole();
        return issues.isEmpty() ? ParseResult.of(expression) : ParseResult.refused(issues.inOrder());
    }
}
