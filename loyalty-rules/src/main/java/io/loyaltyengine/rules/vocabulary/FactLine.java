package io.loyaltyengine.rules.vocabulary;

import io.loyaltyengine.activity.LineItem;
import io.loyaltyengine.rule.Facts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A line of a purchase as conditions see it.
 *
 * @param facts the facts it is part of
 * @param index its place among the lines, from zero
 */
public record FactLine(Facts facts, int index) {

    /**
     * All lines of a purchase.
     *
     * @param facts the facts
     * @return the lines in their order; empty for any other activity
     */
    public static List<FactLine> all(Facts facts) {
        int size = facts.lines().size();
        List<FactLine> lines = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            lines.add(new FactLine(facts, i));
        }
        return Collections.unmodifiableList(lines);
    }

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
