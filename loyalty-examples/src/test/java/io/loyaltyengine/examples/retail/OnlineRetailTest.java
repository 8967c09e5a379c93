package io.loyaltyengine.examples.retail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is known of the real file, where it is there. */
class OnlineRetailTest {

    private static RetailYear year;
    private static List<Invoice> invoices;

    @BeforeAll
    static void readTheFile() throws IOException {
        Path file = root().resolve(GroupRetail.FILE).normalize();
        assumeTrue(Files.exists(file), () -> "skipped, because the Online Retail file is not there: " + file);
        year = RetailCsv.read(file);
        invoices = year.invoices();
    }

    /** Tests run in the module's folder or in the project's, as the runner likes. */
    private static Path root() {
        Path here = Path.of("").toAbsolutePath();
        return Files.isDirectory(here.resolve("loyalty-core")) ? here : here.getParent();
    }

    @Test
    void theFactsThatArePublishedOfTheYearAreFound() {
        assertThat(RetailFacts.of(year, invoices))
                .isEqualTo(new RetailFacts(541_909, 0, 25_900, 4_372, 3_836, 9_288, 8_905, 135_080, 1_336, 3));
        assertThat(year.gross()).isEqualTo("10644560.424");
        assertThat(year.cancelled()).isEqualByComparingTo("-896812.49");
    }

    @Test
    void someInvoicesAreInterruptedAndSomeWereAMinuteInTheWriting() {
        assertThat(invoices.stream()
                        .filter(invoice -> invoice.lines().stream()
                                        .map(RetailLine::at)
                                        .distinct()
                                        .count()
                                > 1))
                .hasSize(43);
        assertThat(invoices.stream()
                        .filter(invoice ->
                                invoice.lines().get(invoice.lines().size() - 1).line()
                                                - invoice.lines().get(0).line()
                                        >= invoice.lines().size()))
                .hasSize(1);
    }

    @Test
    void everyLineOfTheFileEndsInExactlyOneClass() {
        LineCounts counts = new LineCounts();
        counts.countUnread(year);
        for (Invoice invoice : invoices) {
            InvoiceReport report = InvoiceReport.of(invoice);
            if (report.isReturn()) {
                counts.countReturned(report, place -> false);
            } else {
                counts.countTaken(report);
            }
        }

        assertThat(counts.total()).isEqualTo(541_909);
        assertThat(counts.of(LineClass.ADJUSTMENT)).isEqualTo(1_336 + 3);
        assertThat(counts.of(LineClass.NO_MEMBER)).isEqualTo(135_080 - 1_336 - 3);
        assertThat(counts.refused()).isEmpty();
    }
}
