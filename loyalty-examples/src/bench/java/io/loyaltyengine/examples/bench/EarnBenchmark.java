package io.loyaltyengine.examples.bench;

import io.loyaltyengine.activity.ActivityId;
import io.loyaltyengine.activity.Enrolment;
import io.loyaltyengine.activity.LineItem;
import io.loyaltyengine.activity.Purchase;
import io.loyaltyengine.amount.Money;
import io.loyaltyengine.decision.Outcome;
import io.loyaltyengine.engine.LoyaltyEngine;
import io.loyaltyengine.member.Member;
import io.loyaltyengine.member.MemberId;
import io.loyaltyengine.program.Program;
import io.loyaltyengine.rules.file.ProgramFile;
import io.loyaltyengine.rules.source.Format;
import io.loyaltyengine.store.InMemoryStore;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A purchase of ten lines under a hundred rules, of which about a quarter apply; with and without explanations. Every
 * iteration begins with new members, of whom each buys some hundred times.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
        value = 2,
        jvmArgsAppend = {"-Xms4g", "-Xmx4g"})
public class EarnBenchmark {

    private static final int MEMBERS = 1_000;
    private static final Instant START = Instant.parse("2026-03-02T12:00:00Z");

    private LoyaltyEngine explained;
    private LoyaltyEngine plain;
    private List<LineItem> lines;
    private int next;

    /** New members for each iteration. */
    @Setup(Level.Iteration)
    public void members() {
        StringBuilder yaml = new StringBuilder("""
                program: bench
                version: "1"
                zone: Europe/London
                money: GBP
                currencies:
                  POINTS: { kind: points, expires: 1 year }
                rules:
                """);
        for (int i = 0; i < 100; i++) {
            String condition = switch (i % 4) {
                case 0 -> "lines: line.sku == \"SKU-" + i + "\"";
                case 1 -> "lines: line.category == \"category-" + (i % 20) + "\"";
                case 2 -> "when: purchase.total >= " + i * 5;
                default -> "when: '\"segment-" + i + "\" in member.segments && purchase.total > 20'";
            };
            yaml.append("  - id: rule-").append(i).append("\n    ").append(condition);
            yaml.append("\n    awards:\n      - { perAmount: 10.00, give: 1, currency: POINTS }\n");
        }
        Program program = ProgramFile.parse("bench.yaml", yaml.toString(), Format.YAML);
        explained = LoyaltyEngine.of(program, new InMemoryStore(), Clock.fixed(START, ZoneOffset.UTC));
        plain = explained.withoutExplanations();
        for (int i = 0; i < MEMBERS; i++) {
            explained
                    .enrol(new Enrolment(ActivityId.of("enrol-" + i), Member.customer("m" + i), START))
                    .orThrow();
        }
        lines = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            lines.add(LineItem.of(String.valueOf(i), "SKU-" + i * 8, 1, Money.of("GBP", "12.5" + i))
                    .inCategory("category-" + i));
        }
        next = 0;
    }

    private Purchase purchase() {
        next++;
        return Purchase.of("p" + next, MemberId.of("m" + next % MEMBERS), START.plusSeconds(next), lines);
    }

    /**
     * With the explanation of every rule.
     *
     * @return the outcome
     */
    @Benchmark
    public Outcome earn() {
        return explained.earn(purchase());
    }

    /**
     * Without explanations.
     *
     * @return the outcome
     */
    @Benchmark
    public Outcome earnWithoutExplanation() {
        return plain.earn(purchase());
    }
}
