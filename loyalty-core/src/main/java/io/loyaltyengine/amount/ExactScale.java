package io.loyaltyengine.amount;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Gives a value exactly the decimals that its unit has, or refuses. */
final class ExactScale {

    private ExactScale() {}

    static BigDecimal of(BigDecimal value, int scale, String unit) {
        BigDecimal exact = value;
        if (value.scale() != scale) {
            BigDecimal shortest = value.scale() > scale ? value.stripTrailingZeros() : value;
            if (shortest.scale() > scale) {
                throw new ArithmeticException(value.toPlainString() + " has " + shortest.scale()
                        + (shortest.scale() == 1 ? " decimal; " : " decimals; ") + unit + " has " + scale);
            }
            if ((long) shortest.precision() - shortest.scale() > Amount.WHOLE_DIGITS) {
                throw tooLarge(unit);
            }
            exact = shortest.setScale(scale, RoundingMode.UNNECESSARY);
        }
        if (exact.precision() - scale > Amount.WHOLE_DIGITS) {
            throw tooLarge(unit);
        }
        return exact;
    }

    private static ArithmeticException tooLarge(String unit) {
        return new ArithmeticException(
                "an amount of " + unit + " has more than " + Amount.WHOLE_DIGITS + " digits before the decimal point");
    }
}
