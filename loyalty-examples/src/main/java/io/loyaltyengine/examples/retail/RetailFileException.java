package io.loyaltyengine.examples.retail;

import java.io.IOException;
import java.util.List;

/** The file as a whole cannot be read: its header is not that of a retail file, or its quotes do not match. */
public final class RetailFileException extends IOException {

    /** Everything that was found. */
    private final List<String> problems;

    /**
     * A file with these problems.
     *
     * @param problems everything that was found, each with its place and what would do; at least one
     */
    public RetailFileException(List<String> problems) {
        super(String.join("\n", problems));
        this.problems = List.copyOf(problems);
    }

    /**
     * Everything that was found.
     *
     * @return each problem with its place and what would do
     */
    public List<String> problems() {
        return problems;
    }
}
