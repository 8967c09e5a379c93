package io.loyaltyengine.examples.retail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetailCsvTest {

    private static final String HEADER =
            "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n";
    private static final String LANTERN =
            "536365,71053,\"LANTERN, \"\"WHITE\"\"\",6,2010-12-01 08:26:00,3.39,17850.0,United Kingdom\n";
    private static final RetailLine LANTERN_LINE = new RetailLine(
            2, "536365", "71053", 6, LocalDateTime.of(2010, 12, 1, 8, 26), new BigDecimal("3.39"), "17850");

    private static RetailYear read(String text) throws IOException {
        return RetailCsv.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static RetailYear readLine(String line) throws IOException {
        return read(HEADER + line + "\n");
    }

    @Test
    void aLineIsReadExactlyAndTheCustomerLosesTheSpreadsheetsDecimal() throws IOException {
        assertThat(read(HEADER + LANTERN)).isEqualTo(new RetailYear(List.of(LANTERN_LINE), List.of()));
        assertThat(LANTERN_LINE.amount()).isEqualTo("20.34");
    }

    @Test
    void anEmptyCustomerIsNobody() throws IOException {
        assertThat(readLine("536365,71053,,6,2010-12-01 08:26:00,3.39,,United Kingdom")
                        .lines())
                .singleElement()
                .extracting(RetailLine::customer)
                .isNull();
    }

    @Test
    void theColumnsMayStandInAnyOrder() throws IOException {
        RetailYear year = read("""
                Country,CustomerID,UnitPrice,InvoiceDate,Quantity,Description,StockCode,InvoiceNo
                France,17850,3.39,2010-12-01 08:26:00,6,LANTERN,71053,536365
                """);

        assertThat(year.lines()).containsExactly(LANTERN_LINE);
    }

    @Test
    void aPackedFileIsRecognisedByItsContentAndNotByItsName(@TempDir Path folder) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write((HEADER + LANTERN).getBytes(StandardCharsets.UTF_8));
        }
        Path file = Files.write(folder.resolve("retail.csv"), packed.toByteArray());
        Path plain = Files.writeString(folder.resolve("retail.csv.gz"), "\uFEFF" + HEADER + LANTERN);

        assertThat(RetailCsv.read(file).lines()).containsExactly(LANTERN_LINE);
        assertThat(RetailCsv.read(plain).lines()).containsExactly(LANTERN_LINE);
    }

    @Test
    void aHeaderIsRefusedWithAllItsProblemsAtOnce() {
        assertThatThrownBy(() -> read("InvoiceNo,stock_code,Description,Quantity,Quantity,UnitPrice,Colour,Country\n"))
                .isInstanceOfSatisfying(
                        RetailFileException.class,
                        e -> assertThat(e.problems())
                                .containsExactly(
                                        "line 1, column 2: unknown column \"stock_code\"; did you mean \"StockCode\"?",
                                        "line 1, column 5: column \"Quantity\" is there twice; leave one out",
                                        "line 1, column 7: unknown column \"Colour\"; leave it out, the columns are InvoiceNo,"
                                                + " StockCode, Description, Quantity, InvoiceDate, UnitPrice, CustomerID,"
                                                + " Country",
                                        "line 1: column \"StockCode\" is missing; it holds a stock code of 1 to 100 characters",
                                        "line 1: column \"InvoiceDate\" is missing; it holds a local time such as"
                                                + " 2010-12-01 08:26:00",
                                        "line 1: column \"CustomerID\" is missing; it holds empty or a customer of up to 100"
                                                + " characters"));
    }

    @Test
    void anEmptyFileHasNoHeader() {
        assertThatThrownBy(() -> read(""))
                .isInstanceOf(RetailFileException.class)
                .hasMessage("line 1: the file is empty; it begins with a header");
    }

    @Test
    void aFileWhoseQuotesDoNotMatchIsRefusedAsAWhole() {
        assertThatThrownBy(() -> read(HEADER + LANTERN + "536365,71053,\"LANTERN\"X,6,2010-12-01 08:26:00,1,,UK\n"))
                .isInstanceOf(RetailFileException.class)
                .hasMessage("the quotes do not match: Unexpected character after closing quote: 'X' (0x58) (record"
                        + " starting at line 3); a field that begins with a quote ends with one, and writes a quote"
                        + " within as two");
    }

    @Test
    void aQuoteThatIsNeverClosedRefusesTheFileAndNotHalfOfItSilently() {
        assertThatThrownBy(() -> read(HEADER + "536365,71053,\"LANTERN,6,2010-12-01 08:26:00,1,,UK\n"))
                .isInstanceOf(RetailFileException.class)
                .hasMessage(
                        "the quotes do not match: Unclosed quoted field at end of input (record starting at line 2);"
                                + " a field that begins with a quote ends with one, and writes a quote within as two");
    }

    @Test
    void aMalformedLineIsRefusedWithAllItsProblemsAndTheRestIsRead() throws IOException {
        RetailYear year = read(HEADER + " ,71053,LANTERN,six,1.12.2010,3.39 GBP,17850.0,UK\n"
                + "536365,71053,LANTERN,6,2010-12-01 08:26:00\n"
                + "536365,71053,LANTERN,6,2010-12-01 08:26:00,3.39,17850.0,UK,more\n"
                + LANTERN);

        assertThat(year.lines()).extracting(RetailLine::line).containsExactly(5);
        assertThat(year.refused())
                .containsExactly(
                        new RefusedLine(
                                2,
                                "InvoiceNo \" \" is not an invoice number of 1 to 100 characters; Quantity \"six\" is"
                                        + " not a whole number of up to 9 digits; InvoiceDate \"1.12.2010\" is not a"
                                        + " local time such as 2010-12-01 08:26:00; UnitPrice \"3.39 GBP\" is not a"
                                        + " decimal number with up to 9 digits before the point and 6 behind it"),
                        new RefusedLine(3, "there are 5 fields; the header has 8"),
                        new RefusedLine(4, "there are 9 fields; the header has 8"));
        assertThat(year.size()).isEqualTo(4);
        LineCounts counts = new LineCounts();
        counts.countUnread(year);
        assertThat(counts.of(LineClass.REFUSED)).isEqualTo(3);
        assertThat(counts.refused()).isEqualTo(year.refused());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2011-02-29 08:26:00",
                "2011-02-28 24:00:00",
                "2011-02-28T08:26:00",
                "2011-02-28 08:26:0x",
                "2011-02-28 08:26",
                ""
            })
    void aTimeThatNoClockShowsIsRefused(String time) throws IOException {
        assertThat(readLine("536365,71053,LANTERN,6," + time + ",3.39,17850.0,UK")
                        .refused())
                .containsExactly(new RefusedLine(
                        2, "InvoiceDate \"" + time + "\" is not a local time such as 2010-12-01 08:26:00"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e3", "1,5", "", "NaN", "0.0000001", "1234567890", "+1", ".5", "\u0661"})
    void aPriceThatIsNoPlainDecimalIsRefused(String price) throws IOException {
        assertThat(readLine("536365,71053,LANTERN,6,2010-12-01 08:26:00,\"" + price + "\",17850.0,UK")
                        .refused())
                .containsExactly(new RefusedLine(
                        2,
                        "UnitPrice \"" + price
                                + "\" is not a decimal number with up to 9 digits before the point and 6 behind it"));
    }

    @Test
    void whatTheMadeUpShopWouldWriteIsReadAsWhatItSold() throws IOException {
        RetailYear year = SyntheticShop.year(5);
        DateTimeFormatter clock = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(HEADER.strip().split(",", -1));
            for (RetailLine line : year.lines()) {
                csv.writeRecord(
                        line.invoice(),
                        line.sku(),
                        "SOMETHING",
                        Integer.toString(line.quantity()),
                        clock.format(line.at()),
                        line.unitPrice().toPlainString(),
                        line.customer() == null ? "" : line.customer() + ".0",
                        "Utopia");
            }
        }

        RetailYear read = read(text.toString());

        assertThat(read.refused()).isEmpty();
        // Line by line, so that a failure shows one line and not 100,000.
        for (int i = 0; i < year.size(); i++) {
            assertThat(read.lines().get(i)).isEqualTo(year.lines().get(i));
        }
        assertThat(read.size()).isEqualTo(year.size());
    }
}
