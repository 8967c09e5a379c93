package io.loyaltyengine.rules.evaluator;

import io.loyaltyengine.activity.LineItem;
import io.loyaltyengine.amount.Weights;
import io.loyaltyengine.rule.Facts;
import io.loyaltyengine.rules.definition.Portion;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** How much of each line counts for a part of a basket. */
final class Portions {

    private Portions() {}

    static Weights of(Portion portion, boolean[] matching, Facts facts, Weights amounts) {
        if (portion instanceof Portion.UpTo upTo) {
            return upTo(upTo.most().value(), only(matching, amounts));
        } else if (portion instanceof Portion.ByPrice byPrice) {
            return byPrice(byPrice, matching, facts.lines(), amounts);
        }
        return only(matching, amounts);
    }

    static Weights only(boolean[] matching, Weights all) {
        BigDecimal[] weights = new BigDecimal[matching.length];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = matching[i] ? all.get(i) : BigDecimal.ZERO;
        }
        return Weights.ofArray(weights);
    }

    static Weights quantities(boolean[] matching, Facts facts) {
        BigDecimal[] weights = new BigDecimal[matching.length];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = matching[i] ? facts.lines().get(i).quantity() : BigDecimal.ZERO;
        }
        return Weights.ofArray(weights);
    }

    private static Weights upTo(BigDecimal most, Weights amounts) {
        BigDecimal left = most;
        BigDecimal[] weights = new BigDecimal[amounts.size()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = amounts.get(i).min(left);
            left = left.subtract(weights[i]);
        }
        return Weights.ofArray(weights);
    }

    private static Weights byPrice(Portion.ByPrice portion, boolean[] matching, List<LineItem> lines, Weights amounts) {
        List<Integer> order = new ArrayList<>();
        BigInteger units = BigInteger.ZERO;
        for (int i = 0; i < matching.length; i++) {
            if (matching[i]) {
                order.add(i);
                units = units.add(lines.get(i).quantity().toBigInteger());
            }
        }
        // prices are compared as fractions, so that no rounding decides which unit is the cheaper one
        Comparator<Integer> byPrice = (a, b) -> amounts.get(a)
                .multiply(lines.get(b).quantity())
                .compareTo(amounts.get(b).multiply(lines.get(a).quantity()));
        order.sort(portion.end() == Portion.ByPrice.End.CHEAPEST ? byPrice : byPrice.reversed());
        BigInteger some = BigInteger.valueOf(portion.units());
        BigInteger left = portion.ofEvery() == null
                ? some.min(units)
                : units.divide(BigInteger.valueOf(portion.ofEvery())).multiply(some);
        BigDecimal[] weights = new BigDecimal[matching.length];
        Arrays.fill(weights, BigDecimal.ZERO);
        for (int i : order) {
            BigDecimal quantity = lines.get(i).quantity();
            BigInteger taken = quantity.toBigInteger().min(left);
            left = left.subtract(taken);
            BigDecimal amount = amounts.get(i);
            weights[i] = amount.multiply(new BigDecimal(taken)).divide(quantity, amount.scale(), RoundingMode.HALF_UP);
        }
        return Weights.ofArray(weights);
    }
}
