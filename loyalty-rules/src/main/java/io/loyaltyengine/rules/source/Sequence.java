package io.loyaltyengine.rules.source;

import java.util.List;

/** A list of values as it was read. Immutable. */
public final class Sequence implements Node {
    private final Source source;
    private final int offset;
    private final List<Node> items;

    Sequence(Source source, int offset, List<Node> items) {
        this.source = source;
        this.offset = offset;
        this.items = List.copyOf(items);
    }

    @Override
    public Source source() {
        return source;
    }

    @Override
    public int offset() {
        return offset;
    }

    @Override
    public Place place() {
        return source.place(offset, 1);
    }

    @Override
    public String describe() {
        return items.isEmpty() ? "an empty list" : "a list";
    }

    /**
     * The values in their order.
     *
     * @return the values, unmodifiable
     */
    public List<Node> items() {
        return items;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Sequence that && items.equals(that.items);
    }

    @Override
    public int hashCode() {
        return items.hashCode();
    }

    /** The values. */
    @Override
    public String toString() {
        return items.toString();
    }
}
