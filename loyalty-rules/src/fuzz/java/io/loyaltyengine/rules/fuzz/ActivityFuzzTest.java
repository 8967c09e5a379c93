package io.loyaltyengine.rules.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.loyaltyengine.activity.Activity;
import io.loyaltyengine.program.Program;
import io.loyaltyengine.rules.file.ProgramFile;
import io.loyaltyengine.rules.json.ActivityReader;
import io.loyaltyengine.rules.json.ActivityWriter;
import io.loyaltyengine.rules.source.Format;
import io.loyaltyengine.rules.source.JsonLines;
import io.loyaltyengine.rules.source.ProblemCollector;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

class ActivityFuzzTest {

    private static final Program BAKERY = ProgramFile.parse("bakery.yaml", Seeds.program("bakery"), Format.YAML);

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "5m")
    void whatIsReadIsWrittenAndReadAgainAndTheRestIsRefused(byte[] bytes) {
        Patience.with(() -> {
            List<Activity> found = new ArrayList<>();
            ProblemCollector problems = new ProblemCollector();
            read(bytes, problems, found);
            if (problems.problems().toString().isBlank() && problems.errors() > 0) {
                throw new AssertionError("Refused without a reason");
            }
            for (Activity activity : found) {
                List<Activity> again = new ArrayList<>();
                ProblemCollector none = new ProblemCollector();
                read(Seeds.bytes(new ActivityWriter().write(activity)), none, again);
                if (!again.equals(List.of(activity))) {
                    throw new AssertionError(activity + " came back as " + again + none.problems());
                }
            }
        });
    }

    private static void read(byte[] bytes, ProblemCollector problems, List<Activity> into) {
        ActivityReader reader = new ActivityReader(BAKERY);
        try {
            JsonLines.read(
                    "fuzz.jsonl",
                    new ByteArrayInputStream(bytes),
                    problems,
                    node -> reader.read(node, problems).ifPresent(into::add));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<byte[]> seeds() {
        return Seeds.activities().map(Seeds::bytes);
    }
}
