package io.loyaltyengine.examples.retail;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Brings the lines of each invoice together: the file interrupts some invoices with others. */
final class Invoices {

    private Invoices() {}

    static List<Invoice> of(List<RetailLine> lines) {
        Map<String, List<RetailLine>> byNumber = new HashMap<>();
        List<List<RetailLine>> inFileOrder = new ArrayList<>();
        List<RetailLine> open = new ArrayList<>();
        String openNumber = "";
        for (RetailLine line : lines) {
            // Neighbours mostly belong together, so that few lines need the map.
            if (!line.invoice().equals(openNumber)) {
                openNumber = line.invoice();
                List<RetailLine> known = byNumber.get(openNumber);
                open = known == null ? new ArrayList<>() : known;
                if (known == null) {
                    byNumber.put(openNumber, open);
                    inFileOrder.add(open);
                }
            }
            open.add(line);
        }
        List<Invoice> invoices = new ArrayList<>(inFileOrder.size());
        for (List<RetailLine> ofInvoice : inFileOrder) {
            RetailLine first = ofInvoice.get(0);
            invoices.add(new Invoice(first.invoice(), first.at(), customer(ofInvoice), ofInvoice));
        }
        invoices.sort(Comparator.comparing(Invoice::at));
        return List.copyOf(invoices);
    }

    private static @Nullable String customer(List<RetailLine> lines) {
        for (RetailLine line : lines) {
            if (line.customer() != null) {
                return line.customer();
            }
        }
        return null;
    }
}
