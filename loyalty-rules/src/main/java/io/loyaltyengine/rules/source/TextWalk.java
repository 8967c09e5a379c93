package io.loyaltyengine.rules.source;

import java.util.Arrays;

/**
 * One walk over the raw text of a scalar. It follows the rules by which YAML and JSON decode text, but emits, instead of each
 * decoded {@code char}, the offset it comes from.
 */
final class TextWalk {
    private final String raw;
    private final int end;
    private final int[] offsets;
    private int at;
    private int emitted;

    /**
     * A walk that has yet to begin.
     *
     * @param raw the whole source
     * @param begin where the scalar begins, with its quote or block indicator
     * @param end where it ends
     * @param length how many {@code char}s were decoded from it
     */
    TextWalk(String raw, int begin, int end, int length) {
        this.raw = raw;
        this.at = begin;
        this.end = end;
        this.offsets = new int[length + 1];
    }

    int[] plain() {
        while (at < end) {
            characterOrWhitespace();
        }
        return finished(end);
    }

    int[] singleQuoted() {
        at++;
        while (at < end - 1) {
            if (raw.charAt(at) == '\'') {
                emit(at);
                at += 2;
            } else {
                characterOrWhitespace();
            }
        }
        return finished(end - 1);
    }

    int[] doubleQuoted() {
        at++;
        while (at < end - 1) {
            if (raw.charAt(at) == '\\') {
                escape();
            } else {
                characterOrWhitespace();
            }
        }
        return finished(end - 1);
    }

    /**
     * Walks over a block.
     *
     * @param folded whether single line breaks between lines become blanks
     * @param leadingBreaks how many line breaks the decoded text begins with
     * @param leadingBlanks how many blanks follow on them; the rest of the raw indentation is not part of the text
     */
    int[] block(boolean folded, int leadingBreaks, int leadingBlanks) {
        at = nextLine(at);
        for (int i = 0; i < leadingBreaks && at < end; i++) {
            emit(lineEnd(at));
            at = nextLine(at);
        }
        int indent = blanksAt(at) - leadingBlanks;
        while (at < end && blanksAt(at) >= indent) {
            int first = at + indent;
            int lineEnd = lineEnd(at);
            for (int i = first; i < lineEnd; i++) {
                emit(i);
            }
            at = nextLine(at);
            int breaksFrom = at;
            int breaks = 0;
            while (at < end && isBlankLine(at, indent)) {
                breaks++;
                at = nextLine(at);
            }
            boolean more = at < end && blanksAt(at) >= indent;
            boolean folds = more && folded && !isBlank(first) && !isBlank(at + indent);
            if (!folds || breaks == 0) {
                emit(lineEnd);
            }
            for (int i = 0, line = breaksFrom; i < breaks; i++, line = nextLine(line)) {
                emit(lineEnd(line));
            }
        }
        return finished(Math.min(at, end));
    }

    private void characterOrWhitespace() {
        if (isBlank(at) || isBreak(at)) {
            whitespace();
        } else {
            emit(at++);
        }
    }

    /** Blanks between two words stand for themselves; one line break among them is a blank, n of them are n - 1 breaks. */
    private void whitespace() {
        int begin = at;
        int breaks = 0;
        int firstBreak = at;
        while (at < end && (isBlank(at) || isBreak(at))) {
            if (isBlank(at)) {
                at++;
            } else {
                if (breaks++ == 0) {
                    firstBreak = at;
                } else {
                    emit(at);
                }
                at = nextLine(at);
            }
        }
        if (breaks == 1) {
            emit(firstBreak);
        } else if (breaks == 0) {
            for (int i = begin; i < at; i++) {
                emit(i);
            }
        }
    }

    private void escape() {
        int begin = at;
        char kind = raw.charAt(at + 1);
        at += 2;
        switch (kind) {
            case 'x' -> escapedCharacter(begin, 2);
            case 'u' -> escapedCharacter(begin, 4);
            case 'U' -> escapedCharacter(begin, 8);
            case '\n', '\r' -> {
                at = nextLine(begin + 1);
                while (at < end && (isBlank(at) || isBreak(at))) {
                    if (isBreak(at)) {
                        emit(at);
                        at = nextLine(at);
                    } else {
                        at++;
                    }
                }
            }
            default -> emit(begin);
        }
    }

    private void escapedCharacter(int begin, int digits) {
        int c = Integer.parseInt(raw.substring(at, at + digits), 16);
        emit(begin);
        if (Character.isSupplementaryCodePoint(c)) {
            emit(begin);
        }
        at += digits;
    }

    private void emit(int offset) {
        if (emitted < offsets.length) {
            offsets[emitted++] = offset;
        }
    }

    /** The offsets, of which those that the walk did not reach, such as breaks that a block strips or keeps, stand last. */
    private int[] finished(int behind) {
        int last = emitted == 0 ? behind : Math.max(offsets[emitted - 1], behind);
        if (emitted < offsets.length) {
            Arrays.fill(offsets, emitted, offsets.length, last);
        }
        return offsets;
    }

    private boolean isBlank(int offset) {
        return offset < raw.length() && (raw.charAt(offset) == ' ' || raw.charAt(offset) == '\t');
    }

    private boolean isBreak(int offset) {
        return raw.charAt(offset) == '\n' || raw.charAt(offset) == '\r';
    }

    private boolean isBlankLine(int line, int indent) {
        int first = line + Math.min(indent, blanksAt(line));
        return first < raw.length() && isBreak(first);
    }

    private int blanksAt(int line) {
        int offset = line;
        while (offset < raw.length() && raw.charAt(offset) == ' ') {
            offset++;
        }
        return offset - line;
    }

    private int lineEnd(int offset) {
        int found = offset;
        while (found < raw.length() && !isBreak(found)) {
            found++;
        }
        return found;
    }

    private int nextLine(int offset) {
        int found = lineEnd(offset);
        if (found >= raw.length()) {
            return found;
        }
        boolean two = raw.charAt(found) == '\r' && found + 1 < raw.length() && raw.charAt(found + 1) == '\n';
        return found + (two ? 2 : 1);
    }
}
