package io.loyaltyengine.rules.dsl;

import io.loyaltyengine.rules.definition.Expression.Name;

/** What was bought. The attributes of a purchase are fields of the activity. Immutable. */
public final class Purchase extends Subject {

    Purchase() {
        super(new Name("purchase"));
    }

    /**
     * What was due, after discounts.
     *
     * @return {@code purchase.total}
     */
    public NumberField total() {
        return number("total");
    }

    /**
     * The sum of the lines, before discounts on the whole order.
     *
     * @return {@code purchase.gross}
     */
    public NumberField gross() {
        return number("gross");
    }

    /**
     * The lines.
     *
     * @return {@code purchase.lines}
     */
    public Elements<Line> lines() {
        return new Elements<>(select("lines"), Line::new);
    }

    /**
     * What it was paid with.
     *
     * @return {@code purchase.payments}
     */
    public Elements<Payment> payments() {
        return new Elements<>(select("payments"), Payment::new);
    }

    /**
     * Whether some of it was paid by a method.
     *
     * @param method the method, such as {@code card}
     * @return {@code purchase.payments.exists(item, item.method == method)}
     */
    public Condition paidWith(String method) {
        return payments().any(payment -> payment.method().is(method));
    }
}
