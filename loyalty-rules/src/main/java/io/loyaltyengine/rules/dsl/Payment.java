package io.loyaltyengine.rules.dsl;

import io.loyaltyengine.rules.definition.Expression;

/** One payment of a purchase. Immutable. */
public final class Payment extends Subject {

    Payment(Expression element) {
        super(element);
    }

    /**
     * How it was paid.
     *
     * @return {@code payment.method}
     */
    public TextField method() {
        return text("method");
    }

    /**
     * How much was paid so.
     *
     * @return {@code payment.amount}
     */
    public NumberField amount() {
        return number("amount");
    }
}
