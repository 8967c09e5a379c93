package io.loyaltyengine.examples.retail;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/**
 * How many lines ended in each class, and why the refused ones were refused.
 *
 * <p>Not safe for use by several threads: each counts into its own, and they are merged at the end.
 */
public final class LineCounts {

    private final Map<LineClass, Long> byClass = new EnumMap<>(LineClass.class);
    private final List<RefusedLine> refused = new ArrayList<>(0);

    /** Starts with nothing counted. */
    public LineCounts() {}

    /**
     * Counts the lines of the year that could not be read.
     *
     * @param year the year
     */
    public void countUnread(RetailYear year) {
        year.refused().forEach(this::countRefused);
    }

    /**
     * Counts the lines of an invoice of which the engine took the purchase, or of which it was told nothing.
     *
     * @param report what was made of the invoice
     * @throws IllegalArgumentException if it is a return, for which {@link #countReturned} asks what was matched
     */
    public void countTaken(InvoiceReport report) {
        if (report.isReturn()) {
            throw new IllegalArgumentException(
                    "the invoice " + report.invoice().number() + " is a return; say which of its lines were matched");
        }
        merge(report.decided());
        for (RetailLine line : report.told()) {
            LineClass known = LineClass.beforeTheEngine(line);
            count(known == null ? LineClass.EARNED_ON : known);
        }
    }

    /**
     * Counts the lines of an invoice of which the engine took the return.
     *
     * @param report what was made of the invoice
     * @param matched whether earlier purchases covered the whole quantity of the line at this place of the return's lines
     * @throws IllegalArgumentException if it is not a return
     */
    public void countReturned(InvoiceReport report, IntPredicate matched) {
        if (!report.isReturn()) {
            throw new IllegalArgumentException(
                    "the invoice " + report.invoice().number() + " is not a return; nothing in it is matched");
        }
        merge(report.decided());
        for (int i = 0; i < report.told().size(); i++) {
            count(matched.test(i) ? LineClass.RETURNED_MATCHED : LineClass.RETURNED_UNMATCHED);
        }
    }

    /**
     * Counts the lines of an invoice whose activity the engine refused.
     *
     * @param report what was made of the invoice
     * @param reason why the engine refused it
     */
    public void countRefused(InvoiceReport report, String reason) {
        merge(report.decided());
        for (RetailLine line : report.told()) {
            LineClass known = LineClass.beforeTheEngine(line);
            if (known == null) {
                countRefused(new RefusedLine(line.line(), reason));
            } else {
                count(known);
            }
        }
    }

    /**
     * Adds what another thread counted.
     *
     * @param other its counts, which stay as they are
     */
    public void merge(LineCounts other) {
        other.byClass.forEach((lineClass, lines) -> byClass.merge(lineClass, lines, Long::sum));
        refused.addAll(other.refused);
    }

    /**
     * The lines of one class.
     *
     * @param lineClass the class
     * @return how many there are
     */
    public long of(LineClass lineClass) {
        return byClass.getOrDefault(lineClass, 0L);
    }

    /**
     * The lines of all classes.
     *
     * @return how many there are
     */
    public long total() {
        long sum = 0;
        for (long lines : byClass.values()) {
            sum += lines;
        }
        return sum;
    }

    /**
     * The refused lines with their reasons, in the order of the file.
     *
     * @return as many as there are lines of the class {@link LineClass#REFUSED}
     */
    public List<RefusedLine> refused() {
        return refused.stream()
                .sorted(Comparator.comparingInt(RefusedLine::line))
                .toList();
    }

    void count(LineClass lineClass) {
        byClass.merge(lineClass, 1L, Long::sum);
    }

    void countRefused(RefusedLine line) {
        count(LineClass.REFUSED);
        refused.add(line);
    }
}
