package io.loyaltyengine.rules.scenario.coverage;

import io.loyaltyengine.program.Program;
import io.loyaltyengine.reward.Exchange;
import io.loyaltyengine.rule.Facts;
import io.loyaltyengine.rule.Proposals;
import io.loyaltyengine.rule.RuleEvaluator;
import java.util.Currency;
import java.util.List;

/**
 * Rules that answer as others do, and note what they were asked.
 *
 * @param rules the others
 * @param book where it is noted
 */
record WatchedRules(RuleEvaluator rules, Notebook book) implements RuleEvaluator {

    static Program under(Program program, Notebook book) {
        return program.evaluatedBy(new WatchedRules(program.evaluator(), book));
    }

    @Override
    public Proposals evaluate(Facts facts) {
        Proposals proposals = rules.evaluate(facts);
        book.note(facts, proposals);
        return proposals;
    }

    @Override
    public List<Exchange> exchanges(Currency money) {
        return rules.exchanges(money);
    }

    @Override
    public String content() {
        return rules.content();
    }
}
