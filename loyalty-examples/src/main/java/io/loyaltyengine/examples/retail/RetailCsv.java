package io.loyaltyengine.examples.retail;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * Reads the file "Online Retail" of the UCI Machine Learning Repository, written as CSV: UTF-8, plain or packed with
 * gzip, with the columns InvoiceNo, StockCode, Description, Quantity, InvoiceDate, UnitPrice, CustomerID and Country in
 * any order.
 */
public final class RetailCsv {

    private static final int BUFFER = 1 << 16;

    private RetailCsv() {}

    /**
     * Reads a file.
     *
     * @param file the file
     * @return its lines; one that cannot be read is among the refused ones and does not stop the rest
     * @throws RetailFileException if the header is missing or has other columns, or the quotes of the file do not match
     * @throws IOException if the file cannot be read
     */
    public static RetailYear read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return read(in);
        }
    }

    /**
     * Reads a stream to its end.
     *
     * @param in the stream, which stays open
     * @return its lines; one that cannot be read is among the refused ones and does not stop the rest
     * @throws RetailFileException if the header is missing or has other columns, or the quotes of the file do not match
     * @throws IOException if the stream cannot be read
     */
    public static RetailYear read(InputStream in) throws IOException {
        LineHandler handler = new LineHandler();
        CloseableIterator<Boolean> records = CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                // A quote that is left open would swallow lines without a word.
                .allowUnclosedQuote(false)
                .detectBomHeader(true)
                .build(handler, unpacked(in), StandardCharsets.UTF_8)
                .iterator();
        try {
            if (!records.hasNext()) {
                throw new RetailFileException(List.of("line 1: the file is empty; it begins with a header"));
            }
            records.next();
            handler.read(RetailColumn.inOrderOf(handler.header()));
            while (records.hasNext()) {
                records.next();
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (CsvParseException e) {
            throw new RetailFileException(List.of("the quotes do not match: " + e.getMessage()
                    + "; a field that begins with a quote ends with one, and writes a quote within as two"));
        }
        return handler.year();
    }

    /** Gzip gives itself away by its first two bytes, whatever the file is called. */
    private static InputStream unpacked(InputStream in) throws IOException {
        PushbackInputStream begin = new PushbackInputStream(in, 2);
        byte[] magic = begin.readNBytes(2);
        begin.unread(magic);
        boolean packed = magic.length == 2 && magic[0] == (byte) 0x1f && magic[1] == (byte) 0x8b;
        return packed ? new GZIPInputStream(begin, BUFFER) : begin;
    }
}
