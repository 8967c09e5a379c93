package io.loyaltyengine.examples.retail;

/**
 * A line that nothing could be made of.
 *
 * @param line where it stands in the file, the header being line 1
 * @param reason everything that was wrong with it
 */
public record RefusedLine(int line, String reason) {}
