package io.loyaltyengine.rules.source;

import java.util.Arrays;

/** Converts offsets in code points, which the YAML parser counts, to offsets in {@code char}s. */
final class CodePoints {
    /** The code point offsets of the characters that take two {@code char}s. */
    private final int[] wide;

    private CodePoints(int[] wide) {
        this.wide = wide;
    }

    static CodePoints of(String text) {
        int[] wide = new int[0];
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            if (isPair(text, i)) {
                if (count == wide.length) {
                    wide = Arrays.copyOf(wide, Math.max(16, count * 2));
                }
                wide[count] = i - count;
                count++;
                i++;
            }
        }
        return new CodePoints(Arrays.copyOf(wide, count));
    }

    int charOffset(int codePointOffset) {
        if (wide.length == 0) {
            return codePointOffset;
        }
        int found = Arrays.binarySearch(wide, codePointOffset);
        return codePointOffset + (found >= 0 ? found : -found - 1);
    }

    private static boolean isPair(String text, int at) {
        return at + 1 < text.length() && Character.isSurrogatePair(text.charAt(at), text.charAt(at + 1));
    }
}
