package io.loyaltyengine.ledger;

import io.loyaltyengine.amount.Amount;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * So much of a lot.
 *
 * @param lot the lot
 * @param amount how much, more than nothing
 */
public record Allocation(LotId lot, Amount amount) {

    /**
     * What is left of allocations when others are taken from them.
     *
     * @param whole the allocations
     * @param parts what is taken; of each lot no more than the whole has
     * @return what is left, in the order of the whole
     */
    public static List<Allocation> less(List<Allocation> whole, List<Allocation> parts) {
        List<Allocation> left = new ArrayList<>();
        for (Allocation one : whole) {
            Amount rest = one.amount();
            for (Allocation part : parts) {
                rest = part.lot().equals(one.lot()) ? rest.minus(part.amount()) : rest;
            }
            if (rest.isPositive()) {
                left.add(new Allocation(one.lot(), rest));
            }
        }
        return left;
    }

    /**
     * The first of allocations that add up to an amount.
     *
     * @param from the allocations, in their order
     * @param amount how much
     * @return the parts; together less where there is less
     */
    public static List<Allocation> first(List<Allocation> from, Amount amount) {
        List<Allocation> parts = new ArrayList<>();
        Amount missing = amount;
        for (Allocation one : from) {
            Amount part = missing.min(one.amount());
            if (part.isPositive()) {
                parts.add(new Allocation(one.lot(), part));
                missing = missing.minus(part);
            }
        }
        return parts;
    }

    /**
     * What allocations add up to.
     *
     * @param parts the allocations
     * @param zero nothing, in their currency
     * @return the sum
     */
    public static Amount sum(List<Allocation> parts, Amount zero) {
        Amount sum = zero;
        for (Allocation part : parts) {
            sum = sum.plus(part.amount());
        }
        return sum;
    }

    /** The same allocations and more, each lot once. */
    static List<Allocation> together(List<Allocation> some, List<Allocation> more) {
        List<Allocation> both = new ArrayList<>(some);
        for (Allocation part : more) {
            int place = -1;
            for (int i = 0; i < both.size(); i++) {
                place = both.get(i).lot().equals(part.lot()) ? i : place;
            }
            if (place < 0) {
                both.add(part);
            } else {
                both.set(
                        place,
                        new Allocation(part.lot(), both.get(place).amount().plus(part.amount())));
            }
        }
        return List.copyOf(both);
    }

    static List<Allocation> renumbered(List<Allocation> parts, UnaryOperator<LotId> numbers) {
        return parts.stream()
                .map(part -> new Allocation(numbers.apply(part.lot()), part.amount()))
                .toList();
    }
}
