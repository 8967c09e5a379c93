package io.loyaltyengine.rules.scenario;

/**
 * Something that is otherwise than expected.
 *
 * @param what what was looked at, such as {@code POINTS earned by beans}
 * @param expected what was expected
 * @param actual what was found
 */
public record Difference(String what, String expected, String actual) {

    /** Three lines: what, expected, actual. */
    @Override
    public String toString() {
        return what + "\n  expected: " + expected + "\n  actual:   " + actual;
    }
}
