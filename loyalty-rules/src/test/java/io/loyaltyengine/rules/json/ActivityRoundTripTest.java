package io.loyaltyengine.rules.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.loyaltyengine.activity.Activity;
import io.loyaltyengine.activity.ActivityType;
import io.loyaltyengine.activity.Fingerprint;
import io.loyaltyengine.rules.source.JsonLines;
import io.loyaltyengine.rules.source.Node;
import io.loyaltyengine.rules.source.ProblemCollector;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;

class ActivityRoundTripTest {

    private static final ActivityWriter WRITER = new ActivityWriter();

    @Property(tries = 1600, edgeCases = EdgeCasesMode.NONE)
    @StatisticsReport(onFailureOnly = true)
    @Label("every activity that is written reads back equal, with the same fingerprint, from bytes, as one line")
    void whatIsWrittenReadsBackEqual(@ForAll("activities") Activity activity) throws IOException {
        String json = WRITER.write(activity);

        ProblemCollector problems = new ProblemCollector();
        List<Node> nodes = new ArrayList<>();
        JsonLines.read(
                "a.jsonl", new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), problems, nodes::add);
        List<Activity> back = nodes.stream()
                .flatMap(node -> Cafe.READER.read(node, problems).stream())
                .toList();

        assertThat(problems.problems().render()).isEmpty();
        assertThat(json.lines()).hasSize(1);
        assertThat(back).containsExactly(activity);
        assertThat(Fingerprint.of(back.get(0))).isEqualTo(Fingerprint.of(activity));
        Statistics.label("type")
                .collect(activity.type())
                .coverage(coverage -> ActivityType.labels()
                        .forEach(type -> coverage.check(type).count(count -> count > 10)));
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    @StatisticsReport(onFailureOnly = true)
    @Label("every activity that is written is what the published schema takes")
    void whatIsWrittenIsWhatTheSchemaTakes(@ForAll("activities") Activity activity) {
        assertThat(Schemas.complaintsOfActivity(WRITER.write(activity))).isEmpty();
    }

    @Property(tries = 2000, edgeCases = EdgeCasesMode.NONE)
    @StatisticsReport(onFailureOnly = true)
    @Label("a line that was tampered with is read or refused with problems, and never read where the schema refuses it")
    void whatIsTamperedWithIsReadOrRefused(
            @ForAll("activities") Activity activity, @ForAll("tampering") Tampering tampering) {
        String json = tampering.with(WRITER.write(activity));
        ProblemCollector problems = new ProblemCollector();

        boolean read = Cafe.read(json, problems).isPresent();

        assertThat(read).isEqualTo(problems.errors() == 0);
        if (read) {
            assertThat(Schemas.complaintsOfActivity(json)).as(json).isEmpty();
        }
        Statistics.label("read")
                .collect(read)
                .coverage(coverage -> coverage.check(true).percentage(percentage -> percentage > 5));
    }

    /** One value in the line, counted round, is replaced by another. */
    record Tampering(int which, String by) {

        String with(String json) {
            List<Integer> colons = new ArrayList<>();
            boolean inText = false;
            for (int i = 0; i < json.length(); i++) {
                char c = json.charAt(i);
                if (inText && c == '\\') {
                    i++;
                } else if (c == '"') {
                    inText = !inText;
                } else if (!inText && c == ':') {
                    colons.add(i + 1);
                }
            }
            int begin = colons.get(which % colons.size());
            int end = begin;
            int depth = 0;
            boolean text = false;
            for (; end < json.length(); end++) {
                char c = json.charAt(end);
                if (text) {
                    end += c == '\\' ? 1 : 0;
                    text = c != '"';
                } else if (c == '"') {
                    text = true;
                } else if (c == '{' || c == '[') {
                    depth++;
                } else if (depth == 0 && (c == ',' || c == '}' || c == ']')) {
                    break;
                } else if (c == '}' || c == ']') {
                    depth--;
                }
            }
            return json.substring(0, begin) + by + json.substring(end);
        }
    }

    @Provide
    Arbitrary<Tampering> tampering() {
        Arbitrary<String> values = Arbitraries.of(
                "null",
                "true",
                "0",
                "-1",
                "1.5",
                "0.0000001",
                "1e40",
                "\"\"",
                "\" \"",
                "\"\\u2003\"",
                "\"GBP\"",
                "\"XAU\"",
                "\"a/b\"",
                "\"2.50\"",
                "\"2,50\"",
                "\"x\"",
                "[]",
                "{}",
                "[{}]",
                "[1]",
                "{\"a\":1}",
                "{\" \":1}",
                "\"" + "x".repeat(101) + "\"",
                "\"" + "\uD83D\uDE00".repeat(60) + "\"",
                "\"2026-11-23\"",
                "\"2026-11-23T10:00:00Z\"",
                "\"2026-11-23T10:00:00\"",
                "\"purchase\"",
                "\"redemption\"",
                "\"POINTS\"",
                "\"adjustment\"",
                "\"perk-use\"");
        return Combinators.combine(Arbitraries.integers().between(0, 200), values)
                .as(Tampering::new);
    }

    @Provide
    Arbitrary<Activity> activities() {
        return AnyActivity.of();
    }
}
