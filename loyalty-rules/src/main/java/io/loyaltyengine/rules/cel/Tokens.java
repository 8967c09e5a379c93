package io.loyaltyengine.rules.cel;

import io.loyaltyengine.rules.cel.Token.Kind;
import io.loyaltyengine.rules.definition.Span;
import java.util.List;

/** The words of a text with the place where reading stands. */
final class Tokens {

    private final List<Token> tokens;
    private int at;

    Tokens(List<Token> tokens) {
        this.tokens = tokens;
    }

    Token current() {
        return tokens.get(at);
    }

    Token ahead() {
        return tokens.get(Math.min(at + 1, tokens.size() - 1));
    }

    /** Takes the current word; at the end, stays there. */
    Token take() {
        Token token = tokens.get(at);
        if (!token.is(Kind.END)) {
            at++;
        }
        return token;
    }

    void skipToEnd() {
        at = tokens.size() - 1;
    }

    boolean isAtEnd() {
        return current().is(Kind.END);
    }

    boolean at(String symbol) {
        return is(current(), symbol);
    }

    boolean takeIf(String symbol) {
        boolean found = at(symbol);
        if (found) {
            at++;
        }
        return found;
    }

    /** From a place to the end of the word taken last. */
    Span since(int offset) {
        int end = at == 0 ? offset : tokens.get(at - 1).span().end();
        return Span.between(offset, Math.max(offset, end));
    }

    static boolean is(Token token, String symbol) {
        return token.is(Kind.SYMBOL) && token.text().equals(symbol);
    }
}
