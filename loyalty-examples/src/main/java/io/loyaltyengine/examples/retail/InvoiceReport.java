package io.loyaltyengine.examples.retail;

import io.loyaltyengine.activity.Activity;
import io.loyaltyengine.activity.ActivityId;
import io.loyaltyengine.activity.LineItem;
import io.loyaltyengine.activity.Purchase;
import io.loyaltyengine.activity.PurchaseReturn;
import io.loyaltyengine.activity.ReturnedLine;
import io.loyaltyengine.amount.Money;
import io.loyaltyengine.attribute.Attributes;
import io.loyaltyengine.member.MemberId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the shop tells the engine of an invoice: a purchase, a return without receipt, or nothing; and which line of the
 * file each line of it comes from.
 *
 * <p>A purchase has an activity id that is the invoice's number, and lines that are named by their place in the invoice,
 * counted from 1. Bookings that are no goods go along where they can (postage matters to a perk), but never alone.
 */
public final class InvoiceReport {

    private static final Currency POUNDS = Currency.getInstance("GBP");
    private static final int PENCE = 2;

    private final Invoice invoice;
    private final List<RetailLine> told = new ArrayList<>();
    private final LineCounts decided = new LineCounts();
    private final @Nullable Activity activity;

    private InvoiceReport(Invoice invoice) {
        this.invoice = invoice;
        this.activity = invoice.isCancellation() ? purchaseReturn() : purchase();
    }

    /**
     * Makes of an invoice what the engine is told.
     *
     * @param invoice the invoice
     * @return the report
     */
    public static InvoiceReport of(Invoice invoice) {
        return new InvoiceReport(invoice);
    }

    /**
     * The invoice.
     *
     * @return the invoice that this report was made of
     */
    public Invoice invoice() {
        return invoice;
    }

    /**
     * What the engine is told.
     *
     * @return a {@link Purchase}, a {@link PurchaseReturn}, or null where the invoice has no goods of a member
     */
    public @Nullable Activity activity() {
        return activity;
    }

    /**
     * The lines of the file that the engine is told of.
     *
     * @return at each place the line that the activity's line at that place comes from, unmodifiable; empty where there
     *     is no activity
     */
    public List<RetailLine> told() {
        return Collections.unmodifiableList(told);
    }

    /** Whether the engine has to say what was matched. */
    boolean isReturn() {
        return activity instanceof PurchaseReturn;
    }

    /** The lines whose class does not depend on the engine. */
    LineCounts decided() {
        return decided;
    }

    private @Nullable Activity purchase() {
        List<LineItem> items = new ArrayList<>(invoice.lines().size());
        boolean goods = false;
        int place = 0;
        for (RetailLine line : invoice.lines()) {
            place++;
            LineClass known = LineClass.beforeTheEngine(line);
            if (known != null && known != LineClass.NOT_GOODS) {
                decided.count(known);
                continue;
            }
            BigDecimal amount = line.amount();
            String problem = items.size() == Purchase.MAX_LINES ? tooMany() : problem(line, amount);
            if (problem == null) {
                items.add(item(place, line, amount));
                told.add(line);
                goods |= known == null;
            } else if (known == null) {
                decided.countRefused(new RefusedLine(line.line(), problem));
            } else {
                decided.count(known);
            }
        }
        if (goods) {
            return new Purchase(id(), member(), invoice.instant(), items, List.of(), List.of(), Attributes.none());
        }
        told.forEach(line -> decided.count(LineClass.NOT_GOODS));
        told.clear();
        return null;
    }

    private @Nullable Activity purchaseReturn() {
        List<ReturnedLine> returned = new ArrayList<>(invoice.lines().size());
        for (RetailLine line : invoice.lines()) {
            LineClass known = LineClass.beforeTheEngine(line);
            if (known != null) {
                decided.count(known);
                continue;
            }
            String problem = returned.size() == Purchase.MAX_LINES ? tooMany() : problem(line);
            if (problem == null) {
                returned.add(new ReturnedLine.WithoutReceipt(line.sku(), BigDecimal.valueOf(-line.quantity())));
                told.add(line);
            } else {
                decided.countRefused(new RefusedLine(line.line(), problem));
            }
        }
        return returned.isEmpty() ? null : new PurchaseReturn(id(), member(), invoice.instant(), returned);
    }

    private static LineItem item(int place, RetailLine line, BigDecimal amount) {
        return new LineItem(
                Integer.toString(place),
                line.sku(),
                StockCategory.of(line.sku()).label(),
                BigDecimal.valueOf(line.quantity()),
                new Money(POUNDS, amount),
                Attributes.none());
    }

    private @Nullable String problem(RetailLine line, BigDecimal amount) {
        if (amount.signum() < 0) {
            return "the amount " + amount.toPlainString() + " is less than nothing, and the invoice is no cancellation";
        }
        if (amount.scale() > PENCE && amount.stripTrailingZeros().scale() > PENCE) {
            return "the amount " + amount.toPlainString() + " is not a whole number of pence";
        }
        return problem(line);
    }

    private @Nullable String problem(RetailLine line) {
        if (!member().value().equals(line.customer())) {
            return "the line names the customer " + line.customer() + ", and invoice " + invoice.number()
                    + " began with the customer " + member();
        }
        if (line.quantity() == 0) {
            return "the quantity is 0";
        }
        if (line.quantity() > 0 && invoice.isCancellation()) {
            return "the quantity " + line.quantity() + " is more than nothing, and the invoice is a cancellation";
        }
        return null;
    }

    private String tooMany() {
        return "the invoice " + invoice.number() + " has more than " + Purchase.MAX_LINES + " lines for the engine";
    }

    private ActivityId id() {
        return ActivityId.of(invoice.number());
    }

    /** Only for invoices with a line of a member, which name one. */
    private MemberId member() {
        String customer = invoice.customer();
        if (customer == null) {
            throw new IllegalStateException("the invoice " + invoice.number() + " names no customer");
        }
        return MemberId.of(customer);
    }
}
