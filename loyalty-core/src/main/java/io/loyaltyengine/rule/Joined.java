package io.loyaltyengine.rule;

import io.loyaltyengine.reward.Exchange;
import java.util.ArrayList;
import java.util.List;

/**
 * Rules of two evaluators.
 *
 * @param first asked first
 * @param second asked after it
 * @param rules the ids of the rules that the second one awards for
 */
record Joined(RuleEvaluator first, RuleEvaluator second, List<String> rules) implements RuleEvaluator {

    @Override
    public Proposals evaluate(Facts facts) {
        Proposals proposals = first.evaluate(facts);
        Proposals more = second.evaluate(facts);
        return new Proposals(both(proposals.awards(), more.awards()), both(proposals.notMet(), more.notMet()));
    }

    @Override
    public List<Exchange> exchanges(java.util.Currency money) {
        return both(first.exchanges(money), second.exchanges(money));
    }

    @Override
    public String content() {
        return first.content() + rules + second.content();
    }

    private static <T> List<T> both(List<T> some, List<T> more) {
        List<T> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }
}
