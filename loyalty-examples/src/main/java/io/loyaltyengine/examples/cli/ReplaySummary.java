package io.loyaltyengine.examples.cli;

import io.loyaltyengine.audit.Audit;
import io.loyaltyengine.audit.AuditReport;
import io.loyaltyengine.audit.CurrencyTotals;
import io.loyaltyengine.audit.ProgramTotals;
import io.loyaltyengine.ledger.JournalDigest;
import io.loyaltyengine.program.Program;
import io.loyaltyengine.store.MemberStore;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a replay came to.
 *
 * @param program under which program
 * @param members how many members there are
 * @param counts how many of what was replayed became of which kind, in the order in which they are shown
 * @param accepted how many activities of each type were accepted; empty where that was not counted
 * @param currencies the totals of each currency, by code and name
 * @param audit what the audit found, or null where none was asked for
 * @param digest over the whole journal
 */
record ReplaySummary(
        Program program,
        int members,
        Map<String, Long> counts,
        Map<String, Long> accepted,
        Map<String, Map<String, BigDecimal>> currencies,
        @Nullable AuditReport audit,
        String digest) {

    static ReplaySummary of(
            Program program, MemberStore store, Map<String, Long> counts, Map<String, Long> accepted, boolean audited) {
        JournalDigest digest = new JournalDigest();
        store.members().parallelStream()
                .map(member -> JournalDigest.of(store.journal(member)))
                .forEachOrdered(digest::add);
        Map<String, Map<String, BigDecimal>> currencies = new LinkedHashMap<>();
        for (CurrencyTotals totals : ProgramTotals.of(program, store)) {
            currencies.put(totals.currency().code(), values(totals));
        }
        return new ReplaySummary(
                program,
                store.members().size(),
                counts,
                accepted,
                currencies,
                audited ? Audit.of(program, store).all() : null,
                digest.hex());
    }

    /** What rules issued and staff added is clawed back, redeemed, expired, converted, left over, or outstanding. */
    private static Map<String, BigDecimal> values(CurrencyTotals totals) {
        Map<String, BigDecimal> values = new LinkedHashMap<>();
        values.put("issued", totals.issued().value());
        values.put("adjusted", totals.adjusted().value());
        values.put("pending", totals.pending().value());
        values.put("clawedBack", totals.clawedBack().value());
        values.put("redeemed", totals.redeemed().value());
        values.put("expired", totals.expired().value());
        values.put("converted", totals.converted().value());
        values.put("residual", totals.residual().value());
        values.put("outstanding", totals.outstanding().value());
        return values;
    }

    String toJson() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("program", program.id());
        all.put("version", program.version());
        all.put("members", members);
        all.put("counts", counts);
        if (!accepted.isEmpty()) {
            all.put("acceptedByType", accepted);
        }
        all.put("currencies", currencies);
        if (audit != null) {
            all.put("ledgerClean", audit.clean());
        }
        all.put("sha256", digest);
        return JsonMapper.builder()
                .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                .build()
                .writeValueAsString(all);
    }

    void print(PrintWriter out) {
        counts.forEach((what, count) -> out.printf(Locale.UK, "%-20s%,12d%n", what, count));
        if (!accepted.isEmpty()) {
            out.println("accepted, by type");
            accepted.forEach((type, count) -> out.printf(Locale.UK, "  %-20s%,10d%n", type, count));
        }
        currencies.forEach((code, one) -> {
            out.println(code);
            one.forEach((what, amount) -> out.printf("  %-18s%12s%n", what, amount));
        });
        if (audit != null) {
            out.println("Ledger: " + audit);
        }
        out.println("SHA-256 over the journal: " + digest);
    }
}
