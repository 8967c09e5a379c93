package io.loyaltyengine.examples.retail;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Reads the year and groups it into invoices, and does nothing with them: what a replay of the year through the engine
 * costs is told by comparing it with this.
 */
public final class GroupRetail {

    /** Where the file is looked for when none is named, seen from the root of the project. */
    public static final Path FILE = Path.of("..", "shared", "data", "online-retail", "online_retail.csv.gz");

    private GroupRetail() {}

    /**
     * Prints what is in the file.
     *
     * @param args the file, or nothing for {@link #FILE}
     * @throws IOException if the file cannot be read
     */
    public static void main(String[] args) throws IOException {
        Path file = args.length == 0 ? FILE : Path.of(args[0]);
        if (!Files.exists(file)) {
            System.err.println("there is no file " + file + "; name the file as the argument");
            System.exit(2);
        }
        RetailYear year = RetailCsv.read(file);
        RetailFacts facts = RetailFacts.of(year, year.invoices());
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.println(facts.lines() + " lines, " + facts.unread() + " of them unreadable");
        out.println(facts.invoices() + " invoices, " + facts.customers() + " customers");
        out.println(facts.cancellations() + " cancellations with " + facts.cancelledLines() + " lines, "
                + facts.cancelledLinesOfCustomers() + " of them with a customer");
        out.println(facts.linesWithoutCustomer() + " lines without a customer");
        out.println(facts.writtenOff() + " lines written off, " + facts.adjusted() + " lines of adjustments");
    }
}
