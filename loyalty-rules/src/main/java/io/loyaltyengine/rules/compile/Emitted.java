package io.loyaltyengine.rules.compile;

import io.loyaltyengine.rules.check.BasicType;
import io.loyaltyengine.rules.check.Type;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A piece of an expression while it is compiled: code in the form it was made in, which can be asked for in another.
 *
 * @param type the type of the value
 * @param constant the value if it does not depend on a frame, otherwise null
 * @param bool the code if it was made as a condition
 * @param number the code if it was made as a formula
 * @param value the code if it was made as neither
 */
record Emitted(
        Type<?> type,
        @Nullable Object constant,
        @Nullable BoolCode bool,
        @Nullable NumberCode number,
        @Nullable ValueCode value) {

    static Emitted condition(BoolCode code) {
        return new Emitted(BasicType.BOOL, null, code, null, null);
    }

    static Emitted formula(NumberCode code) {
        return new Emitted(BasicType.NUMBER, null, null, code, null);
    }

    static Emitted of(Type<?> type, ValueCode code) {
        return new Emitted(type, null, null, null, code);
    }

    static Emitted constant(Type<?> type, Object value) {
        BoolCode bool = value instanceof Boolean truth ? (truth ? BoolCode.ALWAYS : BoolCode.NEVER) : null;
        NumberCode number = value instanceof BigDecimal decimal ? frame -> decimal : null;
        return new Emitted(type, value, bool, number, frame -> value);
    }

    /** Computes the value once, if nothing that it is made of depends on a frame. */
    Emitted foldedIf(boolean constantParts, Frame nothing) {
        if (!constantParts || constant != null) {
            return this;
        }
        nothing.begin();
        Object result = asValue().value(nothing);
        return result == null ? this : constant(type, result);
    }

    boolean isConstant() {
        return constant != null;
    }

    BoolCode asBool() {
        if (bool != null) {
            return bool;
        }
        ValueCode code = asValue();
        return frame -> {
            Object result = code.value(frame);
            return result == null ? BoolCode.UNKNOWN : BoolCode.of((Boolean) result);
        };
    }

    NumberCode asNumber() {
        if (number != null) {
            return number;
        }
        ValueCode code = asValue();
        return frame -> Arithmetic.bounded(frame, (BigDecimal) code.value(frame));
    }

    ValueCode asValue() {
        if (value != null) {
            return value;
        } else if (number != null) {
            return number::number;
        } else if (bool == null) {
            throw new IllegalStateException("No code");
        }
        BoolCode code = bool;
        return frame -> {
            int result = code.test(frame);
            return result == BoolCode.UNKNOWN ? null : Boolean.valueOf(result == BoolCode.TRUE);
        };
    }
}
