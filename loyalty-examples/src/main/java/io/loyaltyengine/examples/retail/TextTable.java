package io.loyaltyengine.examples.retail;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What the texts of one column mean. A year has half a million lines and a few thousand different texts in a column, so
 * each is read once, straight from the parser's buffer, and its value is shared by all lines that have it.
 */
final class TextTable<T> {

    /** Reads one text. */
    interface Reading<T> {

        /** The meaning of the text, or null where it has none. */
        @Nullable
        T of(String text);
    }

    private static final class Entry<T> {

        private final char[] text;
        private final int hash;
        private final @Nullable T value;

        Entry(char[] text, int hash, @Nullable T value) {
            this.text = text;
            this.hash = hash;
            this.value = value;
        }

        boolean isFor(char[] buffer, int from, int length) {
            if (text.length != length) {
                return false;
            }
            // From the end, where texts of a column differ; a loop, because it is quick before it is compiled well.
            for (int i = length - 1; i >= 0; i--) {
                if (text[i] != buffer[from + i]) {
                    return false;
                }
            }
            return true;
        }
    }

    private final Reading<T> reading;
    private @Nullable Entry<T>[] entries = table(1 << 10);
    private int size;
    private Entry<T> latest;

    TextTable(Reading<T> reading) {
        this.reading = reading;
        this.latest = new Entry<>(new char[0], 0, reading.of(""));
    }

    /** The meaning of the characters from there on, or null where they have none. */
    @Nullable
    T of(char[] buffer, int from, int length) {
        // Lines of one invoice repeat most of what the line before says.
        if (!latest.isFor(buffer, from, length)) {
            latest = find(buffer, from, length);
        }
        return latest.value;
    }

    private Entry<T> find(char[] buffer, int from, int length) {
        int hash = hash(buffer, from, length);
        int slot = hash & (entries.length - 1);
        for (Entry<T> entry = entries[slot]; entry != null; entry = entries[slot]) {
            if (entry.hash == hash && entry.isFor(buffer, from, length)) {
                return entry;
            }
            slot = (slot + 1) & (entries.length - 1);
        }
        char[] text = Arrays.copyOfRange(buffer, from, from + length);
        Entry<T> added = new Entry<>(text, hash, reading.of(new String(text)));
        entries[slot] = added;
        if (++size * 2 > entries.length) {
            grow();
        }
        return added;
    }

    private void grow() {
        @Nullable Entry<T>[] wider = table(entries.length * 2);
        for (Entry<T> entry : entries) {
            if (entry != null) {
                int slot = entry.hash & (wider.length - 1);
                while (wider[slot] != null) {
                    slot = (slot + 1) & (wider.length - 1);
                }
                wider[slot] = entry;
            }
        }
        entries = wider;
    }

    private static int hash(char[] buffer, int from, int length) {
        int hash = length;
        for (int i = from; i < from + length; i++) {
            hash = 31 * hash + buffer[i];
        }
        // Texts differ in their last digits: spread them over the lower bits.
        hash *= 0x9E3779B9;
        return hash ^ (hash >>> 15);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static <T> @Nullable Entry<T>[] table(int length) {
        return new Entry[length];
    }
}
