package io.loyaltyengine.rules.scenario.coverage;

import io.loyaltyengine.program.Program;
import io.loyaltyengine.program.ProgramBuilder;
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
record WatchedRules(RuleEvaluator rules, RuleBook book) implements RuleEvaluator {

    static Program under(Program program, RuleBook book) {
        ProgramBuilder copy = Program.named(
                program.id(), program.version(), program.zone(), program.money().getCurrencyCode());
        program.currencies().forEach(copy::currency);
        if (program.ladder() != null) {
            copy.ladder(program.ladder());
        }
        program.perks().forEach(copy::perk);
        program.rules().forEach(copy::rule);
        program.groups().forEach(copy::group);
        program.caps().forEach(copy::cap);
        program.rewards().forEach(copy::reward);
        program.conversions().forEach(copy::conversion);
        return copy.evaluatedBy(new WatchedRules(program.evaluator(), book));
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
}
