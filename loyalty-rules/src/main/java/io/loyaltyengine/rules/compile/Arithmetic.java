package io.loyaltyengine.rules.compile;

import io.loyaltyengine.rules.definition.Expression.Binary;
import io.loyaltyengine.rules.definition.Expression.Decimal;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Exact decimals within a bound: what would leave it has no result, so that no formula can grow without end. */
final class Arithmetic {

    /** A quotient that does not end is rounded half to even at this many decimals. */
    static final int QUOTIENT_SCALE = 18;

    private Arithmetic() {}

    /** The number itself, or null with the failure noted if it is out of bounds. */
    static @Nullable BigDecimal bounded(Frame frame, @Nullable BigDecimal number) {
        if (number == null || Decimal.fits(number)) {
            return number;
        }
        frame.fail("a number of more than " + Decimal.DIGITS + " digits");
        return null;
    }

    static NumberCode operation(Binary.Operator operator, NumberCode left, NumberCode right) {
        return switch (operator) {
            case ADD -> both(left, right, (frame, a, b) -> a.add(b));
            case SUBTRACT -> both(left, right, (frame, a, b) -> a.subtract(b));
            case MULTIPLY -> both(left, right, (frame, a, b) -> a.multiply(b));
            case DIVIDE -> both(left, right, Arithmetic::divide);
            case REMAINDER -> both(left, right, Arithmetic::remainder);
            default -> throw new IllegalArgumentException("No arithmetic: " + operator);
        };
    }

    static NumberCode negation(NumberCode operand) {
        return frame -> {
            BigDecimal number = operand.number(frame);
            return number == null ? null : number.negate();
        };
    }

    static NumberCode rounded(NumberCode operand, RoundingMode mode) {
        return frame -> {
            BigDecimal number = operand.number(frame);
            return number == null ? null : bounded(frame, number.setScale(0, mode));
        };
    }

    static NumberCode absolute(NumberCode operand) {
        return frame -> {
            BigDecimal number = operand.number(frame);
            return number == null ? null : number.abs();
        };
    }

    static NumberCode sum(ValueCode list) {
        return frame -> {
            List<?> numbers = (List<?>) list.value(frame);
            if (numbers == null || !frame.spend(numbers.size())) {
                return null;
            }
            BigDecimal sum = BigDecimal.ZERO;
            for (Object element : numbers) {
                BigDecimal number = bounded(frame, (BigDecimal) element);
                sum = number == null ? null : bounded(frame, sum.add(number));
                if (sum == null) {
                    return null;
                }
            }
            return sum;
        };
    }

    /** The largest of several numbers, or the smallest; there is none of an empty list. */
    static NumberCode extreme(ValueCode list, String name, boolean largest) {
        return frame -> {
            List<?> numbers = (List<?>) list.value(frame);
            if (numbers == null || !frame.spend(numbers.size())) {
                return null;
            }
            BigDecimal best = null;
            for (Object element : numbers) {
                BigDecimal number = bounded(frame, (BigDecimal) element);
                if (number == null) {
                    return null;
                }
                best = best == null ? number : largest ? best.max(number) : best.min(number);
            }
            if (best == null) {
                frame.fail("`" + name + "` of an empty list");
            }
            return best;
        };
    }

    private static NumberCode both(NumberCode left, NumberCode right, Operation operation) {
        return frame -> {
            BigDecimal a = left.number(frame);
            BigDecimal b = a == null ? null : right.number(frame);
            return a == null || b == null ? null : bounded(frame, operation.apply(frame, a, b));
        };
    }

    private static @Nullable BigDecimal divide(Frame frame, BigDecimal a, BigDecimal b) {
        if (b.signum() == 0) {
            frame.fail("a division by 0");
            return null;
        }
        BigDecimal quotient =
                a.divide(b, QUOTIENT_SCALE, RoundingMode.HALF_EVEN).stripTrailingZeros();
        return quotient.scale() < 0 ? quotient.setScale(0) : quotient;
    }

    private static @Nullable BigDecimal remainder(Frame frame, BigDecimal a, BigDecimal b) {
        if (b.signum() == 0) {
            frame.fail("a division by 0");
            return null;
        }
        return a.remainder(b);
    }

    private interface Operation {
        @Nullable
        BigDecimal apply(Frame frame, BigDecimal a, BigDecimal b);
    }
}
