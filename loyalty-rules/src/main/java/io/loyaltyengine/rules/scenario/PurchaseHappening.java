package io.loyaltyengine.rules.scenario;

import io.loyaltyengine.activity.Activity;
import io.loyaltyengine.activity.Discount;
import io.loyaltyengine.activity.LineItem;
import io.loyaltyengine.activity.Payment;
import io.loyaltyengine.activity.Purchase;
import io.loyaltyengine.attribute.Attributes;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A purchase. Its money is in the program's currency, its lines are called 1, 2, 3. Immutable: each method gives a new
 * value.
 */
public final class PurchaseHappening implements Happening {

    private final List<Function<Circumstances, LineItem>> lines;
    private final List<Function<Circumstances, Discount>> discounts;
    private final List<Function<Circumstances, Payment>> payments;
    private final Attributes attributes;

    private PurchaseHappening(
            List<Function<Circumstances, LineItem>> lines,
            List<Function<Circumstances, Discount>> discounts,
            List<Function<Circumstances, Payment>> payments,
            Attributes attributes) {
        this.lines = lines;
        this.discounts = discounts;
        this.payments = payments;
        this.attributes = attributes;
    }

    static PurchaseHappening empty() {
        return new PurchaseHappening(List.of(), List.of(), List.of(), Attributes.none());
    }

    /**
     * The same with one more line, of one piece without a category.
     *
     * @param sku the stock-keeping unit
     * @param amount its price, as decimal text
     * @return a new value
     */
    public PurchaseHappening line(String sku, String amount) {
        return line(sku, null, "1", amount);
    }

    /**
     * The same with one more line.
     *
     * @param sku the stock-keeping unit
     * @param category the kind of goods, or null
     * @param quantity how many
     * @param amount the price of all of them, as decimal text
     * @return a new value
     */
    public PurchaseHappening line(String sku, @Nullable String category, long quantity, String amount) {
        return line(sku, category, Long.toString(quantity), amount);
    }

    /**
     * The same with one more line, of goods that are weighed or measured.
     *
     * @param sku the stock-keeping unit
     * @param category the kind of goods, or null
     * @param quantity how much, as decimal text
     * @param amount the price of all of it, as decimal text
     * @return a new value
     */
    public PurchaseHappening line(String sku, @Nullable String category, String quantity, String amount) {
        String id = Integer.toString(lines.size() + 1);
        return new PurchaseHappening(
                with(
                        lines,
                        now -> new LineItem(
                                id, sku, category, new BigDecimal(quantity), now.money(amount), Attributes.none())),
                discounts,
                payments,
                attributes);
    }

    /**
     * The same with an attribute on the last line.
     *
     * @param name the attribute
     * @param value text, a whole number, a {@link BigDecimal}, true or false, or a day
     * @return a new value
     * @throws IllegalStateException if there is no line yet
     */
    public PurchaseHappening lineWith(String name, Object value) {
        if (lines.isEmpty()) {
            throw new IllegalStateException("there is no line yet that could have the attribute " + name);
        }
        List<Function<Circumstances, LineItem>> all = new ArrayList<>(lines);
        Function<Circumstances, LineItem> last = all.remove(all.size() - 1);
        all.add(now -> last.apply(now).with(name, value));
        return new PurchaseHappening(List.copyOf(all), discounts, payments, attributes);
    }

    /**
     * The same with money off the whole order by a promotion.
     *
     * @param amount how much, as decimal text
     * @return a new value
     */
    public PurchaseHappening promotion(String amount) {
        return less(Discount.Reason.PROMOTION, amount);
    }

    /**
     * The same with money off the whole order, for which something was redeemed.
     *
     * @param amount how much, as decimal text
     * @return a new value
     */
    public PurchaseHappening redeemed(String amount) {
        return less(Discount.Reason.REDEMPTION, amount);
    }

    private PurchaseHappening less(Discount.Reason reason, String amount) {
        return new PurchaseHappening(
                lines, with(discounts, now -> new Discount(reason, now.money(amount))), payments, attributes);
    }

    /**
     * The same with one more payment; all of them together are what was due.
     *
     * @param method the host's name for how it was paid
     * @param amount how much, as decimal text
     * @return a new value
     */
    public PurchaseHappening paid(String method, String amount) {
        return new PurchaseHappening(
                lines, discounts, with(payments, now -> new Payment(method, now.money(amount))), attributes);
    }

    /**
     * The same with an attribute of the purchase.
     *
     * @param name the attribute
     * @param value text, a whole number, a {@link BigDecimal}, true or false, or a day
     * @return a new value
     */
    public PurchaseHappening with(String name, Object value) {
        return new PurchaseHappening(lines, discounts, payments, attributes.with(name, value));
    }

    private static <T> List<T> with(List<T> items, T more) {
        List<T> all = new ArrayList<>(items);
        all.add(more);
        return List.copyOf(all);
    }

    @Override
    public Activity in(Circumstances now) {
        return new Purchase(
                now.id(),
                now.member(),
                now.at(),
                lines.stream().map(line -> line.apply(now)).toList(),
                discounts.stream().map(discount -> discount.apply(now)).toList(),
                payments.stream().map(payment -> payment.apply(now)).toList(),
                attributes);
    }
}
