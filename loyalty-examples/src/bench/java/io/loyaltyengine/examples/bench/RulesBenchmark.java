package io.loyaltyengine.examples.bench;

import io.loyaltyengine.examples.campaigns.FiredCampaigns;
import io.loyaltyengine.examples.campaigns.IndexedCampaigns;
import io.loyaltyengine.examples.campaigns.LambdaCampaigns;
import io.loyaltyengine.rule.Facts;
import io.loyaltyengine.rule.Proposals;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Which of many rules a purchase of ten lines fires, and what else others do to find out. One call is one purchase; 64 take
 * turns. Each contender fires exactly the same rules, or the measurement is abandoned before it begins.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 4, time = 1)
@Fork(
        value = 2,
        jvmArgsAppend = {"-Xms2g", "-Xmx2g"})
public class RulesBenchmark {

    /** Something with so many rules. */
    @State(Scope.Thread)
    public abstract static class OfRules {

        /** How many rules there are. */
        @Param({"10", "100", "1000", "10000"})
        int rules;
    }

    /** This library. */
    public static class Declared extends OfRules {
        private Contest<DeclaredContender> contest;

        /** Reads the program. */
        @Setup(Level.Trial)
        public void begin() throws Exception {
            contest = Contest.begin(rules, DeclaredContender::new);
        }
    }

    /**
     * This library: the rules that fire.
     *
     * @param declared the rules
     * @return what fires
     */
    @Benchmark
    public FiredCampaigns declaredFired(Declared declared) {
        return declared.contest.fired();
    }

    /**
     * This library: the awards of the rules that fire.
     *
     * @param declared the rules
     * @return the awards
     */
    @Benchmark
    public Proposals declaredAwards(Declared declared) {
        return declared.contest.contender().evaluate(declared.contest.next());
    }

    /**
     * This library: the awards, and why the others give none.
     *
     * @param declared the rules
     * @return the awards with explanations
     */
    @Benchmark
    public Proposals declaredExplained(Declared declared) {
        return declared.contest.contender().explain(declared.contest.next());
    }

    /** A lambda for each rule. */
    public static class Lambdas extends OfRules {
        private Contest<Contender> contest;

        /** Makes the lambdas. */
        @Setup(Level.Trial)
        public void begin() throws Exception {
            contest = Contest.begin(
                    rules, campaigns -> byHand(campaigns.purchases(), LambdaCampaigns.of(campaigns)::match));
        }
    }

    /**
     * A lambda for each rule, tried in order.
     *
     * @param lambdas the lambdas
     * @return what fires
     */
    @Benchmark
    public FiredCampaigns lambdas(Lambdas lambdas) {
        return lambdas.contest.fired();
    }

    /** The index by hand. */
    public static class Index extends OfRules {
        private Contest<Contender> contest;

        /** Builds the index. */
        @Setup(Level.Trial)
        public void begin() throws Exception {
            contest = Contest.begin(
                    rules, campaigns -> byHand(campaigns.purchases(), IndexedCampaigns.of(campaigns)::match));
        }
    }

    /**
     * An index written by hand for rules of these kinds.
     *
     * @param index the index
     * @return what fires
     */
    @Benchmark
    public FiredCampaigns index(Index index) {
        return index.contest.fired();
    }

    private static Contender byHand(List<Facts> purchases, BiConsumer<Facts, FiredCampaigns> way) {
        return (purchase, fired) -> way.accept(purchases.get(purchase), fired);
    }

    /** Google's CEL. */
    public static class Cel extends OfRules {
        private Contest<CelContender> contest;

        /** Compiles the programs. */
        @Setup(Level.Trial)
        public void begin() throws Exception {
            contest = Contest.begin(rules, CelContender::new);
        }
    }

    /**
     * A CEL program for each rule.
     *
     * @param cel the programs
     * @return what fires
     */
    @Benchmark
    public FiredCampaigns cel(Cel cel) {
        return cel.contest.fired();
    }

    /** Apache Commons JEXL. */
    public static class Jexl extends OfRules {
        private Contest<JexlContender> contest;

        /** Parses the scripts. */
        @Setup(Level.Trial)
        public void begin() throws Exception {
            contest = Contest.begin(rules, JexlContender::new);
        }
    }

    /**
     * A JEXL script for each rule.
     *
     * @param jexl the scripts
     * @return what fires
     */
    @Benchmark
    public FiredCampaigns jexl(Jexl jexl) {
        return jexl.contest.fired();
    }

    /** Easy Rules. */
    public static class EasyRules extends OfRules {
        private Contest<EasyContender> contest;

        /** Makes the rules. */
        @Setup(Level.Trial)
        public void begin() throws Exception {
            contest = Contest.begin(rules, EasyContender::new);
        }
    }

    /**
     * A rule of Easy Rules for each rule.
     *
     * @param easy the rules
     * @return what fires
     */
    @Benchmark
    public FiredCampaigns easyRules(EasyRules easy) {
        return easy.contest.fired();
    }

    /** Drools, with a thousand rules only, as it takes long to compile more. */
    @State(Scope.Thread)
    public static class Drools {

        /** How many rules there are. */
        @Param("1000")
        int rules;

        private Contest<DroolsContender> contest;

        /** Compiles the rules. */
        @Setup(Level.Trial)
        public void begin() throws Exception {
            contest = Contest.begin(rules, DroolsContender::new);
        }

        /** Lets the session go. */
        @TearDown(Level.Trial)
        public void end() {
            contest.contender().close();
        }
    }

    /**
     * A Drools session: facts inserted, rules fired, facts deleted.
     *
     * @param drools the session
     * @return what fires
     */
    @Benchmark
    public FiredCampaigns drools(Drools drools) {
        return drools.contest.fired();
    }
}
