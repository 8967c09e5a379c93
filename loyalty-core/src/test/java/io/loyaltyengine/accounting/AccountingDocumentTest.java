package io.loyaltyengine.accounting;

import static io.loyaltyengine.CoffeeShop.BEANS;
import static io.loyaltyengine.CoffeeShop.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.loyaltyengine.CoffeeShop;
import io.loyaltyengine.amount.Amount;
import io.loyaltyengine.amount.Money;
import io.loyaltyengine.amount.Rate;
import io.loyaltyengine.ledger.ClawBack;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the document about accounting shows is what runs. */
class AccountingDocumentTest {

    private static final Path DOCUMENT = Path.of("../docs/accounting.md");
    private static final Path SELF = Path.of("src/test/java/io/loyaltyengine/accounting/AccountingDocumentTest.java");

    private final CoffeeShop shop = CoffeeShop.withAda(ClawBack.UNLIMITED);

    @Test
    void theReportsOfAMonth() throws Exception {
        shop.buy("p1", at("2026-03-02"), "260.00");
        shop.redeem("r1", at("2026-03-20"), 120, "50.00").orThrow();
        shop.buy("p2", at("2026-03-21"), "40.00");
        var program = shop.program;
        var store = shop.store;
        StringWriter file = new StringWriter();

        // reports
        Books books = Books.of(program, store);

        ZoneId zone = program.zone();
        Instant march = LocalDate.of(2026, 3, 1).atStartOfDay(zone).toInstant();
        Instant april = LocalDate.of(2026, 4, 1).atStartOfDay(zone).toInstant();

        Liability owed = books.liabilityBefore(april);
        RollForward rolled = books.rollForward(march, april);
        books.export(march, april).writeSums(file);
        // end of reports

        assertThat(blocks("java")).contains(packed(region("reports")));
        assertThat(text("Liability of ")).isEqualTo(ofBeans(owed.toText()));
        assertThat(text("Roll-forward of ")).isEqualTo(ofBeans(rolled.toText()));
        assertThat(file.toString()).startsWith("date,account,debit,credit,currency,reference\r\n2026-03-01,");
    }

    @Test
    void theRevenueOfTwoMonths() throws Exception {
        shop.buy("p1", at("2026-03-02"), "260.00");
        shop.redeem("r1", at("2026-03-20"), 120, "50.00").orThrow();
        shop.redeem("r2", at("2026-04-20"), 100, "50.00").orThrow();
        Books books = Books.of(shop.program, shop.store);
        Instant march = at("2026-03-01T00:00:00Z");
        Instant april = at("2026-03-31T23:00:00Z");
        Instant may = at("2026-04-30T23:00:00Z");

        // revenue
        Amount issued = books.cohort(BEANS, march, april, april).issued();
        PointsContract sales = new PointsContract(
                Money.of("GBP", "260.00"), // what customers paid in March
                Money.of("GBP", "260.00"), // what the goods cost without beans
                new Rate(BEANS.of(100), Money.of("GBP", "1.00")), // what beans are worth
                issued,
                BEANS.of(240)); // your estimate: so many of them will be redeemed

        DeferredRevenue endOfMarch =
                sales.deferred().next(books.cohort(BEANS, march, april, april.minusNanos(1)), BEANS.of(240));
        DeferredRevenue endOfApril =
                endOfMarch.next(books.cohort(BEANS, march, april, may.minusNanos(1)), BEANS.of(250));
        // end of revenue

        assertThat(blocks("java")).contains(packed(region("revenue")));
        // 2.40 of 262.40 is 0.914...%, and of 260.00 2.378
        assertThat(sales.allocation().points()).isEqualTo(Money.of("GBP", "2.38"));
        assertThat(endOfMarch.revenue()).isEqualTo(Money.of("GBP", "1.19"));
        assertThat(endOfMarch.liability()).isEqualTo(Money.of("GBP", "1.19"));
        // 220 of 250 of 2.38 is 2.0944
        assertThat(endOfApril.revenue()).isEqualTo(Money.of("GBP", "0.90"));
        assertThat(endOfApril.liability()).isEqualTo(Money.of("GBP", "0.29"));
        assertThat(Files.readString(DOCUMENT))
                .contains("2.38 GBP are for the beans")
                .contains("March has 1.19 GBP of revenue")
                .contains("April has 0.90 GBP, and 0.29 GBP are still owed");
    }

    /** The document leaves out the cashback. */
    private static String ofBeans(String report) {
        return report.substring(0, report.indexOf("\n\nCASHBACK") + 1);
    }

    private static List<String> region(String name) throws Exception {
        List<String> all = Files.readAllLines(SELF).stream().map(String::strip).toList();
        return all.subList(all.indexOf("// " + name) + 1, all.indexOf("// end of " + name));
    }

    /** Without white space, which formatting may change. */
    private static String packed(List<String> lines) {
        return String.join("", lines).replaceAll("\\s", "");
    }

    private static List<String> blocks(String language) throws Exception {
        return raw(language).stream()
                .map(block -> packed(block.lines().toList()))
                .toList();
    }

    private static String text(String beginning) throws Exception {
        return raw("text").stream()
                .filter(block -> block.startsWith(beginning))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> raw(String language) throws Exception {
        List<String> blocks = new ArrayList<>();
        Matcher block =
                Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(DOCUMENT));
        while (block.find()) {
            blocks.add(block.group(1));
        }
        return blocks;
    }
}
