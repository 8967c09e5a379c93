package io.loyaltyengine.examples.retail;

import org.jspecify.annotations.Nullable;

/** What became of a line. Every line of the year ends in exactly one class. */
public enum LineClass {
    /** Goods in a purchase that the engine took. */
    EARNED_ON("goods that a member bought, told to the engine and taken by it"),
    /** Postage, fees, vouchers and the like. */
    NOT_GOODS("postage, a fee, a voucher or another booking under a member's name that is no article"),
    /** Nobody to give anything to. */
    NO_MEMBER("a line that names no customer"),
    /** Goods that came back and were found among what the member had bought. */
    RETURNED_MATCHED("goods that a member sent back, all of them found among earlier purchases"),
    /** Goods that came back and were not found, or only some of them. */
    RETURNED_UNMATCHED("goods that a member sent back, not all of them found among earlier purchases"),
    /** The shop's own books. */
    ADJUSTMENT("a correction of the shop's books or stock, which no customer made"),
    /** Nothing could be made of it. */
    REFUSED("a line that could not be read, or that the engine would not take");

    private final String sentence;

    LineClass(String sentence) {
        this.sentence = sentence;
    }

    /**
     * The class in words.
     *
     * @return what a line of this class is
     */
    public String sentence() {
        return sentence;
    }

    /**
     * The class that the line itself decides, in this order: an adjustment, no member, no goods.
     *
     * @param line the line
     * @return its class, or null for goods of a member, whose class depends on what the engine makes of them
     */
    public static @Nullable LineClass beforeTheEngine(RetailLine line) {
        if (line.isAdjustment()) {
            return ADJUSTMENT;
        }
        if (line.customer() == null) {
            return NO_MEMBER;
        }
        return StockCategory.of(line.sku()) == StockCategory.GOODS ? null : NOT_GOODS;
    }
}
