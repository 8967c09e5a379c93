package io.loyaltyengine.rules.source;

import java.util.Objects;

/**
 * Where each {@code char} of a scalar's text stands in its source. The parser underneath decodes a scalar without telling, so
 * this walks over the raw text once more, when someone asks, and notes where each decoded {@code char} comes from.
 */
final class TextOffsets {
    private final Scalar scalar;
    /** One more than the text has {@code char}s: the last is the point behind the text. */
    private final int[] offsets;

    private TextOffsets(Scalar scalar, int[] offsets) {
        this.scalar = scalar;
        this.offsets = offsets;
    }

    static TextOffsets of(Scalar scalar) {
        Place place = scalar.place();
        String raw = scalar.source().text();
        int end = place.offset() + place.length();
        boolean styled = scalar.kind() == Scalar.Kind.TEXT && place.length() > 0;
        TextWalk walk = new TextWalk(raw, place.offset(), end, scalar.text().length());
        int[] offsets = switch (styled ? raw.charAt(place.offset()) : 'p') {
            case '"' -> walk.doubleQuoted();
            case '\'' -> walk.singleQuoted();
            case '|' -> walk.block(false, leadingBreaks(scalar.text()), leadingBlanks(scalar.text()));
            case '>' -> walk.block(true, leadingBreaks(scalar.text()), leadingBlanks(scalar.text()));
            default -> walk.plain();
        };
        return new TextOffsets(scalar, offsets);
    }

    Place place(int textOffset, int textLength) {
        Objects.checkFromIndexSize(textOffset, textLength, scalar.text().length());
        int begin = offsets[textOffset];
        int end = textLength == 0 ? begin : Math.max(begin + 1, offsets[textOffset + textLength]);
        return scalar.source().place(begin, end - begin);
    }

    private static int leadingBreaks(String text) {
        int count = 0;
        while (count < text.length() && text.charAt(count) == '\n') {
            count++;
        }
        return count;
    }

    private static int leadingBlanks(String text) {
        int begin = leadingBreaks(text);
        int at = begin;
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        return at - begin;
    }
}
