package io.loyaltyengine.rules.compile;

import static io.loyaltyengine.rules.compile.BoolCode.FALSE;
import static io.loyaltyengine.rules.compile.BoolCode.TRUE;
import static io.loyaltyengine.rules.compile.BoolCode.UNKNOWN;

import java.util.List;

/** Conditions made of conditions, with three answers. */
final class Logic {

    private Logic() {}

    static BoolCode not(BoolCode operand) {
        return frame -> {
            int result = operand.test(frame);
            return result == UNKNOWN ? UNKNOWN : TRUE - result;
        };
    }

    static BoolCode and(List<BoolCode> operands) {
        return join(operands, FALSE);
    }

    static BoolCode or(List<BoolCode> operands) {
        return join(operands, TRUE);
    }

    /** One answer decides wherever it stands; without it, one unknown makes the whole unknown. */
    private static BoolCode join(List<BoolCode> operands, int decisive) {
        BoolCode[] codes = operands.toArray(BoolCode[]::new);
        if (codes.length == 1) {
            return codes[0];
        } else if (codes.length == 2) {
            return join(codes[0], codes[1], decisive);
        }
        return frame -> {
            int joined = TRUE - decisive;
            for (BoolCode code : codes) {
                int result = code.test(frame);
                if (result == decisive) {
                    return decisive;
                }
                joined = result == UNKNOWN ? UNKNOWN : joined;
            }
            return joined;
        };
    }

    private static BoolCode join(BoolCode one, BoolCode other, int decisive) {
        return frame -> {
            int first = one.test(frame);
            if (first == decisive) {
                return decisive;
            }
            int second = other.test(frame);
            return second == decisive ? decisive : first == UNKNOWN ? UNKNOWN : second;
        };
    }

    static BoolCode choice(BoolCode condition, BoolCode then, BoolCode otherwise) {
        return frame -> {
            int result = condition.test(frame);
            return result == UNKNOWN ? UNKNOWN : (result == TRUE ? then : otherwise).test(frame);
        };
    }

    static NumberCode numberChoice(BoolCode condition, NumberCode then, NumberCode otherwise) {
        return frame -> {
            int result = condition.test(frame);
            return result == UNKNOWN ? null : (result == TRUE ? then : otherwise).number(frame);
        };
    }

    static ValueCode valueChoice(BoolCode condition, ValueCode then, ValueCode otherwise) {
        return frame -> {
            int result = condition.test(frame);
            return result == UNKNOWN ? null : (result == TRUE ? then : otherwise).value(frame);
        };
    }

    /** Whether a field is known; asking is no miss. What fails on the way, such as a division, leaves it unknown. */
    static BoolCode has(ValueCode selection) {
        return frame -> {
            String absent = frame.absent();
            String failure = frame.failure();
            frame.forgetReasons();
            boolean known = selection.value(frame) != null;
            boolean failed = frame.failure() != null;
            frame.restoreReasons(absent, failure == null ? frame.failure() : failure);
            return !known && failed ? UNKNOWN : BoolCode.of(known);
        };
    }
}
