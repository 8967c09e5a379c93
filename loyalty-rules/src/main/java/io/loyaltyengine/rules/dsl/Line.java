package io.loyaltyengine.rules.dsl;

import io.loyaltyengine.rules.definition.Expression;

/** One line of a purchase, with its attributes. Immutable. */
public final class Line extends Subject {

    Line(Expression element) {
        super(element);
    }

    /**
     * Its id within the purchase.
     *
     * @return {@code line.id}
     */
    public TextField id() {
        return text("id");
    }

    /**
     * The stock-keeping unit.
     *
     * @return {@code line.sku}
     */
    public TextField sku() {
        return text("sku");
    }

    /**
     * The kind of goods.
     *
     * @return {@code line.category}
     */
    public TextField category() {
        return text("category");
    }

    /**
     * How many or how much.
     *
     * @return {@code line.quantity}
     */
    public NumberField quantity() {
        return number("quantity");
    }

    /**
     * What was due for it, after discounts.
     *
     * @return {@code line.amount}
     */
    public NumberField amount() {
        return number("amount");
    }

    /**
     * Its price, before discounts on the whole order.
     *
     * @return {@code line.gross}
     */
    public NumberField gross() {
        return number("gross");
    }
}
