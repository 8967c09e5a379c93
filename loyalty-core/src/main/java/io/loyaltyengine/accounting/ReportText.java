package io.loyaltyengine.accounting;

import io.loyaltyengine.amount.Amount;
import io.loyaltyengine.amount.Currency;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A report in the making: lines, and amounts that stand below each other. */
final class ReportText {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm:ss", Locale.UK);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);
    private static final int WHAT_WIDTH = 24;
    private static final int AMOUNT_WIDTH = 20;

    private final ZoneId zone;
    private final StringBuilder text = new StringBuilder();

    ReportText(ZoneId zone) {
        this.zone = zone;
    }

    void line(String line) {
        text.append(line).append('\n');
    }

    void currency(Currency currency) {
        line("");
        line(currency.code() + " in " + currency.unit());
    }

    void row(String what, Amount amount) {
        line(String.format(
                Locale.ROOT,
                "  %-" + WHAT_WIDTH + "s%" + AMOUNT_WIDTH + "s",
                what,
                amount.value().toPlainString()));
    }

    String moment(Instant moment) {
        return MOMENT.format(moment.atZone(zone));
    }

    String month(@Nullable YearMonth month) {
        return month == null ? "never" : MONTH.format(month);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
