package io.loyaltyengine.examples.shop;

import io.loyaltyengine.audit.Audit;
import io.loyaltyengine.audit.AuditReport;
import io.loyaltyengine.audit.CurrencyTotals;
import io.loyaltyengine.examples.retail.LineClass;
import io.loyaltyengine.member.MemberId;
import java.io.PrintStream;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;

/** Prints what became of a year. */
final class ShopText {

    private final ShopReport report;
    private final PrintStream out;

    ShopText(ShopReport report, PrintStream out) {
        this.report = report;
        this.out = out;
    }

    void print(Instant from) {
        lines();
        totals();
        movements();
        for (MemberId member : report.remarkable(3)) {
            out.println();
            out.print(report.engine()
                    .statement(member, from, report.end().plusSeconds(1))
                    .toText());
        }
        out.println();
        AuditReport audit = Audit.of(report.program(), report.store()).all();
        out.println("Ledger:  " + audit);
        out.println("SHA-256 over the journal: " + report.digest());
        format(
                "%,d activities in %,d ms: %,d a second%n",
                report.activities(), report.nanos() / 1_000_000, report.activities() * 1_000_000_000L / report.nanos());
    }

    private void lines() {
        out.println();
        format(
                "What became of %,d lines in %,d invoices%n",
                report.lines().total(), report.facts().invoices());
        for (LineClass lineClass : LineClass.values()) {
            format("  %-22s%,12d  %s%n", label(lineClass), report.lines().of(lineClass), lineClass.sentence());
        }
        report.lines().refused().stream()
                .limit(5)
                .forEach(refused -> out.println("  refused: line " + refused.line() + ", " + refused.reason()));
    }

    private static String label(LineClass lineClass) {
        return lineClass.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private void totals() {
        out.println();
        format(
                "%-10s%16s%14s%14s%14s%14s%14s%12s%n",
                "Currency", "issued", "pending", "clawed back", "redeemed", "expired", "outstanding", "owed");
        for (CurrencyTotals totals : report.totals()) {
            format(
                    "%-10s%16s%14s%14s%14s%14s%14s%12s%n",
                    totals.currency(),
                    totals.issued().value().toPlainString(),
                    totals.pending().value().toPlainString(),
                    totals.clawedBack().value().toPlainString(),
                    totals.redeemed().value().toPlainString(),
                    totals.expired().value().toPlainString(),
                    totals.outstanding().value().toPlainString(),
                    totals.debt().value().toPlainString());
        }
    }

    private void movements() {
        ShopReport.Movements moved = report.movements();
        out.println();
        format("%,d members; tiers:", report.store().members().size());
        moved.standing().forEach((tier, members) -> format(" %s %,d", tier, members));
        format("; %,d moves up, %,d down%n", moved.up(), moved.down());
        for (Map.Entry<String, Long> perk : moved.granted().entrySet()) {
            format(
                    "Perk %s: granted %,d times, used %,d times%n",
                    perk.getKey(), perk.getValue(), moved.used().getOrDefault(perk.getKey(), 0L));
        }
    }

    private void format(String text, Object... values) {
        out.printf(Locale.UK, text, values);
    }
}
