package io.loyaltyengine.rules.lint;

import io.loyaltyengine.amount.Currency;
import io.loyaltyengine.rule.Award;
import io.loyaltyengine.rules.definition.Effect;
import io.loyaltyengine.rules.definition.Expression;
import io.loyaltyengine.rules.definition.Portion;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one effect of a rule on purchases gives at most, as a part of the price of the lines that the rule is for and once on
 * top of it, before rounding. Every division is rounded up, so that what is told is never too little.
 */
final class Rates {

    static final int SCALE = 24;

    private static final Set<Expression> PRICES = Set.of(World.field("line", "amount"), World.field("line", "gross"));

    private Rates() {}

    /** Nothing for what gives no amount; null for what depends on something else than the price. */
    static @Nullable Ceiling of(Effect effect) {
        if (effect instanceof Effect.Fixed fixed) {
            return new Ceiling(BigDecimal.ZERO, fixed.give().value());
        } else if (effect instanceof Effect.PerAmount per) {
            return rate(per.give().value(), per.per().value(), per.portion());
        } else if (effect instanceof Effect.Percent percent) {
            return rate(percent.percent(), BigDecimal.valueOf(100), percent.portion());
        } else if (effect instanceof Effect.Banded banded) {
            BigDecimal highest = banded.bands().stream()
                    .map(band -> band.give().value())
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
            return rate(highest, banded.per().value(), banded.portion());
        } else if (effect instanceof Effect.PerUnit per) {
            if (PRICES.contains(per.number())) {
                return rate(per.give().value(), per.per(), Portion.WHOLE);
            }
            return per.atMost() == null
                    ? null
                    : new Ceiling(BigDecimal.ZERO, per.atMost().value());
        } else if (effect instanceof Effect.PerSet sets) {
            return sets.atMost() == null
                    ? null
                    : new Ceiling(BigDecimal.ZERO, sets.atMost().value());
        }
        return Ceiling.NOTHING;
    }

    /** Whether it gives in proportion to each line by itself, so that what holds of one line holds of all. */
    static boolean isLineByLine(Effect effect) {
        Ceiling most = of(effect);
        return most != null
                && !(effect instanceof Effect.Multiply)
                && most.once().signum() == 0;
    }

    /** So much can rounding add to it: one smallest unit, on each line or once. */
    static boolean roundsOnEachLine(Effect effect) {
        return (effect instanceof Effect.PerAmount per && per.rounding() == Award.Rounding.LINE)
                || (effect instanceof Effect.Percent percent && percent.rounding() == Award.Rounding.LINE)
                || (effect instanceof Effect.PerUnit unit && unit.rounding() == Award.Rounding.LINE);
    }

    static BigDecimal smallest(Currency currency) {
        boolean down = currency.rounding() == RoundingMode.DOWN || currency.rounding() == RoundingMode.FLOOR;
        return down ? BigDecimal.ZERO : BigDecimal.valueOf(1, currency.scale());
    }

    private static Ceiling rate(BigDecimal give, BigDecimal per, Portion portion) {
        BigDecimal part = BigDecimal.ONE;
        if (portion instanceof Portion.ByPrice some && isShare(some) && some.ofEvery() != null) {
            part = BigDecimal.valueOf(some.units()).divide(BigDecimal.valueOf(some.ofEvery()), SCALE, RoundingMode.UP);
        }
        return new Ceiling(give.divide(per, SCALE, RoundingMode.UP).multiply(part), BigDecimal.ZERO);
    }

    /** The cheapest one of every three costs no more than a third of all; any other part can be nearly all of it. */
    static boolean isShare(Portion portion) {
        return portion instanceof Portion.ByPrice some
                && some.end() == Portion.ByPrice.End.CHEAPEST
                && some.ofEvery() != null;
    }
}
