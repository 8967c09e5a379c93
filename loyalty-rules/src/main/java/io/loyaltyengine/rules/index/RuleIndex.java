package io.loyaltyengine.rules.index;

import io.loyaltyengine.rule.Facts;
import io.loyaltyengine.rules.compile.Frame;
import io.loyaltyengine.rules.vocabulary.LoyaltyVocabulary;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * The rules for one occasion, found by what they need. What it finds is what would be found by trying every rule: a rule
 * applies where it is effective and its condition on the activity is true, and for a purchase on the lines where its
 * condition on a line is.
 * Immutable and safe for use by many threads.
 */
public final class RuleIndex {

    private final Conditions[] rules;
    private final int[] ordinals;
    private final Postings postings;
    private final ScratchPool pool;

    private RuleIndex(List<Conditions> rules, LoyaltyVocabulary vocabulary) {
        this.rules = rules.toArray(Conditions[]::new);
        this.ordinals = rules.stream().mapToInt(Conditions::ordinal).toArray();
        this.postings = new IndexBuilder(vocabulary, rules).build();
        this.pool = new ScratchPool(() -> new Scratch(vocabulary, this.rules.length, postings.gates()));
    }

    /**
     * Sorts rules into an index.
     *
     * @param rules the rules for one occasion, by ascending ordinal
     * @param vocabulary the vocabulary that their conditions were compiled against
     * @return the index
     */
    public static RuleIndex of(List<Conditions> rules, LoyaltyVocabulary vocabulary) {
        return new RuleIndex(rules, vocabulary);
    }

    /**
     * Finds the rules that apply, in no particular order. Takes time for what it finds, not for the rules that there are.
     *
     * @param facts an activity of the occasion
     * @param sink is told of each rule once; what it throws is passed on
     */
    public void fired(Facts facts, FiredRules sink) {
        Scratch scratch = search(facts);
        tell(scratch, sink);
    }

    /**
     * Finds the rules that apply, in the order of their ordinals.
     *
     * @param facts an activity of the occasion
     * @param sink is told of each rule once; what it throws is passed on
     */
    public void firedInOrder(Facts facts, FiredRules sink) {
        Scratch scratch = search(facts);
        scratch.marks.sort();
        tell(scratch, sink);
    }

    /**
     * Finds the rules that have to do with an activity, whether they apply or not: of those that are effective, those
     * whose {@link Key} it meets, and those that have none.
     *
     * @param facts an activity of the occasion
     * @param sink is told the ordinal of each, ascending; what it throws is passed on
     */
    public void candidates(Facts facts, IntConsumer sink) {
        Scratch scratch = pool.take();
        scratch.begin(facts);
        postings.candidates(facts, scratch);
        scratch.marks.sort();
        Marks marks = scratch.marks;
        for (int i = 0; i < marks.count(); i++) {
            int rule = marks.rule(i);
            if (isEffective(rule, facts)) {
                sink.accept(ordinals[rule]);
            }
            marks.forget(rule);
        }
        scratch.end();
        pool.giveBack(scratch);
    }

    private Scratch search(Facts facts) {
        Scratch scratch = pool.take();
        scratch.begin(facts);
        if (isWithinSteps(facts)) {
            postings.find(facts, scratch);
        } else {
            tryAll(facts, scratch);
        }
        return scratch;
    }

    private void tell(Scratch scratch, FiredRules sink) {
        Marks marks = scratch.marks;
        MatchedLines view = scratch.view;
        for (int i = 0; i < marks.count(); i++) {
            int rule = marks.rule(i);
            view.moveTo(rule);
            sink.fired(ordinals[rule], view);
            marks.forget(rule);
        }
        scratch.end();
        pool.giveBack(scratch);
    }

    /**
     * The rules that are tried for every activity.
     *
     * @return each with the reason, in the order of the rules
     */
    public List<Unindexed> unindexed() {
        return postings.unindexed();
    }

    /**
     * Tests on the facts count no steps. Where the conditions that they stand for could run out of them, which takes a
     * member with ten thousands of segments, the conditions themselves have to say so.
     */
    private boolean isWithinSteps(Facts facts) {
        long elements = Math.max(facts.member().segments().size(), facts.lines().size());
        return elements * postings.steps() <= Frame.MAX_STEPS;
    }

    private boolean isEffective(int rule, Facts facts) {
        return rules[rule].definition().rule().effective(facts);
    }

    private void tryAll(Facts facts, Scratch scratch) {
        for (int rule = 0; rule < rules.length; rule++) {
            Conditions conditions = rules[rule];
            if (isEffective(rule, facts) && (conditions.when() == null || scratch.holds(conditions.when()))) {
                if (conditions.lines() == null) {
                    scratch.marks.mark(rule);
                }
                for (int line = 0; conditions.lines() != null && line < scratch.marks.lines(); line++) {
                    if (scratch.holds(conditions.lines(), line)) {
                        scratch.marks.mark(rule, line);
                    }
                }
            }
        }
    }
}
