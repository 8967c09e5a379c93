package io.loyaltyengine.rules.cel;

import io.loyaltyengine.rules.definition.Span;
import java.util.Locale;

/** Reads one string literal: in single or triple quotes of either kind, with escapes or raw. */
final class StringLiteral {

    private static final String ESCAPED = "abfnrtv\\?\"'`";
    private static final String MEANING = "\u0007\b\f\n\r\t\u000b\\?\"'`";

    private final String text;
    private final int start;
    private final boolean raw;
    private final String quote;
    private final IssueList issues;
    private final StringBuilder value = new StringBuilder();
    private int at;

    StringLiteral(String text, int start, String prefix, IssueList issues) {
        this.text = text;
        this.start = start;
        this.raw = prefix.toLowerCase(Locale.ROOT).contains("r");
        this.issues = issues;
        this.at = start + prefix.length();
        String one = text.substring(at, at + 1);
        this.quote = text.startsWith(one.repeat(3), at) ? one.repeat(3) : one;
    }

    /** The value; what is wrong with the literal is reported and left out of it. */
    String read() {
        at += quote.length();
        while (!text.startsWith(quote, at)) {
            if (at >= text.length()) {
                issues.add(new Span(start, quote.length()), "this string does not end", "close it with " + quote);
                return value.toString();
            }
            char c = text.charAt(at);
            if (c == '\\' && !raw) {
                escape();
            } else if ((c == '\n' || c == '\r') && quote.length() == 1) {
                String advice = "close it with " + quote + ", or write \\n for a new line";
                issues.add(Span.between(start, at), "this string does not end on its line", advice);
                return value.toString();
            } else {
                value.append(c);
                at++;
            }
        }
        at += quote.length();
        return value.toString();
    }

    int end() {
        return at;
    }

    private void escape() {
        int from = at++;
        char c = at < text.length() ? text.charAt(at) : '\0';
        int simple = ESCAPED.indexOf(c);
        if (simple >= 0) {
            value.append(MEANING.charAt(simple));
            at++;
        } else if (c == 'x' || c == 'X') {
            at++;
            codePoint(from, 2, 16);
        } else if (c == 'u') {
            at++;
            codePoint(from, 4, 16);
        } else if (c == 'U') {
            at++;
            codePoint(from, 8, 16);
        } else if (c >= '0' && c <= '3') {
            codePoint(from, 3, 8);
        } else if (at < text.length()) {
            int width = c == '\n' || c == '\r' ? 0 : Character.charCount(text.codePointAt(at));
            at += width;
            String advice = "write \\\\ for a backslash, or r" + quote + "…" + quote + " for a string without escapes";
            issues.add(Span.between(from, at), "`" + text.substring(from, at) + "` is not an escape", advice);
        }
    }

    private void codePoint(int from, int digits, int radix) {
        int end = at;
        while (end < text.length() && end < at + digits && isDigit(text.charAt(end), radix)) {
            end++;
        }
        boolean complete = end == at + digits;
        long codePoint = complete ? Long.parseLong(text.substring(at, end), radix) : -1;
        at = end;
        boolean surrogate = codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
        if (codePoint < 0 || codePoint > Character.MAX_CODE_POINT || surrogate) {
            String found = "`" + text.substring(from, at) + "` is not a character";
            String expected = complete
                    ? null
                    : "this escape needs " + digits + (radix == 16 ? " hexadecimal" : " octal") + " digits";
            issues.add(Span.between(from, at), found, expected);
            return;
        }
        value.appendCodePoint((int) codePoint);
    }

    private static boolean isDigit(char c, int radix) {
        return c < 128 && Character.digit(c, radix) >= 0;
    }
}
