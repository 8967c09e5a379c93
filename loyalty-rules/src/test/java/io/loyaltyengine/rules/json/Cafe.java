package io.loyaltyengine.rules.json;

import io.loyaltyengine.activity.Activity;
import io.loyaltyengine.program.Program;
import io.loyaltyengine.rules.file.ProgramFile;
import io.loyaltyengine.rules.source.Format;
import io.loyaltyengine.rules.source.Node;
import io.loyaltyengine.rules.source.ProblemCollector;
import io.loyaltyengine.rules.source.Source;
import io.loyaltyengine.rules.source.SourceReader;
import java.util.Optional;

/** A program, and activities that are read for it. */
final class Cafe {

    static final Program PROGRAM = ProgramFile.parse("cafe.yaml", """
        program: cafe
        version: "1"
        zone: Europe/London
        money: GBP
        currencies:
          POINTS: {kind: points}
          CASH: {kind: cashback}
        attributes:
          member: {since: date}
        interactions:
          flight: {departure: date, kilometres: number}
        rules: []
        rewards:
          - {id: money-off, currency: POINTS, spend: 100, worth: 1.00}
        conversions:
          - {id: to-cash, spend: 100, currency: POINTS, give: 1.00, to: CASH}
        """, Format.YAML);

    static final ActivityReader READER = new ActivityReader(PROGRAM);

    private Cafe() {}

    static Activity read(String json) {
        ProblemCollector problems = new ProblemCollector();
        return read(json, problems)
                .orElseThrow(() -> new AssertionError(problems.problems().render()));
    }

    static Optional<Activity> read(String json, ProblemCollector problems) {
        Optional<Node> node = SourceReader.read(Source.of("day.jsonl", json), Format.JSON, problems);
        return node.flatMap(value -> READER.read(value, problems));
    }

    /** What is said about an activity that is refused. */
    static String problems(String json) {
        ProblemCollector problems = new ProblemCollector();
        if (read(json, problems).isPresent()) {
            throw new AssertionError("accepted: " + json);
        }
        return problems.problems().render();
    }
}
