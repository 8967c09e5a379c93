package io.loyaltyengine.examples.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Prints what {@link RulesBenchmark} wrote with {@code -rf csv -prof gc} as tables of Markdown: times with bytes, and ratios. */
public final class RulesTable {

    private static final String OURS = "declaredFired";
    private static final List<String> ORDER = List.of(
            OURS, "declaredAwards", "declaredExplained", "lambdas", "index", "cel", "jexl", "easyRules", "drools");
    private static final MathContext DIGITS = new MathContext(3, RoundingMode.HALF_UP);

    /** By benchmark in the order of the document, then by how many rules there were. */
    private final Map<String, Map<Integer, Cell>> cells = new TreeMap<>(Comparator.comparingInt(ORDER::indexOf));

    private final Map<Integer, String> heads = new TreeMap<>();

    private record Cell(BigDecimal micros, BigDecimal error, BigDecimal bytes) {}

    private RulesTable() {}

    /**
     * Prints the tables.
     *
     * @param args the file that JMH wrote
     * @throws IOException if it cannot be read
     */
    public static void main(String[] args) throws IOException {
        RulesTable table = new RulesTable();
        table.read(Path.of(args[0]));
        table.print(System.out);
    }

    private void read(Path file) throws IOException {
        try (CsvReader<NamedCsvRecord> records = CsvReader.builder().ofNamedCsvRecord(file)) {
            for (NamedCsvRecord row : records) {
                String name = row.getField("Benchmark");
                int colon = name.indexOf(':');
                String benchmark = name.substring(name.lastIndexOf('.', colon < 0 ? name.length() : colon) + 1);
                int rules = Integer.parseInt(row.getField("Param: rules"));
                BigDecimal score = number(row.getField("Score"));
                Map<Integer, Cell> line = cells.computeIfAbsent(benchmark.split(":", 2)[0], absent -> new TreeMap<>());
                if (colon < 0) {
                    heads.put(rules, String.format(Locale.ROOT, "%,d", rules));
                    line.put(rules, new Cell(score, number(row.getField("Score Error (99.9%)")), BigDecimal.ZERO));
                } else if (name.endsWith("gc.alloc.rate.norm")) {
                    line.computeIfPresent(rules, (at, cell) -> new Cell(cell.micros(), cell.error(), score));
                }
            }
        }
    }

    /** JMH cannot tell an error from too few iterations, and writes no number. */
    private static BigDecimal number(String text) {
        return text.equals("NaN") ? BigDecimal.ZERO : new BigDecimal(text);
    }

    private void print(PrintStream out) {
        head("time, bytes", out);
        cells.forEach((benchmark, line) -> {
            out.print("| `" + benchmark + "` |");
            heads.keySet().forEach(rules -> out.print(text(line.get(rules))));
            out.println();
        });
        out.println();
        head("÷ `" + OURS + "`", out);
        Map<Integer, Cell> ours = cells.getOrDefault(OURS, Map.of());
        cells.forEach((benchmark, line) -> {
            out.print("| `" + benchmark + "` |");
            heads.keySet().forEach(rules -> out.print(ratio(line.get(rules), ours.get(rules))));
            out.println();
        });
    }

    private void head(String corner, PrintStream out) {
        out.println("| " + corner + " | " + String.join(" | ", heads.values()) + " |");
        out.println("|---|" + "---:|".repeat(heads.size()));
    }

    private static String text(Cell cell) {
        return cell == null
                ? " |"
                : " " + rounded(cell.micros()) + " µs ± " + rounded(cell.error()) + ", " + rounded(cell.bytes())
                        + " B |";
    }

    private static String ratio(Cell cell, Cell ours) {
        return cell == null || ours == null
                ? " |"
                : " " + rounded(cell.micros().divide(ours.micros(), MathContext.DECIMAL64)) + " |";
    }

    private static String rounded(BigDecimal number) {
        return number.compareTo(BigDecimal.valueOf(100)) >= 0
                ? String.format(
                        Locale.ROOT,
                        "%,d",
                        number.setScale(0, RoundingMode.HALF_UP).longValueExact())
                : number.round(DIGITS).stripTrailingZeros().toPlainString();
    }
}
