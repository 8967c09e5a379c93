package io.loyaltyengine.rules.source;

import java.util.Locale;
import java.util.Optional;

/** The notations a source may be written in. */
public enum Format {
    /** One document of YAML 1.2, without anchors, aliases, merge keys and tags. */
    YAML(3 * 1024 * 1024),
    /** One value of JSON as RFC 8259 has it: no comments, no trailing commas. */
    JSON(10 * 1024 * 1024);

    private final int maxLength;

    Format(int maxLength) {
        this.maxLength = maxLength;
    }

    /**
     * The longest source that is read. It bounds what a file can cost before anything is known about it; the lower bound
     * for YAML is that of the parser underneath.
     *
     * @return the length in characters, or in bytes where a file is read
     */
    public int maxLength() {
        return maxLength;
    }

    /**
     * The format that a file's name stands for: {@code .yaml} and {@code .yml}, or {@code .json}, in any case.
     *
     * @param fileName the name of a file, with or without folders
     * @return the format, or empty where the name ends otherwise
     */
    public static Optional<Format> ofFileName(String fileName) {
        String lower = fileName.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".yaml") || lower.endsWith(".yml")) {
            return Optional.of(YAML);
        }
        return lower.endsWith(".json") ? Optional.of(JSON) : Optional.empty();
    }

    /** The notation's name in a message. */
    @Override
    public String toString() {
        return name();
    }
}
