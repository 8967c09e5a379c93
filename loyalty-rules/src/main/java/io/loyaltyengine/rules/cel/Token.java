package io.loyaltyengine.rules.cel;

import io.loyaltyengine.rules.definition.Span;
import java.math.BigDecimal;

/**
 * A word of the text.
 *
 * @param kind what it is
 * @param text the characters as written, for a string its value
 * @param number the value of a number, otherwise zero
 * @param span its place
 */
record Token(Kind kind, String text, BigDecimal number, Span span) {

    Token(Kind kind, String text, Span span) {
        this(kind, text, BigDecimal.ZERO, span);
    }

    boolean is(Kind other) {
        return kind == other;
    }

    /** How a message names it. */
    String described() {
        return switch (kind) {
            case END -> "the end of the expression";
            case STRING -> "a string";
            default -> "`" + text + "`";
        };
    }

    enum Kind {
        NUMBER,
        STRING,
        WORD,
        SYMBOL,
        END
    }
}
