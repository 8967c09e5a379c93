package io.loyaltyengine.rules.index;

import io.loyaltyengine.rule.Facts;
import io.loyaltyengine.rules.compile.CompiledCondition;
import io.loyaltyengine.rules.compile.Frame;
import io.loyaltyengine.rules.definition.Expression.Decimal;
import io.loyaltyengine.rules.vocabulary.FactLine;
import io.loyaltyengine.rules.vocabulary.LoyaltyVocabulary;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one search through an index writes on. Belongs to one thread at a time, and forgets everything between two. */
final class Scratch {

    final Marks marks;
    final MatchedLines view;

    private final LoyaltyVocabulary vocabulary;
    private final int[] passed;
    private int epoch;
    private @Nullable Facts facts;
    private @Nullable Frame frame;
    private @Nullable List<FactLine> lines;
    private @Nullable BigDecimal net;
    private @Nullable BigDecimal gross;

    Scratch(LoyaltyVocabulary vocabulary, int rules, int gates) {
        this.vocabulary = vocabulary;
        marks = new Marks(rules);
        view = new MatchedLines(marks);
        passed = new int[gates];
    }

    void begin(Facts asked) {
        facts = asked;
        marks.begin(asked.lines().size());
        epoch += 2;
        if (epoch <= 0) {
            Arrays.fill(passed, 0);
            epoch = 2;
        }
    }

    void end() {
        facts = null;
        frame = null;
        lines = null;
        net = null;
        gross = null;
    }

    Facts facts() {
        if (facts == null) {
            throw new IllegalStateException("Nothing is asked");
        }
        return facts;
    }

    /** Asks the rules of a bucket, each for all lines. */
    void ask(Bucket bucket) {
        for (int rule : bucket.plain) {
            marks.mark(rule);
        }
        if (!bucket.isPlain) {
            for (Posting each : bucket.checked) {
                find(each.rule(), each.check());
            }
            for (Ladder ladder : bucket.ladders) {
                int reached = reached(ladder);
                for (int i = 0; i < reached; i++) {
                    find(ladder.rules[i], ladder.checks[i]);
                }
            }
            for (int i = 0; i < bucket.gates.length; i++) {
                if (passes(bucket.numbers[i], bucket.gates[i])) {
                    ask(bucket.behind[i]);
                }
            }
        }
    }

    /** Asks the rules of a bucket for one line. */
    void ask(Bucket bucket, int line) {
        for (int rule : bucket.plain) {
            marks.mark(rule, line);
        }
        if (!bucket.isPlain) {
            for (Posting each : bucket.checked) {
                find(each.rule(), each.check(), line);
            }
            for (Ladder ladder : bucket.ladders) {
                int reached = reached(ladder);
                for (int i = 0; i < reached; i++) {
                    find(ladder.rules[i], ladder.checks[i], line);
                }
            }
            for (int i = 0; i < bucket.gates.length; i++) {
                if (passes(bucket.numbers[i], bucket.gates[i])) {
                    ask(bucket.behind[i], line);
                }
            }
        }
    }

    private void find(int rule, @Nullable LineCheck check) {
        if (check == null) {
            marks.mark(rule);
        } else {
            for (int line = 0; line < marks.lines(); line++) {
                find(rule, check, line);
            }
        }
    }

    private void find(int rule, @Nullable LineCheck check, int line) {
        if (check == null || check.isPassed(this, line)) {
            marks.mark(rule, line);
        }
    }

    private boolean passes(int number, Gate gate) {
        int known = passed[number];
        if ((known & ~1) == epoch) {
            return (known & 1) != 0;
        }
        boolean passes = gate.isPassed(this);
        passed[number] = passes ? epoch | 1 : epoch;
        return passes;
    }

    private int reached(Ladder ladder) {
        BigDecimal sum = ladder.isNet() ? net() : gross();
        return Decimal.fits(sum) ? ladder.reached(sum) : 0;
    }

    private BigDecimal net() {
        if (net == null) {
            net = facts().net().total();
        }
        return net;
    }

    private BigDecimal gross() {
        if (gross == null) {
            gross = facts().gross().total();
        }
        return gross;
    }

    /** Whether a condition on the activity is true; no line is looked at. */
    boolean holds(CompiledCondition condition) {
        Frame made = frame();
        vocabulary.look(made, null);
        return condition.holds(made);
    }

    /** Whether a condition on a line is true. */
    boolean holds(CompiledCondition condition, int line) {
        if (lines == null) {
            lines = FactLine.all(facts());
        }
        Frame made = frame();
        vocabulary.look(made, lines.get(line));
        return condition.holds(made);
    }

    /** Most searches need no frame, so it is made by the first that does. */
    private Frame frame() {
        if (frame == null) {
            frame = vocabulary.frame(facts());
        }
        return frame;
    }
}
