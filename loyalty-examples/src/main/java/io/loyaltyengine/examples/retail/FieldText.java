package io.loyaltyengine.examples.retail;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the text of a field means; null where it means nothing. */
final class FieldText {

    private static final int MAX_LENGTH = 100;
    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,9}");
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,9}(\\.[0-9]{1,6})?");

    private FieldText() {}

    static @Nullable String name(String text) {
        return text.isBlank() || text.length() > MAX_LENGTH ? null : text;
    }

    static @Nullable Integer whole(String text) {
        return WHOLE.matcher(text).matches() ? Integer.valueOf(text) : null;
    }

    static @Nullable BigDecimal decimal(String text) {
        return DECIMAL.matcher(text).matches() ? new BigDecimal(text) : null;
    }

    /** The customer without the {@code .0} that a spreadsheet left behind. */
    static @Nullable String customer(String text) {
        return name(text.endsWith(".0") ? text.substring(0, text.length() - 2) : text);
    }

    /** By hand, because a formatter for some 20,000 times takes longer to warm up than the rest of the file. */
    static @Nullable LocalDateTime time(String text) {
        if (text.length() != 19
                || text.charAt(4) != '-'
                || text.charAt(7) != '-'
                || text.charAt(10) != ' '
                || text.charAt(13) != ':'
                || text.charAt(16) != ':') {
            return null;
        }
        try {
            return LocalDateTime.of(
                    number(text, 0, 4),
                    number(text, 5, 7),
                    number(text, 8, 10),
                    number(text, 11, 13),
                    number(text, 14, 16),
                    number(text, 17, 19));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                throw new DateTimeException(text);
            }
            number = number * 10 + digit;
        }
        return number;
    }
}
