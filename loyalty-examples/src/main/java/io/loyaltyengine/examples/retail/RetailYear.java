package io.loyaltyengine.examples.retail;

import java.math.BigDecimal;
import java.util.List;

/**
 * All lines of a shop's year, in the order in which they were written down.
 *
 * @param lines the lines that could be read
 * @param refused the lines that could not
 */
public record RetailYear(List<RetailLine> lines, List<RefusedLine> refused) {

    /**
     * Copies the lists.
     *
     * @param lines the lines that could be read
     * @param refused the lines that could not
     */
    public RetailYear {
        lines = List.copyOf(lines);
        refused = List.copyOf(refused);
    }

    /**
     * How many lines there are, whether they could be read or not.
     *
     * @return the file's lines without its header
     */
    public int size() {
        return lines.size() + refused.size();
    }

    /**
     * The lines as invoices, in the order of the time of their first line; those of one minute in the order of the file.
     *
     * @return the invoices, unmodifiable
     */
    public List<Invoice> invoices() {
        return Invoices.of(lines);
    }

    /**
     * The sum of all lines outside cancellations.
     *
     * @return pounds, with the decimals of the finest unit price
     */
    public BigDecimal gross() {
        return sum(false);
    }

    /**
     * The sum of all lines of cancellations.
     *
     * @return pounds, with the decimals of the finest unit price; less than zero
     */
    public BigDecimal cancelled() {
        return sum(true);
    }

    private BigDecimal sum(boolean ofCancellations) {
        BigDecimal sum = BigDecimal.ZERO;
        for (RetailLine line : lines) {
            if (line.isCancellation() == ofCancellations) {
                sum = sum.add(line.amount());
            }
        }
        return sum;
    }
}
