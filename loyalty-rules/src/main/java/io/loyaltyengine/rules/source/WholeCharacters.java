package io.loyaltyengine.rules.source;

import java.io.Reader;
import java.util.Objects;

/**
 * Gives a text in portions that never end within a character of two {@code char}s. The YAML parser underneath fails with an
 * {@link IndexOutOfBoundsException} where its buffer happens to end there, so an emoji at the wrong place would break a file.
 */
final class WholeCharacters extends Reader {
    private final String text;
    private int at;

    WholeCharacters(String text) {
        this.text = text;
    }

    @Override
    public int read(char[] buffer, int offset, int length) {
        Objects.checkFromIndexSize(offset, length, buffer.length);
        if (at == text.length()) {
            return -1;
        }
        int end = Math.min(text.length(), at + length);
        if (end < text.length() && end - at > 1 && Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        text.getChars(at, end, buffer, offset);
        int count = end - at;
        at = end;
        return count;
    }

    @Override
    public void close() {}
}
