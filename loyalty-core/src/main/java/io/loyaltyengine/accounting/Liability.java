package io.loyaltyengine.accounting;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * What a program owes its members at a moment, by currency, age and expiry.
 *
 * @param program the program
 * @param zone the program's zone, in which ages are counted and months begin
 * @param at the moment; what took effect at it is in, what time alone has done by then too
 * @param currencies one for each currency that members can spend, in the program's order; after them those that are in the
 *     journals and no longer in the program
 */
public record Liability(String program, ZoneId zone, Instant at, List<CurrencyLiability> currencies) {

    /**
     * Takes a copy.
     *
     * @param program the program
     * @param zone the program's zone, in which ages are counted and months begin
     * @param at the moment; what took effect at it is in, what time alone has done by then too
     * @param currencies one for each currency that members can spend, in the program's order; after them those that are in
     *     the journals and no longer in the program
     */
    public Liability {
        currencies = List.copyOf(currencies);
    }

    /**
     * The liability as a text for a person.
     *
     * @return several lines
     */
    public String toText() {
        ReportText text = new ReportText(zone);
        text.line("Liability of " + program);
        text.line("at " + text.moment(at) + " in " + zone);
        for (CurrencyLiability owed : currencies) {
            text.currency(owed.currency());
            text.row("Pending", owed.pending());
            text.row("Available", owed.available());
            text.row("Held", owed.held());
            text.row("Owed by members", owed.debt().negated());
            text.row("Outstanding", owed.outstanding());
            text.line("  by age");
            owed.byAge().forEach(aged -> text.row("  " + aged.band(), aged.amount()));
            text.line("  by expiry");
            owed.byExpiry().forEach(part -> text.row("  " + text.month(part.month()), part.amount()));
        }
        return text.toString();
    }
}
