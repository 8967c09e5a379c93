package io.loyaltyengine.rules.scenario.jqwik;

import io.loyaltyengine.activity.Activity;
import io.loyaltyengine.activity.Discount;
import io.loyaltyengine.activity.LineItem;
import io.loyaltyengine.activity.Payment;
import io.loyaltyengine.activity.Purchase;
import io.loyaltyengine.attribute.Attributes;
import io.loyaltyengine.rules.scenario.Circumstances;
import io.loyaltyengine.rules.scenario.Happening;
import java.util.List;

/**
 * What somebody buys, whoever they are and whenever it is.
 *
 * @param lines the lines
 * @param discounts what is taken off the whole order, never more than the lines come to
 * @param payments how it is paid: nothing, or exactly what is due
 * @param attributes what else is known of it
 */
public record Basket(List<LineItem> lines, List<Discount> discounts, List<Payment> payments, Attributes attributes)
        implements Happening {

    /**
     * Takes copies.
     *
     * @param lines the lines
     * @param discounts what is taken off the whole order
     * @param payments how it is paid
     * @param attributes what else is known of it
     */
    public Basket {
        lines = List.copyOf(lines);
        discounts = List.copyOf(discounts);
        payments = List.copyOf(payments);
    }

    @Override
    public Activity in(Circumstances now) {
        return new Purchase(now.id(), now.member(), now.at(), lines, discounts, payments, attributes);
    }
}
