package io.loyaltyengine.rules.lint;

import io.loyaltyengine.amount.Currency;
import io.loyaltyengine.rule.Rule;
import io.loyaltyengine.rules.definition.Effect;
import io.loyaltyengine.rules.index.Unindexed;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds rules without a limit, without a description, and those that cannot be looked up. */
final class Upkeep {

    private final Subject subject;

    Upkeep(Subject subject) {
        this.subject = subject;
    }

    void look() {
        for (Rule rule : subject.program().rules()) {
            if (rule.description().isBlank()) {
                subject.ofRule(
                        Concern.UNDESCRIBED,
                        rule.id(),
                        "the rule `" + rule.id() + "` does not say what it is for",
                        "give it a `description`, a sentence for those who read it later");
            }
        }
        Set<String> capped = subject.program().caps().stream()
                .map(cap -> cap.limit().currency().code())
                .collect(Collectors.toSet());
        for (Reach rule : subject.rules()) {
            if (!rule.never() && !isLimited(rule.rule()) && !capped.containsAll(given(rule))) {
                subject.ofRule(
                        Concern.UNLIMITED,
                        rule.id(),
                        "the rule `" + rule.id() + "` has neither an end nor a cap nor a budget",
                        "give it `until`, `caps` or `budgets`, unless it is meant to give for ever");
            }
        }
        for (Unindexed rule : subject.unindexed()) {
            subject.ofRule(
                    Concern.UNINDEXED,
                    rule.rule(),
                    "the rule `" + rule.rule() + "` is tried for every activity: "
                            + rule.reason().sentence(),
                    "fine for a few rules; among thousands let it ask for a sku, a category, a segment or the like");
        }
    }

    private static boolean isLimited(Rule rule) {
        return rule.window().until() != null
                || !rule.caps().isEmpty()
                || !rule.budgets().isEmpty();
    }

    private static Set<String> given(Reach rule) {
        return rule.definition().effects().stream()
                .map(effect -> effect instanceof Effect.Multiply multiply ? multiply.currency() : Given.by(effect))
                .filter(Objects::nonNull)
                .map(Currency::code)
                .collect(Collectors.toSet());
    }
}
