package io.loyaltyengine.rules.index;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Which rules were found, and on which lines. A mark costs the same however many rules there are, and nothing needs to be
 * looked through or wiped that was not touched.
 */
final class Marks {

    /** Bits of the lines of a rule that is for all of them. */
    private static final long ALL = -1L;

    private static final int WORD = Long.SIZE;

    private final int[] found;
    private int count;
    /** The lines of each rule, of a purchase that has no more than fit; of a larger one whether there are any. */
    private final long[] few;
    /** The lines of each rule that was found, of a larger purchase; null where there is none. */
    private final long[] @Nullable [] many;

    private int lines;
    private boolean isLarge;

    Marks(int rules) {
        found = new int[rules];
        few = new long[rules];
        many = new long[rules][];
    }

    void begin(int size) {
        lines = size;
        isLarge = size > WORD;
        count = 0;
    }

    int lines() {
        return lines;
    }

    /** How many rules were found. */
    int count() {
        return count;
    }

    /** One of the rules that were found, by its place among them. */
    int rule(int place) {
        return found[place];
    }

    /** Puts the rules that were found in their own order. */
    void sort() {
        Arrays.sort(found, 0, count);
    }

    /** The bits of 64 lines of a rule; what lies beyond the last line may be anything. */
    long word(int rule, int word) {
        long[] bits = isLarge ? many[rule] : null;
        return bits == null || few[rule] == ALL ? few[rule] : bits[word];
    }

    boolean isAll(int rule) {
        return few[rule] == ALL;
    }

    /** Marks a rule for all lines. */
    void mark(int rule) {
        if (few[rule] == 0) {
            found[count++] = rule;
        }
        few[rule] = ALL;
    }

    /** Marks a rule for a line. */
    void mark(int rule, int line) {
        if (isLarge) {
            markOneOfMany(rule, line);
            return;
        }
        long before = few[rule];
        if (before == 0) {
            found[count++] = rule;
        }
        few[rule] = before | (1L << line);
    }

    private void markOneOfMany(int rule, int line) {
        long[] bits = many[rule];
        if (few[rule] == 0) {
            found[count++] = rule;
            few[rule] = 1;
            bits = new long[(lines + WORD - 1) / WORD];
            many[rule] = bits;
        }
        if (bits != null) {
            bits[line / WORD] |= 1L << line;
        }
    }

    /** Forgets a rule's lines; to be done with each before the next beginning. */
    void forget(int rule) {
        few[rule] = 0;
        if (isLarge) {
            many[rule] = null;
        }
    }
}
