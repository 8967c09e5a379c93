package io.loyaltyengine.accounting;

import java.util.regex.Pattern;

/**
 * Free text on its way into a cell. A spreadsheet takes what begins with {@code =}, {@code +}, {@code -} or {@code @} for a
 * formula and runs it, also where the file is quoted as it should be; and one that is set to another separator begins a cell
 * where this file does not.
 */
final class CellText {

    /** The four characters, also in their wide forms, at the beginning or behind what could be taken for a separator. */
    private static final Pattern FORMULA =
            Pattern.compile("(^|[,;|\"\\t\\r\\n\\x00])([\\s\\h]*)(?=[=+@\\uFF1D\\uFF0B\\uFF0D\\uFF20-])");

    private CellText() {}

    /** The text with an apostrophe before each character that could begin a formula. */
    static String harmless(String text) {
        return FORMULA.matcher(text).replaceAll("$1$2'");
    }
}
