package io.loyaltyengine.rules.cel;

import io.loyaltyengine.rules.cel.Token.Kind;
import io.loyaltyengine.rules.definition.Expression;
import io.loyaltyengine.rules.definition.Span;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a text into words. What cannot be one is reported; where it is plain what was meant, that is taken instead, so
 * that the rest of the text is still looked at.
 */
final class Lexer {

    private static final List<String> SYMBOLS = List.of(
            "==", "!=", "<=", ">=", "&&", "||", "<", ">", "!", "+", "-", "*", "/", "%", "?", ":", ",", ".", "(", ")",
            "[", "]", "{", "}");

    /** What other languages write, and what it is in CEL. Longer ones first, and none that begins a symbol of CEL. */
    private static final List<Map.Entry<String, String>> FOREIGN = List.of(
            Map.entry("===", "=="),
            Map.entry("!==", "!="),
            Map.entry("<>", "!="),
            Map.entry("=>", ">="),
            Map.entry("=<", "<="));

    private static final Map<String, String> INCOMPLETE = Map.of("=", "==", "&", "&&", "|", "||");

    private final String text;
    private final IssueList issues;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    Lexer(String text, IssueList issues) {
        this.text = text;
        this.issues = issues;
    }

    /** The words, the last of which is the end. */
    List<Token> tokens() {
        skipBlanks();
        while (at < text.length()) {
            next();
            skipBlanks();
        }
        tokens.add(new Token(Kind.END, "", new Span(at, 0)));
        return tokens;
    }

    private void skipBlanks() {
        while (at < text.length()) {
            if (" \t\n\r\f".indexOf(text.charAt(at)) >= 0) {
                at++;
            } else if (text.startsWith("//", at)) {
                while (at < text.length() && text.charAt(at) != '\n') {
                    at++;
                }
            } else {
                return;
            }
        }
    }

    private void next() {
        char c = text.charAt(at);
        if (isDigit(c) || (c == '.' && isDigit(peek(1)))) {
            number();
        } else if (isQuote(c)) {
            string("");
        } else if (isWordStart(c)) {
            word();
        } else {
            symbol();
        }
    }

    private void word() {
        int end = at;
        while (end < text.length() && (isWordStart(text.charAt(end)) || isDigit(text.charAt(end)))) {
            end++;
        }
        String word = text.substring(at, end);
        if (end < text.length() && isQuote(text.charAt(end)) && isStringPrefix(word)) {
            string(word);
        } else {
            tokens.add(new Token(Kind.WORD, word, Span.between(at, end)));
            at = end;
        }
    }

    private void string(String prefix) {
        StringLiteral literal = new StringLiteral(text, at, prefix, issues);
        String value = literal.read();
        Span span = Span.between(at, literal.end());
        if (prefix.toLowerCase(Locale.ROOT).contains("b")) {
            issues.add(span, "bytes have no use in a rule", "write a string, without the b");
        }
        tokens.add(new Token(Kind.STRING, value, span));
        at = literal.end();
    }

    private void number() {
        int start = at;
        BigDecimal value = text.charAt(at) == '0' && peek(1) == 'x' && isHex(peek(2)) ? hexadecimal() : decimal();
        if (at < text.length() && (text.charAt(at) == 'u' || text.charAt(at) == 'U') && !isWordPart(peek(1))) {
            at++;
            String advice = "write " + text.substring(start, at - 1) + ", numbers are exact decimals of one type";
            issues.add(Span.between(start, at), "unsigned numbers are not supported", advice);
        }
        Span span = Span.between(start, at);
        if (!Expression.Decimal.fits(value)) {
            issues.add(span, "this number has more than " + Expression.Decimal.DIGITS + " digits", null);
            value = BigDecimal.ZERO;
        }
        tokens.add(new Token(Kind.NUMBER, text.substring(start, at), value, span));
    }

    private BigDecimal hexadecimal() {
        int start = at + 2;
        at = start;
        while (isHex(peek(0))) {
            at++;
        }
        return new BigDecimal(new BigInteger(text.substring(start, at), 16));
    }

    private BigDecimal decimal() {
        int start = at;
        digits();
        if (peek(0) == '.' && isDigit(peek(1))) {
            at++;
            digits();
        }
        int end = at;
        if (peek(0) == 'e' || peek(0) == 'E') {
            int sign = peek(1) == '+' || peek(1) == '-' ? 1 : 0;
            if (isDigit(peek(1 + sign))) {
                at += 1 + sign;
                int exponent = at;
                digits();
                if (text.substring(exponent, at).replaceFirst("^0+", "").length() > 4) {
                    return BigDecimal.valueOf(1, -Expression.Decimal.DIGITS - 1);
                }
                end = at;
            }
        }
        return new BigDecimal(text.substring(start, end));
    }

    private void digits() {
        while (isDigit(peek(0))) {
            at++;
        }
    }

    private void symbol() {
        for (Map.Entry<String, String> foreign : FOREIGN) {
            if (text.startsWith(foreign.getKey(), at)) {
                meant(foreign.getKey(), foreign.getValue());
                return;
            }
        }
        for (String symbol : SYMBOLS) {
            if (text.startsWith(symbol, at)) {
                add(symbol, symbol.length());
                return;
            }
        }
        String character = text.substring(at, text.offsetByCodePoints(at, 1));
        String meant = INCOMPLETE.get(character);
        if (meant != null) {
            meant(character, meant);
            return;
        }
        issues.add(new Span(at, character.length()), "unexpected character " + described(character), advice(character));
        at += character.length();
    }

    private void meant(String found, String meant) {
        issues.add(new Span(at, found.length()), "`" + found + "` is not an operator", "write `" + meant + "`");
        add(meant, found.length());
    }

    private void add(String symbol, int length) {
        tokens.add(new Token(Kind.SYMBOL, symbol, new Span(at, length)));
        at += length;
    }

    private static String described(String character) {
        int codePoint = character.codePointAt(0);
        String number = String.format("U+%04X", codePoint);
        boolean visible = Character.isLetterOrDigit(codePoint)
                || (codePoint != '`'
                        && Character.isDefined(codePoint)
                        && !Character.isISOControl(codePoint)
                        && !Character.isSpaceChar(codePoint)
                        && Character.getType(codePoint) != Character.FORMAT
                        && Character.getType(codePoint) != Character.SURROGATE);
        return visible ? "`" + character + "` (" + number + ")" : number;
    }

    private static @Nullable String advice(String character) {
        int codePoint = character.codePointAt(0);
        if ("\u201c\u201d\u201e\u00ab\u00bb\u2018\u2019".indexOf(codePoint) >= 0) {
            return "write strings between straight quotes, \"like this\"";
        } else if (Character.isSpaceChar(codePoint)) {
            return "write an ordinary space";
        } else if (Character.isLetter(codePoint)) {
            return "names are made of the letters a to z and A to Z, digits and _; other text goes into quotes";
        }
        return null;
    }

    private char peek(int ahead) {
        return at + ahead < text.length() ? text.charAt(at + ahead) : '\0';
    }

    private static boolean isStringPrefix(String word) {
        return word.length() <= 2 && List.of("r", "b", "rb", "br").contains(word.toLowerCase(Locale.ROOT));
    }

    private static boolean isQuote(char c) {
        return c == '"' || c == '\'';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isHex(char c) {
        return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    }

    private static boolean isWordStart(char c) {
        return c == '_' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isWordPart(char c) {
        return isWordStart(c) || isDigit(c);
    }
}
