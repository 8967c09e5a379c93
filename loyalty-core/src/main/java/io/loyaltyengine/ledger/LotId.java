package io.loyaltyengine.ledger;

/**
 * The number of a lot among the lots of one member, counted from one.
 *
 * @param number the number
 */
public record LotId(long number) implements Comparable<LotId> {

    @Override
    public int compareTo(LotId other) {
        return Long.compare(number, other.number);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(number);
    }

    @Override
    public String toString() {
        return "lot " + number;
    }
}
