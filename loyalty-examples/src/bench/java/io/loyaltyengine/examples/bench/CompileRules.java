package io.loyaltyengine.examples.bench;

import io.loyaltyengine.amount.Currency;
import io.loyaltyengine.engine.LoyaltyEngine;
import io.loyaltyengine.examples.campaigns.CampaignFile;
import io.loyaltyengine.examples.campaigns.Campaigns;
import io.loyaltyengine.examples.campaigns.FiredCampaigns;
import io.loyaltyengine.examples.campaigns.LambdaCampaigns;
import io.loyaltyengine.examples.campaigns.Market;
import io.loyaltyengine.program.Program;
import io.loyaltyengine.program.ProgramBuilder;
import io.loyaltyengine.rule.Award;
import io.loyaltyengine.rule.Facts;
import io.loyaltyengine.rules.archive.RuleArchive;
import io.loyaltyengine.rules.evaluator.DeclaredRules;
import io.loyaltyengine.rules.file.ProgramFile;
import io.loyaltyengine.rules.source.Format;
import io.loyaltyengine.store.InMemoryStore;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * How long it takes a process that has just begun to read a program of ten thousand rules and make an engine of it, and how
 * much memory that keeps. Each round is a process of its own.
 */
public final class CompileRules {

    private static final int RULES = 10_000;
    private static final int ROUNDS = 3;
    private static final long SEED = 2026;
    private static final double MEGA = 1_000_000;

    private CompileRules() {}

    /** How a program is kept. */
    private enum Form {
        /** As a person wrote it. */
        YAML {
            @Override
            void write(Campaigns campaigns, Path folder) throws IOException {
                Files.writeString(file(folder), CampaignFile.yaml(campaigns));
            }

            @Override
            Program read(Path folder) throws IOException {
                return ProgramFile.read(file(folder));
            }

            @Override
            Path file(Path folder) {
                return folder.resolve("campaigns.yaml");
            }
        },
        /** As an archive of checked rules, which the host puts into a program. */
        ARCHIVE {
            @Override
            void write(Campaigns campaigns, Path folder) throws IOException {
                Program program = ProgramFile.parse("campaigns.yaml", CampaignFile.yaml(campaigns), Format.YAML);
                try (OutputStream out = Files.newOutputStream(file(folder))) {
                    RuleArchive.write((DeclaredRules) program.evaluator(), out);
                }
            }

            @Override
            Program read(Path folder) throws IOException {
                try (InputStream in = new BufferedInputStream(Files.newInputStream(file(folder)))) {
                    DeclaredRules rules = RuleArchive.read(in);
                    ProgramBuilder program = Program.named("campaigns", "1", ZoneOffset.UTC, "GBP")
                            .currency(Currency.points("POINTS"));
                    rules.definitions().forEach(rule -> program.rule(rule.rule()));
                    return program.evaluatedBy(rules);
                }
            }

            @Override
            Path file(Path folder) {
                return folder.resolve("campaigns.lyra");
            }
        };

        abstract void write(Campaigns campaigns, Path folder) throws IOException;

        abstract Program read(Path folder) throws IOException;

        abstract Path file(Path folder);
    }

    /**
     * Writes the program and reads it in one new process after another; a new process is told the form and where.
     *
     * @param args none, or a form and the folder of its file
     * @throws IOException if a file cannot be written or read
     * @throws InterruptedException if nobody waits for the other process any more
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        if (args.length == 2) {
            read(Form.valueOf(args[0]), Path.of(args[1]));
            return;
        }
        Path folder = Files.createTempDirectory("campaigns");
        for (Form form : Form.values()) {
            form.write(draw(), folder);
            System.out.println(RULES + " rules as " + form + ", " + Files.size(form.file(folder)) + " bytes");
            for (int round = 0; round < ROUNDS; round++) {
                inANewProcess(form, folder);
            }
            Files.delete(form.file(folder));
        }
        Files.delete(folder);
    }

    private static Campaigns draw() {
        return Campaigns.draw(Market.of(RULES), new SplittableRandom(SEED));
    }

    private static void inANewProcess(Form form, Path folder) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx2g",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CompileRules.class.getName(),
                        form.name(),
                        folder.toString())
                .inheritIO()
                .start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException("reading " + form + " ended with " + process.exitValue());
        }
    }

    private static void read(Form form, Path folder) throws IOException {
        long before = heap();
        long start = System.nanoTime();
        Program program = form.read(folder);
        double read = secondsSince(start);
        LoyaltyEngine engine = LoyaltyEngine.of(program, new InMemoryStore(), Clock.systemUTC());
        try {
            double ready = secondsSince(start);
            double sinceStart = ManagementFactory.getRuntimeMXBean().getUptime() / 1000.0;
            double first = firstPurchase(program);
            long kept = heap() - before;
            System.out.printf(
                    Locale.ROOT,
                    "read in %.2f s, an engine in %.2f s, %.2f s after the process began; first purchase %.0f ms; keeps %.1f MB, metaspace %.1f MB%n",
                    read,
                    ready,
                    sinceStart,
                    first * 1000,
                    kept / MEGA,
                    metaspace() / MEGA);
        } finally {
            Reference.reachabilityFence(engine);
        }
    }

    /** What was left for later is paid for by the first purchase; it fires what it should. */
    private static double firstPurchase(Program program) {
        Campaigns campaigns = draw();
        Facts facts = campaigns.purchases().get(0);
        long start = System.nanoTime();
        Set<String> fired = program.evaluator().evaluate(facts).awards().stream()
                .map(Award::rule)
                .collect(Collectors.toCollection(TreeSet::new));
        double first = secondsSince(start);
        FiredCampaigns expected = new FiredCampaigns();
        LambdaCampaigns.of(campaigns).match(facts, expected);
        if (!fired.equals(expected.ids())) {
            throw new IllegalStateException("the program fires " + fired + ", and the lambdas " + expected.ids());
        }
        return first;
    }

    private static double secondsSince(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    /** What is in use once nothing more can be collected. */
    private static long heap() {
        long used = Long.MAX_VALUE;
        while (true) {
            System.gc();
            long now = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
            if (now >= used) {
                return used;
            }
            used = now;
        }
    }

    /** What classes take, with those that were there before. */
    private static long metaspace() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getName().equals("Metaspace"))
                .mapToLong(pool -> pool.getUsage().getUsed())
                .sum();
    }
}
