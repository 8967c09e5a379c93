package io.loyaltyengine.examples.retail;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What can be counted in a year before any program looks at it, to check a run against.
 *
 * @param lines the lines, whether they could be read or not
 * @param unread the lines among them that could not be read, which no other number here covers
 * @param invoices the invoices, cancellations and adjustments included
 * @param customers the customers whom the invoices name
 * @param cancellations the invoices that cancel
 * @param cancelledLines their lines
 * @param cancelledLinesOfCustomers those of their lines that name a customer
 * @param linesWithoutCustomer the lines that name none
 * @param writtenOff the lines of less than nothing outside a cancellation
 * @param adjusted the lines of invoices that begin with {@code A}
 */
public record RetailFacts(
        int lines,
        int unread,
        int invoices,
        int customers,
        int cancellations,
        int cancelledLines,
        int cancelledLinesOfCustomers,
        int linesWithoutCustomer,
        int writtenOff,
        int adjusted) {

    /**
     * Counts a year.
     *
     * @param year the year
     * @param invoices its invoices
     * @return the facts
     */
    public static RetailFacts of(RetailYear year, List<Invoice> invoices) {
        Set<String> customers = new HashSet<>();
        int cancellations = 0;
        for (Invoice invoice : invoices) {
            if (invoice.customer() != null) {
                customers.add(invoice.customer());
            }
            cancellations += invoice.isCancellation() ? 1 : 0;
        }
        int cancelledLines = 0;
        int ofCustomers = 0;
        int withoutCustomer = 0;
        int adjusted = 0;
        int writtenOff = 0;
        for (RetailLine line : year.lines()) {
            withoutCustomer += line.customer() == null ? 1 : 0;
            if (line.isCancellation()) {
                cancelledLines++;
                ofCustomers += line.customer() == null ? 0 : 1;
            } else {
                writtenOff += line.quantity() < 0 ? 1 : 0;
                adjusted += line.invoice().charAt(0) == 'A' ? 1 : 0;
            }
        }
        return new RetailFacts(
                year.size(),
                year.refused().size(),
                invoices.size(),
                customers.size(),
                cancellations,
                cancelledLines,
                ofCustomers,
                withoutCustomer,
                writtenOff,
                adjusted);
    }
}
