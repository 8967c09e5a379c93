package io.loyaltyengine.rules.json;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The constants of an enumeration as JSON has them: in lower case, with hyphens. */
final class Labels {

    private Labels() {}

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static String[] of(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Labels::of).toArray(String[]::new);
    }

    /** The constant of that label; the first where there is none, which the shape has reported then. */
    static <E extends Enum<E>> E constant(E[] constants, @Nullable String label) {
        for (E constant : constants) {
            if (of(constant).equals(label)) {
                return constant;
            }
        }
        return constants[0];
    }
}
