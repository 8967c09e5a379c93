package io.loyaltyengine.rules.source;

/**
 * A value read from a source: a {@link Mapping}, a {@link Sequence} or a {@link Scalar}, and where it stands.
 *
 * <p>Two nodes are equal when they mean the same, wherever and however they are written: numbers are compared by value
 * (1.0 equals 1), mappings without regard to the order of their fields. Immutable.
 */
public sealed interface Node permits Mapping, Sequence, Scalar {
    /**
     * The source it was read from.
     *
     * @return the source
     */
    Source source();

    /**
     * Where it begins.
     *
     * @return the offset in the source, in {@code char}s
     */
    int offset();

    /**
     * What a problem with this value points at: all of a scalar, the opening bracket of a collection, the first key of a
     * mapping in block style.
     *
     * @return the place
     */
    Place place();

    /**
     * The value as a message speaks of it, such as {@code the text `abc`}, {@code the number 5} or {@code a list}.
     *
     * @return the description
     */
    String describe();
}
