package io.loyaltyengine.rules.vocabulary;

import io.loyaltyengine.activity.LineItem;
import io.loyaltyengine.rule.Facts;
import java.math.BigDecimal;

/**
 * A line of a purchase as conditions see it.
 *
 * @param facts the facts it is part of
 * @param index its place among the lines, from zero
 */
public record FactLine(Facts facts, int index) {

    /**
     * The line as the host sent it.
     *
     * @return the line
     */
    public LineItem item() {
        return facts.lines().get(index);
    }

    BigDecimal net() {
        return facts.net().get(index);
    }

    BigDecimal gross() {
        return facts.gross().get(index);
    }
}
