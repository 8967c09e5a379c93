package io.loyaltyengine.examples.retail;

import java.util.Locale;
import java.util.Map;

/** What a stock code stands for. The shop books postage, fees and corrections under codes of their own. */
public enum StockCategory {
    /** An article of the shop. */
    GOODS,
    /** Postage and carriage. */
    POSTAGE,
    /** What a bank, a market place or a charity takes for a sale. */
    FEE,
    /** Something typed in by hand. */
    MANUAL,
    /** A discount, booked as a line of its own. */
    DISCOUNT,
    /** Samples sent out. */
    SAMPLE,
    /** Pads that go with cushions for a token price. */
    EXTRA,
    /** A gift voucher: money in another form. */
    VOUCHER,
    /** A debt written off. */
    BAD_DEBT;

    /** In the case of the file: it knows both {@code M} and {@code m}, and no {@code post}. */
    private static final Map<String, StockCategory> BY_CODE = Map.ofEntries(
            Map.entry("POST", POSTAGE),
            Map.entry("DOT", POSTAGE),
            Map.entry("C2", POSTAGE),
            Map.entry("BANK CHARGES", FEE),
            Map.entry("AMAZONFEE", FEE),
            Map.entry("CRUK", FEE),
            Map.entry("M", MANUAL),
            Map.entry("m", MANUAL),
            Map.entry("D", DISCOUNT),
            Map.entry("S", SAMPLE),
            Map.entry("PADS", EXTRA),
            Map.entry("B", BAD_DEBT));

    private static final String VOUCHER_PREFIX = "gift_";

    private final String label = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /**
     * What this stock code stands for.
     *
     * @param stockCode the code, not empty, in the case of the file
     * @return its category; goods for every code that is not a known exception
     */
    public static StockCategory of(String stockCode) {
        // Every exception begins with a letter, and nearly every article with a digit.
        if (stockCode.charAt(0) <= '9') {
            return GOODS;
        }
        return stockCode.startsWith(VOUCHER_PREFIX) ? VOUCHER : BY_CODE.getOrDefault(stockCode, GOODS);
    }

    /**
     * The category as rules name it.
     *
     * @return such as {@code goods} or {@code bad-debt}
     */
    public String label() {
        return label;
    }
}
