package io.loyaltyengine.rules.compile;

import static io.loyaltyengine.rules.compile.BoolCode.UNKNOWN;

import io.loyaltyengine.rules.check.BasicType;
import io.loyaltyengine.rules.definition.Expression.Binary;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Comparisons of two values of one type. */
final class Comparison {

    private Comparison() {}

    static BoolCode of(Binary.Operator operator, Emitted left, Emitted right) {
        int accepted = accepted(operator);
        if (left.type().equals(BasicType.NUMBER)) {
            BigDecimal bound = (BigDecimal) right.constant();
            return bound == null
                    ? numbers(accepted, left.asNumber(), right.asNumber())
                    : number(accepted, left.asNumber(), bound);
        } else if (operator.isOrdering()) {
            return ordering(accepted, left.asValue(), right.asValue());
        }
        boolean equal = operator == Binary.Operator.EQUAL;
        Object constant = right.constant();
        return constant == null
                ? equality(equal, left.asValue(), right.asValue())
                : equality(equal, left.asValue(), constant);
    }

    private static BoolCode number(int accepted, NumberCode left, BigDecimal bound) {
        return frame -> {
            BigDecimal a = left.number(frame);
            return a == null ? UNKNOWN : answer(accepted, a.compareTo(bound));
        };
    }

    private static BoolCode numbers(int accepted, NumberCode left, NumberCode right) {
        return frame -> {
            BigDecimal a = left.number(frame);
            BigDecimal b = a == null ? null : right.number(frame);
            return a == null || b == null ? UNKNOWN : answer(accepted, a.compareTo(b));
        };
    }

    private static BoolCode ordering(int accepted, ValueCode left, ValueCode right) {
        return frame -> {
            Object a = left.value(frame);
            Object b = a == null ? null : right.value(frame);
            return a == null || b == null ? UNKNOWN : answer(accepted, compare(a, b));
        };
    }

    private static BoolCode equality(boolean equal, ValueCode left, Object constant) {
        return frame -> {
            Object a = left.value(frame);
            return a == null ? UNKNOWN : BoolCode.of(a.equals(constant) == equal);
        };
    }

    private static BoolCode equality(boolean equal, ValueCode left, ValueCode right) {
        return frame -> {
            Object a = left.value(frame);
            Object b = a == null ? null : right.value(frame);
            return a == null || b == null ? UNKNOWN : BoolCode.of(a.equals(b) == equal);
        };
    }

    /** Whether two values of one simple type are the same; numbers whatever their trailing zeros. */
    static boolean same(Object a, @Nullable Object b) {
        if (a instanceof BigDecimal one && b instanceof BigDecimal other) {
            return one.compareTo(other) == 0;
        }
        return a.equals(b);
    }

    /**
     * Strings go by their characters' numbers in Unicode, as CEL has it; the checker lets only ordered types through.
     */
    @SuppressWarnings("unchecked")
    private static int compare(Object a, Object b) {
        if (a instanceof String one && b instanceof String other) {
            return compareCodePoints(one, other);
        }
        return ((Comparable<Object>) a).compareTo(b);
    }

    private static int compareCodePoints(String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        for (int i = 0; i < shorter; i++) {
            char a = one.charAt(i);
            char b = other.charAt(i);
            if (a != b) {
                boolean surrogates = Character.isSurrogate(a) != Character.isSurrogate(b);
                return surrogates ? (Character.isSurrogate(a) ? 1 : -1) : Character.compare(a, b);
            }
        }
        return Integer.compare(one.length(), other.length());
    }

    private static int answer(int accepted, int comparison) {
        return accepted >> (Integer.signum(comparison) + 1) & 1;
    }

    /** Which of less, equal and more the operator accepts, as three bits from the lowest. */
    private static int accepted(Binary.Operator operator) {
        return switch (operator) {
            case LESS -> 0b001;
            case EQUAL -> 0b010;
            case AT_MOST -> 0b011;
            case MORE -> 0b100;
            case NOT_EQUAL -> 0b101;
            case AT_LEAST -> 0b110;
            default -> throw new IllegalArgumentException("No comparison: " + operator);
        };
    }
}
