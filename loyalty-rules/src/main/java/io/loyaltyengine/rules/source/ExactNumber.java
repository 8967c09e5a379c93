package io.loyaltyengine.rules.source;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads numbers to the digit. */
final class ExactNumber {
    /** Bounds what arithmetic with a number can cost: 1e999999999 is short to write. */
    static final int MOST_DIGITS = 60;

    private static final BigDecimal OUT_OF_BOUNDS = BigDecimal.ONE.movePointRight(MOST_DIGITS + 1);
    private static final int LONGEST = 2 * MOST_DIGITS + 10;
    private static final Pattern DECIMAL = Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?");
    private static final Pattern HEXADECIMAL = Pattern.compile("0x[0-9a-fA-F]+");
    private static final Pattern OCTAL = Pattern.compile("0o[0-7]+");
    private static final Pattern NO_DECIMAL = Pattern.compile("[-+]?\\.(inf|Inf|INF)|\\.(nan|NaN|NAN)");

    private ExactNumber() {}

    /** Whether plain text is a number by the core schema of YAML 1.2; also infinity and what is no number. */
    static boolean isYamlNumber(String text) {
        if (text.isEmpty() || "+-.0123456789".indexOf(text.charAt(0)) < 0) {
            return false;
        }
        return DECIMAL.matcher(text).matches()
                || HEXADECIMAL.matcher(text).matches()
                || OCTAL.matcher(text).matches()
                || NO_DECIMAL.matcher(text).matches();
    }

    static @Nullable BigDecimal ofYaml(String text) {
        if (text.length() <= LONGEST) {
            if (HEXADECIMAL.matcher(text).matches()) {
                return new BigDecimal(new BigInteger(text.substring(2), 16));
            }
            if (OCTAL.matcher(text).matches()) {
                return new BigDecimal(new BigInteger(text.substring(2), 8));
            }
        }
        return NO_DECIMAL.matcher(text).matches() ? null : ofDecimal(text);
    }

    /** The value of a decimal number; what is too long to be within bounds gives a value out of them. */
    static BigDecimal ofDecimal(String text) {
        if (text.length() > LONGEST) {
            return OUT_OF_BOUNDS;
        }
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException exponentTooLarge) {
            return OUT_OF_BOUNDS;
        }
    }

    static boolean isBounded(BigDecimal number) {
        return Math.abs((long) number.scale()) <= MOST_DIGITS
                && (long) number.precision() - number.scale() <= MOST_DIGITS;
    }
}
