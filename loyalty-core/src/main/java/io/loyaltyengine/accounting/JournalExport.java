package io.loyaltyengine.accounting;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.loyaltyengine.ledger.Account;
import io.loyaltyengine.ledger.Entry;
import io.loyaltyengine.ledger.Posting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The journals of a period as CSV for a ledger or an ERP: one row for each posting, or one for each day, account, currency
 * and side.
 *
 * <p>Accounts of members are liabilities: what adds to them is a credit, what takes from them a debit. So is what members
 * owe, which is a liability below zero. The program's accounts take the other side: issuance is debited for what is granted,
 * redeemed and breakage are credited for what is spent and what expires. In short, a posting of more than nothing is a
 * credit and one of less a debit, and debits equal credits in every entry and currency. Amounts are in units of the
 * program's currency, with its decimals, and never negative.
 *
 * <p>Days are those of the program's zone, as ISO local dates. The file is as RFC 4180 has it: commas, CRLF, quotes where
 * needed. In free text an apostrophe goes before each {@code =}, {@code +}, {@code -} or {@code @} that a spreadsheet could
 * take for the beginning of a formula: at the beginning, and behind a comma, semicolon, bar, quote, tab or line break.
 *
 * <p>Immutable and safe for use by many threads if the journals are.
 */
public final class JournalExport {

    private static final Comparator<Line> BY_DAY = Comparator.comparing(Line::day)
            .thenComparing(Line::currency)
            .thenComparing(Line::account)
            .thenComparing(Line::credit);

    private final String program;
    private final ZoneId zone;
    private final Iterable<Entry> entries;
    private final Function<Account, String> names;

    private JournalExport(String program, ZoneId zone, Iterable<Entry> entries, Function<Account, String> names) {
        this.program = program;
        this.zone = zone;
        this.entries = entries;
        this.names = names;
    }

    static JournalExport of(String program, ZoneId zone, Iterable<Entry> entries) {
        return new JournalExport(
                program, zone, entries, account -> account.name().toLowerCase(Locale.ROOT));
    }

    private record Line(LocalDate day, String currency, Account account, boolean credit) {}

    /**
     * The same export with the host's own account names, such as the numbers of its chart of accounts.
     *
     * @param accounts gives the name for each account
     * @return another export
     */
    public JournalExport named(Function<Account, String> accounts) {
        return new JournalExport(program, zone, entries, accounts);
    }

    /**
     * Writes a row for each posting, member by member in the order of their journals, under the header
     * {@code date,effective_date,type,account,debit,credit,currency,reference}. The date is the day of recording. The
     * reference is the member, the entry's number in their journal, and the activity where there was one, such as
     * {@code ada #3 till-7/1042}.
     *
     * @param out where to; it is flushed and stays open. UTF-8 is what most programs expect
     * @throws IOException if it cannot be written to
     */
    public void writePostings(Writer out) throws IOException {
        try {
            CsvWriter csv = csv(out);
            csv.writeRecord("date", "effective_date", "type", "account", "debit", "credit", "currency", "reference");
            for (Entry entry : entries) {
                for (Posting posting : entry.postings()) {
                    if (posting.amount().currency().kind().spendable()) {
                        csv.writeRecord(
                                day(entry.recordedAt()).toString(),
                                day(entry.happenedAt()).toString(),
                                entry.type().name().toLowerCase(Locale.ROOT),
                                name(posting.account()),
                                side(posting, false),
                                side(posting, true),
                                posting.amount().currency().code(),
                                CellText.harmless(reference(entry)));
                    }
                }
            }
            csv.flush();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /**
     * Writes sums of the same postings, in the order of days of recording, currencies and accounts, under the header
     * {@code date,account,debit,credit,currency,reference}. A row has a debit or a credit, so that an account that had both
     * on one day has two. The reference is the program and the day. Debits equal credits in each day and currency.
     *
     * @param out where to; it is flushed and stays open. UTF-8 is what most programs expect
     * @throws IOException if it cannot be written to
     */
    public void writeSums(Writer out) throws IOException {
        Map<Line, BigDecimal> sums = new TreeMap<>(BY_DAY);
        for (Entry entry : entries) {
            for (Posting posting : entry.postings()) {
                if (posting.amount().currency().kind().spendable()) {
                    Line line = new Line(
                            day(entry.recordedAt()),
                            posting.amount().currency().code(),
                            posting.account(),
                            posting.amount().isPositive());
                    sums.merge(line, posting.amount().value().abs(), BigDecimal::add);
                }
            }
        }
        try {
            CsvWriter csv = csv(out);
            csv.writeRecord("date", "account", "debit", "credit", "currency", "reference");
            sums.forEach((line, sum) -> csv.writeRecord(
                    line.day().toString(),
                    name(line.account()),
                    line.credit() ? "" : sum.toPlainString(),
                    line.credit() ? sum.toPlainString() : "",
                    line.currency(),
                    CellText.harmless(program + " " + line.day())));
            csv.flush();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static CsvWriter csv(Writer out) {
        return CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out);
    }

    private String name(Account account) {
        return CellText.harmless(names.apply(account));
    }

    private static String side(Posting posting, boolean credit) {
        return posting.amount().isPositive() == credit
                ? posting.amount().value().abs().toPlainString()
                : "";
    }

    private static String reference(Entry entry) {
        String cause = entry.cause() == null ? "" : " " + entry.cause();
        return entry.member() + " #" + entry.sequence() + cause;
    }

    private LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }
}
