package io.loyaltyengine.rules.source;

/**
 * The line around a place, fit for a terminal: without its indentation, tabs as single blanks, other control characters as
 * replacement characters, and no longer than a screen is wide.
 *
 * @param text the line or the part of it that is shown
 * @param caret what to print below it
 * @param marked how many characters the caret marks
 */
record Excerpt(String text, String caret, int marked) {
    private static final int WIDTH = 100;
    private static final int BEFORE = 40;
    private static final String CUT = "…";

    static Excerpt of(Place place) {
        String source = place.source().text();
        int lineStart = place.source().lineStart(place.offset());
        int lineEnd = place.source().lineEnd(place.offset());
        int begin = lineStart;
        while (begin < place.offset() && isBlank(source.charAt(begin))) {
            begin++;
        }
        int end = lineEnd;
        boolean cutBefore = false;
        boolean cutAfter = false;
        if (end - begin > WIDTH) {
            if (place.offset() - begin > BEFORE) {
                begin = wholeCharacter(source, Math.max(begin, Math.min(place.offset() - BEFORE, end - WIDTH)));
                cutBefore = true;
            }
            if (end - begin > WIDTH) {
                end = wholeCharacter(source, begin + WIDTH);
                cutAfter = true;
            }
        }
        int caretEnd = Math.min(end, place.offset() + place.length());
        int marked = Math.max(1, caretEnd > place.offset() ? source.codePointCount(place.offset(), caretEnd) : 0);
        int blanks = source.codePointCount(begin, place.offset()) + (cutBefore ? 1 : 0);
        String text = (cutBefore ? CUT : "") + clean(source, begin, end) + (cutAfter ? CUT : "");
        return text.isBlank()
                ? new Excerpt("", "", marked)
                : new Excerpt(text, " ".repeat(blanks) + "^".repeat(marked), marked);
    }

    private static int wholeCharacter(String source, int at) {
        return at > 0 && Character.isLowSurrogate(source.charAt(at)) && Character.isHighSurrogate(source.charAt(at - 1))
                ? at - 1
                : at;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }

    private static String clean(String source, int begin, int end) {
        StringBuilder text = new StringBuilder();
        source.substring(begin, end).codePoints().forEach(c -> {
            if (c == '\t') {
                text.append(' ');
            } else {
                text.appendCodePoint(Quote.isPlain(c) ? c : 0xFFFD);
            }
        });
        return text.toString().stripTrailing();
    }
}
