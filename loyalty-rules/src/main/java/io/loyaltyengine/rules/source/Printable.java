package io.loyaltyengine.rules.source;

/** Looks for what YAML does not allow anywhere in a text. The parser underneath would stop at the first one. */
final class Printable {
    private Printable() {}

    /** Adds a problem for each character that may not occur; false if there was one. */
    static boolean check(Source source, ProblemCollector problems) {
        String text = source.text();
        boolean clean = true;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            int length = Character.charCount(c);
            if (!isAllowed(c)) {
                clean = false;
                problems.error(
                        source.place(i, length),
                        String.format("the character U+%04X is not allowed", c),
                        "remove it; within a text in double quotes it can be written as an escape");
            }
            i += length;
        }
        return clean;
    }

    private static boolean isAllowed(int c) {
        if (c < ' ') {
            return c == '\t' || c == '\n' || c == '\r';
        }
        boolean control = c >= 0x7F && c < 0xA0;
        boolean surrogate = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
        return !control && !surrogate && c != 0xFEFF && c != 0xFFFE && c != 0xFFFF;
    }
}
