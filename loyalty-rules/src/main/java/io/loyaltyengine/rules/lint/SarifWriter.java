package io.loyaltyengine.rules.lint;

import io.loyaltyengine.rules.source.Place;
import io.loyaltyengine.rules.source.Problem;
import io.loyaltyengine.rules.source.Problems;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes what was found in a program file as SARIF 2.1.0, which editors and code hosts show at its line. Columns count
 * UTF-16 units from 1. Stateless and safe for use by many threads.
 */
public final class SarifWriter {

    private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";
    private static final String REFUSED = "refused";
    private static final String PLAIN = "/-._~";
    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** A writer. */
    public SarifWriter() {}

    /**
     * Writes the findings of a program that can be used.
     *
     * @param file the file's name in the log, relative to where the log is read; with slashes
     * @param report the findings
     * @return the log as JSON, on several lines, with LF at the end
     */
    public String write(String file, LintReport report) {
        ObjectNode log = JSON.createObjectNode();
        ArrayNode results = results(log);
        for (Finding finding : report.findings()) {
            ObjectNode result = result(results, finding.concern().id());
            result.put("level", finding.concern().level().label());
            message(result, finding.message(), finding.advice());
            Place place = finding.place();
            ObjectNode physical = location(result, file);
            if (place != null) {
                region(
                        physical,
                        place.line(),
                        utf16Column(place),
                        Math.max(1, Math.min(place.length(), restOfLine(place))));
            }
        }
        return text(log);
    }

    /**
     * Writes the problems of a file that is no program.
     *
     * @param file the file's name in the log, relative to where the log is read; with slashes
     * @param text what stands in the file, or the empty text where nobody can read it; then columns count whole characters
     * @param problems the problems
     * @return the log as JSON, on several lines, with LF at the end
     */
    public String write(String file, String text, Problems problems) {
        List<String> lines =
                (text.startsWith("\uFEFF") ? text.substring(1) : text).lines().toList();
        ObjectNode log = JSON.createObjectNode();
        ArrayNode results = results(log);
        for (Problem problem : problems.list()) {
            ObjectNode result = result(results, REFUSED);
            result.put("level", problem.severity().name().toLowerCase(Locale.ROOT));
            message(result, problem.message(), problem.advice());
            region(location(result, file), lines, problem);
        }
        return text(log);
    }

    private static ArrayNode results(ObjectNode log) {
        log.put("$schema", SCHEMA);
        log.put("version", "2.1.0");
        ObjectNode run = log.putArray("runs").addObject();
        ObjectNode driver = run.putObject("tool").putObject("driver");
        driver.put("name", "loyalty check");
        ArrayNode rules = driver.putArray("rules");
        for (Concern concern : Concern.values()) {
            rule(
                    rules,
                    concern.id(),
                    concern.title(),
                    concern.help(),
                    concern.level().label());
        }
        rule(
                rules,
                REFUSED,
                "The file is no program",
                "A file is refused as a whole, with every problem that was found. Repair each at its place.",
                "error");
        run.put("columnKind", "utf16CodeUnits");
        return run.putArray("results");
    }

    private static void rule(ArrayNode rules, String id, String title, String help, String level) {
        ObjectNode rule = rules.addObject();
        rule.put("id", id);
        rule.putObject("shortDescription").put("text", title);
        rule.putObject("help").put("text", help);
        rule.putObject("defaultConfiguration").put("level", level);
    }

    private static ObjectNode result(ArrayNode results, String rule) {
        ObjectNode result = results.addObject();
        result.put("ruleId", rule);
        return result;
    }

    private static void message(ObjectNode result, String message, @Nullable String advice) {
        result.putObject("message").put("text", advice == null ? message : message + "; " + advice);
    }

    private static ObjectNode location(ObjectNode result, String file) {
        ObjectNode physical = result.putArray("locations").addObject().putObject("physicalLocation");
        physical.putObject("artifactLocation").put("uri", uri(file));
        return physical;
    }

    private static void region(ObjectNode physical, int line, int column, int length) {
        ObjectNode region = physical.putObject("region");
        region.put("startLine", line);
        region.put("startColumn", column);
        region.put("endColumn", column + length);
    }

    private static int utf16Column(Place place) {
        return place.offset() - lineStart(place) + 1;
    }

    private static int lineStart(Place place) {
        String text = place.source().text();
        int start = place.offset();
        while (start > 0 && text.charAt(start - 1) != '\n' && text.charAt(start - 1) != '\r') {
            start--;
        }
        return start;
    }

    private static int restOfLine(Place place) {
        return place.source().lineText(place.offset()).length() - (place.offset() - lineStart(place));
    }

    /** A problem counts whole characters, of which some take two units. */
    private static void region(ObjectNode physical, List<String> lines, Problem problem) {
        int column = problem.column() - 1;
        int end = column + problem.length();
        if (problem.line() <= lines.size()) {
            String line = lines.get(problem.line() - 1);
            int characters = line.codePointCount(0, line.length());
            if (end <= characters) {
                column = line.offsetByCodePoints(0, column);
                end = line.offsetByCodePoints(0, end);
            }
        }
        region(physical, problem.line(), column + 1, end - column);
    }

    /** A colon is written as its code too, as the first part of a name would be taken for a scheme. */
    private static String uri(String file) {
        StringBuilder uri = new StringBuilder();
        for (byte one : file.replace('\\', '/').getBytes(StandardCharsets.UTF_8)) {
            boolean plain = one > 0 && (Character.isLetterOrDigit(one) || PLAIN.indexOf(one) >= 0);
            uri.append(plain ? String.valueOf((char) one) : "%" + HEX.toHexDigits(one));
        }
        return uri.toString();
    }

    private static String text(ObjectNode log) {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(log).replace("\r\n", "\n") + "\n";
    }
}
