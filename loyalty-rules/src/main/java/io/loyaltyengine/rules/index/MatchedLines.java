package io.loyaltyengine.rules.index;

import java.util.Objects;

/**
 * The lines of a purchase that a rule is for. A view that is moved from rule to rule: it is good only while the sink is
 * called, and only for the thread that called it.
 */
public final class MatchedLines {

    private static final int WORD = Long.SIZE;

    private final Marks marks;
    private int size;
    private int rule;
    private long first;
    private boolean isAll;

    MatchedLines(Marks marks) {
        this.marks = marks;
    }

    void moveTo(int other) {
        rule = other;
        size = marks.lines();
        first = marks.word(other, 0);
        isAll = marks.isAll(other);
    }

    /**
     * How many lines the purchase has.
     *
     * @return the number, zero for an activity that is no purchase
     */
    public int size() {
        return size;
    }

    /**
     * Whether the rule is for all lines, because it asks for nothing of them.
     *
     * @return true if it is for each of them; a rule may be so though this is false
     */
    public boolean isAll() {
        return isAll;
    }

    /**
     * Whether the rule is for a line.
     *
     * @param line the place of the line, from zero
     * @return true if it is
     * @throws IndexOutOfBoundsException if there is no such line
     */
    public boolean has(int line) {
        Objects.checkIndex(line, size);
        return isAll || ((word(line / WORD) >>> line) & 1) != 0;
    }

    private long word(int word) {
        return word == 0 ? first : marks.word(rule, word);
    }

    /**
     * The next line that the rule is for.
     *
     * @param from the line to begin with, from zero
     * @return that line or the first after it that the rule is for, or -1 if there is none
     */
    public int next(int from) {
        for (int line = from; line < size; line++) {
            if (has(line)) {
                return line;
            }
        }
        return -1;
    }

    /**
     * How many lines the rule is for.
     *
     * @return the number
     */
    public int count() {
        if (isAll) {
            return size;
        }
        int count = Long.bitCount(first);
        for (int word = 1; word * WORD < size; word++) {
            count += Long.bitCount(marks.word(rule, word));
        }
        return count;
    }
}
