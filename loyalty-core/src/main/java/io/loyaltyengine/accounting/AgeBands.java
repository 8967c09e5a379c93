package io.loyaltyengine.accounting;

import java.util.List;

/**
 * How old what is owed may be to stand in one line: bands of days that follow each other without a gap, and one for all
 * that is older.
 *
 * @param limits the last day of each band but the oldest; the first not negative, and rising
 */
public record AgeBands(List<Integer> limits) {

    /** Up to 30 days, 31 to 90, 91 to 180, 181 to 365, and older. */
    public static final AgeBands USUAL = of(30, 90, 180, 365);

    /**
     * Takes a copy and checks the order.
     *
     * @param limits the last day of each band but the oldest; the first not negative, and rising
     * @throws IllegalArgumentException if a band would be empty
     */
    public AgeBands {
        limits = List.copyOf(limits);
        int before = -1;
        for (int limit : limits) {
            if (limit <= before) {
                throw new IllegalArgumentException(
                        "age bands end at rising numbers of days, from 0 on, such as 30, 90, 180; not at " + limits);
            }
            before = limit;
        }
    }

    /**
     * Bands that end at these days.
     *
     * @param limits the last day of each band but the oldest; the first not negative, and rising
     * @return the bands, one more than there are limits
     * @throws IllegalArgumentException if a band would be empty
     */
    public static AgeBands of(Integer... limits) {
        return new AgeBands(List.of(limits));
    }

    /**
     * How many bands there are.
     *
     * @return one more than there are limits
     */
    public int size() {
        return limits.size() + 1;
    }

    /**
     * The band for an age.
     *
     * @param days whole days
     * @return its index, from zero for the youngest
     */
    public int band(long days) {
        int band = 0;
        while (band < limits.size() && days > limits.get(band)) {
            band++;
        }
        return band;
    }

    /**
     * The band as texts name it.
     *
     * @param band its index, from zero for the youngest
     * @return such as {@code up to 30 days}, {@code 31 to 90 days} or {@code over 365 days}
     */
    public String phrase(int band) {
        if (limits.isEmpty()) {
            return "of any age";
        }
        if (band == 0) {
            return "up to " + limits.get(0) + " days";
        }
        int from = limits.get(band - 1);
        return band == limits.size() ? "over " + from + " days" : from + 1 + " to " + limits.get(band) + " days";
    }
}
