package io.loyaltyengine.examples.retail;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes the fields from the parser's buffer as they come, and makes a line or a refusal of each record. */
final class LineHandler extends AbstractBaseCsvCallbackHandler<Boolean> {

    private final TextTable<String> invoices = new TextTable<>(FieldText::name);
    private final TextTable<String> skus = new TextTable<>(FieldText::name);
    private final TextTable<Integer> quantities = new TextTable<>(FieldText::whole);
    private final TextTable<LocalDateTime> times = new TextTable<>(FieldText::time);
    private final TextTable<BigDecimal> prices = new TextTable<>(FieldText::decimal);
    private final TextTable<String> customers = new TextTable<>(FieldText::customer);

    private final List<String> header = new ArrayList<>();
    private final List<RetailLine> lines = new ArrayList<>(1 << 16);
    private final List<RefusedLine> refused = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private RetailColumn @Nullable [] columns;

    private @Nullable String invoice;
    private @Nullable String sku;
    private @Nullable Integer quantity;
    private @Nullable LocalDateTime at;
    private @Nullable BigDecimal unitPrice;
    private @Nullable String customer;

    /** The header's titles; to be asked after the first record. */
    List<String> header() {
        return header;
    }

    /** Says what the columns are, so that the records that follow are lines. */
    void read(RetailColumn[] inOrder) {
        columns = inOrder;
    }

    RetailYear year() {
        return new RetailYear(lines, refused);
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
        invoice = null;
        sku = null;
        quantity = null;
        at = null;
        unitPrice = null;
        customer = null;
    }

    @Override
    protected void handleField(int index, char[] buffer, int from, int length, boolean quoted) {
        if (columns == null) {
            header.add(new String(buffer, from, length));
        } else if (index < columns.length) {
            RetailColumn column = columns[index];
            if (!isRead(column, buffer, from, length)) {
                problems.add(column.refusal(new String(buffer, from, length)));
            }
        }
    }

    private boolean isRead(RetailColumn column, char[] buffer, int from, int length) {
        return switch (column) {
            case INVOICE -> (invoice = invoices.of(buffer, from, length)) != null;
            case STOCK_CODE -> (sku = skus.of(buffer, from, length)) != null;
            case QUANTITY -> (quantity = quantities.of(buffer, from, length)) != null;
            case INVOICE_DATE -> (at = times.of(buffer, from, length)) != null;
            case UNIT_PRICE -> (unitPrice = prices.of(buffer, from, length)) != null;
            case CUSTOMER -> length == 0 || (customer = customers.of(buffer, from, length)) != null;
            case DESCRIPTION, COUNTRY -> true;
        };
    }

    @Override
    protected Boolean buildRecord() {
        if (columns == null) {
            return false;
        }
        int line = Math.toIntExact(getStartingLineNumber());
        if (getFieldCount() != columns.length) {
            problems.add("there are " + getFieldCount() + " fields; the header has " + columns.length);
        }
        if (problems.isEmpty()
                && invoice != null
                && sku != null
                && quantity != null
                && at != null
                && unitPrice != null) {
            lines.add(new RetailLine(line, invoice, sku, quantity, at, unitPrice, customer));
            return true;
        }
        refused.add(new RefusedLine(line, String.join("; ", problems)));
        problems.clear();
        return false;
    }
}
