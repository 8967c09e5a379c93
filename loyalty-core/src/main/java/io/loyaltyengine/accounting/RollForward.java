package io.loyaltyengine.accounting;

import io.loyaltyengine.amount.Amount;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * How what a program owes has changed over a period, by when things took effect. What time alone did in it is in, whether
 * a sweep has written it down or not.
 *
 * @param program the program
 * @param zone the program's zone, in which texts show times
 * @param from the beginning, inclusive
 * @param to the end, exclusive
 * @param currencies one for each currency that members can spend, in the program's order; after them those that are in the
 *     journals and no longer in the program
 */
public record RollForward(String program, ZoneId zone, Instant from, Instant to, List<CurrencyRollForward> currencies) {

    /**
     * Takes a copy.
     *
     * @param program the program
     * @param zone the program's zone, in which texts show times
     * @param from the beginning, inclusive
     * @param to the end, exclusive
     * @param currencies one for each currency that members can spend, in the program's order; after them those that are in
     *     the journals and no longer in the program
     */
    public RollForward {
        currencies = List.copyOf(currencies);
    }

    /**
     * The roll-forward as a text for a person, without the flows in which nothing flowed.
     *
     * @return several lines
     */
    public String toText() {
        ReportText text = new ReportText(zone);
        text.line("Roll-forward of " + program);
        text.line("from " + text.moment(from) + " until before " + text.moment(to) + " in " + zone);
        for (CurrencyRollForward rolled : currencies) {
            text.currency(rolled.currency());
            text.row("Opening balance", rolled.opening());
            for (Flow flow : Flow.values()) {
                Amount amount = rolled.flow(flow);
                if (!amount.isZero()) {
                    text.row("  " + flow.phrase(), amount);
                }
            }
            text.row("Closing balance", rolled.closing());
        }
        return text.toString();
    }
}
