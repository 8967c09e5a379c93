package io.loyaltyengine.rules.json;

import io.loyaltyengine.amount.Amount;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HexFormat;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes one JSON value on one line, field by field. Whatever a text holds, the line has no line break in it and can be
 * encoded: what ends a line anywhere, control characters and halves of pairs are escaped.
 *
 * <p>Not safe for use by several threads.
 */
final class JsonLine {

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private final StringBuilder out = new StringBuilder(512);

    JsonLine text(String name, String value) {
        name(name);
        quote(value);
        return this;
    }

    /** Leaves the field out where there is no value. */
    JsonLine optional(String name, @Nullable Object value) {
        return value == null ? this : text(name, value.toString());
    }

    JsonLine number(String name, BigDecimal value) {
        name(name);
        out.append(value.toPlainString());
        return this;
    }

    /** An amount, behind the code of its currency. */
    JsonLine amount(String name, Amount amount) {
        return text("currency", amount.currency().code()).number(name, amount.value());
    }

    JsonLine whole(String name, int value) {
        name(name);
        out.append(value);
        return this;
    }

    JsonLine flag(String name, boolean value) {
        name(name);
        out.append(value);
        return this;
    }

    /** A list of texts, left out where it is empty. */
    JsonLine texts(String name, Collection<String> values) {
        if (!values.isEmpty()) {
            name(name);
            out.append('[');
            for (String value : values) {
                separate();
                quote(value);
            }
            out.append(']');
        }
        return this;
    }

    /** A list of objects, left out where it is empty. */
    <T> JsonLine objects(String name, Collection<? extends T> items, Consumer<T> fields) {
        if (!items.isEmpty()) {
            name(name);
            out.append('[');
            for (T item : items) {
                separate();
                open();
                fields.accept(item);
                close();
            }
            out.append(']');
        }
        return this;
    }

    /** Begins an object that is the value of a field; {@link #close} ends it. */
    JsonLine open(String name) {
        name(name);
        return open();
    }

    JsonLine open() {
        out.append('{');
        return this;
    }

    JsonLine close() {
        out.append('}');
        return this;
    }

    private void name(String name) {
        separate();
        quote(name);
        out.append(':');
    }

    /** Outside texts an opening bracket is the only character behind which no comma belongs. */
    private void separate() {
        char last = out.charAt(out.length() - 1);
        if (last != '{' && last != '[') {
            out.append(',');
        }
    }

    private void quote(String text) {
        out.append('"');
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\' || c < ' ' || (c >= '\u007F' && mustEscape(text, i))) {
                out.append(text, from, i);
                escape(c);
                from = i + 1;
            }
        }
        out.append(text, from, text.length()).append('"');
    }

    private static boolean mustEscape(String text, int i) {
        char c = text.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return i == 0 || !Character.isHighSurrogate(text.charAt(i - 1));
        }
        return c <= '\u009F' || c == '\u2028' || c == '\u2029';
    }

    private void escape(char c) {
        switch (c) {
            case '"', '\\' -> out.append('\\').append(c);
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> out.append("\\u").append(HEX.toHexDigits(c));
        }
    }

    /** The line, without a line break at its end. */
    @Override
    public String toString() {
        return out.toString();
    }
}
