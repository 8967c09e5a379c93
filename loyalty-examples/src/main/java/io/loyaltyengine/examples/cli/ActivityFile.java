package io.loyaltyengine.examples.cli;

import io.loyaltyengine.activity.Activity;
import io.loyaltyengine.activity.ActivityType;
import io.loyaltyengine.decision.Outcome;
import io.loyaltyengine.decision.Refusal;
import io.loyaltyengine.engine.LoyaltyEngine;
import io.loyaltyengine.examples.shop.TillClock;
import io.loyaltyengine.program.Program;
import io.loyaltyengine.rules.json.ActivityReader;
import io.loyaltyengine.rules.source.JsonLines;
import io.loyaltyengine.rules.source.Node;
import io.loyaltyengine.rules.source.Problem;
import io.loyaltyengine.rules.source.ProblemCollector;
import io.loyaltyengine.store.MemberStore;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;

/** Plays a file of activities, JSON Lines, plain or gzip, through an engine. What is wrong with a line stops only that line. */
final class ActivityFile {

    private static final int GZIP_FIRST = 0x1f;
    private static final int GZIP_SECOND = 0x8b;

    private final ActivityReader reader;
    private final TillClock clock = new TillClock();
    private final LoyaltyEngine engine;
    private final BiConsumer<Activity, LoyaltyEngine> before;
    private final Consumer<Outcome> outcomes;
    private final Consumer<String> rejects;
    private final Map<ActivityType, Long> accepted = new EnumMap<>(ActivityType.class);
    private long repeated;
    private long refused;
    private long unreadable;
    private Instant last = Instant.MIN;

    ActivityFile(
            Program program,
            MemberStore store,
            BiConsumer<Activity, LoyaltyEngine> before,
            Consumer<Outcome> outcomes,
            Consumer<String> rejects) {
        this.reader = new ActivityReader(program);
        this.engine = LoyaltyEngine.of(program, store, clock);
        this.before = before;
        this.outcomes = outcomes;
        this.rejects = rejects;
    }

    LoyaltyEngine engine() {
        return engine;
    }

    long accepted() {
        return accepted.values().stream().mapToLong(Long::longValue).sum();
    }

    /** How many were accepted of each type that there was, in the order of the types. */
    Map<String, Long> acceptedByType() {
        Map<String, Long> byType = new LinkedHashMap<>();
        accepted.forEach((type, count) -> byType.put(type.label(), count));
        return byType;
    }

    long repeated() {
        return repeated;
    }

    long refused() {
        return refused;
    }

    long unreadable() {
        return unreadable;
    }

    boolean clean() {
        return refused == 0 && unreadable == 0;
    }

    Instant last() {
        return last;
    }

    void play(String file) throws IOException {
        ProblemCollector broken = new ProblemCollector();
        String name = file.equals("-")
                ? "standard input"
                : String.valueOf(Path.of(file).getFileName());
        try (InputStream in = open(file)) {
            JsonLines.read(name, in, broken, node -> line(name, node));
        }
        broken.problems().list().forEach(problem -> rejects.accept(oneLine(problem)));
        unreadable += broken.errors();
        engine.sweep(last);
    }

    private static InputStream open(String file) throws IOException {
        InputStream in =
                new BufferedInputStream(file.equals("-") ? System.in : Files.newInputStream(Path.of(file)), 1 << 16);
        in.mark(2);
        boolean zipped = in.read() == GZIP_FIRST && in.read() == GZIP_SECOND;
        in.reset();
        return zipped ? new GZIPInputStream(in, 1 << 16) : in;
    }

    private void line(String name, Node node) {
        ProblemCollector problems = new ProblemCollector();
        Optional<Activity> activity = reader.read(node, problems);
        if (activity.isEmpty()) {
            unreadable++;
            problems.problems().list().forEach(problem -> rejects.accept(oneLine(problem)));
            return;
        }
        if (activity.get().at().isAfter(last)) {
            last = activity.get().at();
        }
        clock.set(activity.get().at());
        before.accept(activity.get(), engine);
        Outcome outcome = engine.submit(activity.get());
        outcomes.accept(outcome);
        if (outcome.repeated()) {
            repeated++;
        }
        if (outcome instanceof Outcome.Refused no) {
            refused++;
            for (Refusal refusal : no.refusals()) {
                rejects.accept(name + ":" + node.place().line() + ": " + refusal.message());
            }
        } else if (!outcome.repeated()) {
            accepted.merge(ActivityType.of(activity.get()), 1L, Long::sum);
        }
    }

    private static String oneLine(Problem problem) {
        return problem.source() + ":" + problem.line() + ":" + problem.column() + ": " + problem.message()
                + (problem.advice() == null ? "" : "; " + problem.advice());
    }
}
