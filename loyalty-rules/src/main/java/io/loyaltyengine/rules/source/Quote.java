package io.loyaltyengine.rules.source;

/** Quotes what was found, so that a message stays one readable line whatever the file holds. */
public final class Quote {
    private static final int MOST = 60;

    private Quote() {}

    /**
     * The text between backticks: cut after 60 characters, line breaks and other control characters as escapes.
     *
     * @param text the text
     * @return the quoted text
     */
    public static String of(String text) {
        return '`' + escaped(text, MOST) + '`';
    }

    /** The text on one line: cut after a number of characters, control characters as escapes. */
    static String escaped(String text, int most) {
        StringBuilder escaped = new StringBuilder();
        int shown = 0;
        for (int i = 0; i < text.length(); shown++) {
            if (shown == most) {
                return escaped.append('…').toString();
            }
            int c = text.codePointAt(i);
            append(escaped, c);
            i += Character.charCount(c);
        }
        return escaped.toString();
    }

    private static void append(StringBuilder escaped, int c) {
        switch (c) {
            case '\n' -> escaped.append("\\n");
            case '\r' -> escaped.append("\\r");
            case '\t' -> escaped.append("\\t");
            default -> {
                if (isPlain(c)) {
                    escaped.appendCodePoint(c);
                } else {
                    escaped.append(String.format("\\u%04X", c));
                }
            }
        }
    }

    /** Whether a terminal shows the character as itself: no control, no invisible direction mark, no half of a pair. */
    static boolean isPlain(int c) {
        int type = Character.getType(c);
        return type != Character.CONTROL && type != Character.SURROGATE && type != Character.FORMAT;
    }
}
