package io.loyaltyengine.examples.retail;

import static io.loyaltyengine.examples.retail.Lines.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class InvoicesTest {

    @Test
    void anInvoiceThatOthersInterruptIsOneInvoice() {
        RetailLine first = Lines.line(2, "1", "20001", 1, "1.00", "7");
        RetailLine other = Lines.line(3, "2", "20001", 1, "1.00", "8");
        RetailLine last = Lines.line(4, "1", "20002", 1, "1.00", "7");

        assertThat(Invoices.of(List.of(first, other, last)))
                .containsExactly(
                        new Invoice("1", NOON, "7", List.of(first, last)), new Invoice("2", NOON, "8", List.of(other)));
    }

    @Test
    void anInvoiceThatWasAMinuteInTheWritingHasTheTimeOfItsFirstLine() {
        RetailLine first = Lines.at(NOON, 2, "1", "20001", 1, "1.00", "7");
        RetailLine last = Lines.at(NOON.plusMinutes(1), 3, "1", "20002", 1, "1.00", "7");

        assertThat(Invoices.of(List.of(first, last)))
                .singleElement()
                .extracting(Invoice::at)
                .isEqualTo(NOON);
    }

    @Test
    void invoicesComeInTheOrderOfTimeAndThoseOfOneMinuteInTheOrderOfTheFile() {
        List<RetailLine> lines = List.of(
                Lines.at(NOON.plusMinutes(1), 2, "9", "20001", 1, "1.00", "7"),
                Lines.at(NOON, 3, "8", "20001", 1, "1.00", "7"),
                Lines.at(NOON, 4, "7", "20001", 1, "1.00", "7"));

        assertThat(Invoices.of(lines)).extracting(Invoice::number).containsExactly("8", "7", "9");
    }

    @Test
    void theCustomerIsTheFirstOneThatALineNames() {
        List<RetailLine> lines =
                List.of(Lines.line(2, "1", "20001", 1, "1.00", null), Lines.line(3, "1", "20002", 1, "1.00", "7"));

        assertThat(Invoices.of(lines))
                .singleElement()
                .extracting(Invoice::customer)
                .isEqualTo("7");
    }

    @Test
    void theShopsClockIsInLondonWhereverTheMachineStands() {
        assertThat(new Invoice("1", NOON, "7", List.of()).instant()).isEqualTo(Instant.parse("2011-07-04T11:00:00Z"));
        assertThat(new Invoice("1", NOON.withMonth(12), "7", List.of()).instant())
                .isEqualTo(Instant.parse("2011-12-04T12:00:00Z"));
    }
}
