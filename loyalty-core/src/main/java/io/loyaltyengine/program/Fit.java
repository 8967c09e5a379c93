package io.loyaltyengine.program;

import io.loyaltyengine.amount.Currency;
import io.loyaltyengine.perk.Perk;
import io.loyaltyengine.reward.Conversion;
import io.loyaltyengine.reward.MoneyOff;
import io.loyaltyengine.rule.Budget;
import io.loyaltyengine.rule.Cap;
import io.loyaltyengine.rule.Rule;
import io.loyaltyengine.rule.RuleEvaluator;
import io.loyaltyengine.rule.StackingGroup;
import io.loyaltyengine.tier.Tier;
import io.loyaltyengine.tier.TierLadder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether the parts of a program fit: every name is declared once and refers to something, and no round of exchanges makes
 * value from nothing.
 */
final class Fit {

    private final List<String> problems = new ArrayList<>();

    private Fit() {}

    static List<String> problems(
            String id,
            String version,
            java.util.Currency money,
            List<CurrencyTerms> currencies,
            @Nullable TierLadder ladder,
            List<Perk> perks,
            List<Rule> rules,
            List<StackingGroup> groups,
            List<Cap> caps,
            List<Budget> budgets,
            List<MoneyOff> rewards,
            List<Conversion> conversions,
            RuleEvaluator evaluator) {
        Fit fit = new Fit();
        if (id.isBlank() || version.isBlank()) {
            fit.problems.add("a program has an id and a version");
        }
        fit.unique("currency", currencies.stream().map(terms -> terms.currency().code()));
        fit.unique("perk", perks.stream().map(Perk::id));
        fit.unique("rule", rules.stream().map(Rule::id));
        fit.unique("stacking group", groups.stream().flatMap(StackingGroup::all).map(StackingGroup::id));
        fit.unique(
                "cap",
                Stream.concat(caps.stream(), rules.stream().flatMap(rule -> rule.caps().stream()))
                        .map(Cap::id));
        Stream.concat(caps.stream(), rules.stream().flatMap(rule -> rule.caps().stream()))
                .map(Cap::id)
                .forEach(fit::free);
        fit.unique("budget", budgets.stream().map(Budget::id));
        fit.unique("reward", rewards.stream().map(MoneyOff::id));
        fit.unique("conversion", conversions.stream().map(Conversion::id));
        Set<String> rewardIds = rewards.stream().map(MoneyOff::id).collect(Collectors.toSet());
        conversions.stream()
                .map(Conversion::id)
                .filter(rewardIds::contains)
                .distinct()
                .forEach(name -> fit.problems.add("the conversion " + name + " has the name of a reward"));

        Set<Currency> declared =
                currencies.stream().map(CurrencyTerms::currency).collect(Collectors.toSet());
        Set<String> codes = declared.stream().map(Currency::code).collect(Collectors.toSet());
        Set<String> perkIds = perks.stream().map(Perk::id).collect(Collectors.toSet());
        Set<String> ruleIds = rules.stream().map(Rule::id).collect(Collectors.toSet());
        if (ladder != null) {
            fit.declared("the ladder", ladder.measure(), declared);
            for (Tier tier : ladder.tiers()) {
                fit.known(
                        "the tier " + tier.id() + " multiplies the currency",
                        tier.multipliers().keySet(),
                        codes);
                fit.known("the tier " + tier.id() + " has the perk", tier.perks(), perkIds);
                if (ruleIds.contains(tier.rule())) {
                    fit.problems.add(
                            "the rule " + tier.rule() + " has the name of what the tier " + tier.id() + " multiplies");
                }
                if (!tier.threshold().currency().equals(ladder.measure())) {
                    fit.problems.add("the threshold of the tier " + tier.id() + " is in "
                            + tier.threshold().currency() + " and the ladder is measured in " + ladder.measure());
                }
            }
        }
        Set<String> groupIds = groups.stream()
                .flatMap(StackingGroup::all)
                .map(StackingGroup::id)
                .collect(Collectors.toSet());
        Set<String> budgetIds = budgets.stream().map(Budget::id).collect(Collectors.toSet());
        for (Rule rule : rules) {
            fit.known("the rule " + rule.id() + " excludes the rule", rule.excludes(), ruleIds);
            fit.known("the rule " + rule.id() + " draws on the budget", rule.budgets(), budgetIds);
            fit.once("the rule " + rule.id() + " draws on the budget", rule.budgets());
            if (rule.group() != null) {
                fit.known("the rule " + rule.id() + " is in the stacking group", List.of(rule.group()), groupIds);
            }
            rule.caps()
                    .forEach(cap ->
                            fit.declared("the cap " + cap.id(), cap.limit().currency(), declared));
        }
        caps.forEach(cap -> fit.declared("the cap " + cap.id(), cap.limit().currency(), declared));
        budgets.forEach(budget ->
                fit.declared("the budget " + budget.id(), budget.limit().currency(), declared));
        for (MoneyOff reward : rewards) {
            fit.declared("the reward " + reward.id(), reward.currency(), declared);
            if (!reward.rate().money().currency().equals(money)) {
                fit.problems.add("the reward " + reward.id() + " gives "
                        + reward.rate().money().iso() + " off, and purchases are made in " + money);
            }
        }
        for (Conversion conversion : conversions) {
            fit.declared("the conversion " + conversion.id(), conversion.from().currency(), declared);
            fit.declared("the conversion " + conversion.id(), conversion.to().currency(), declared);
        }
        Gain.in(Exchanges.of(money, ladder, caps, rewards, conversions, evaluator))
                .forEach(gain -> fit.problems.add(gain.sentence()));
        return fit.problems;
    }

    private void free(String cap) {
        if (cap.startsWith(Perk.COUNTER) || cap.startsWith(Budget.COUNTER)) {
            String counter = cap.startsWith(Budget.COUNTER) ? Budget.COUNTER : Perk.COUNTER;
            problems.add("the cap " + cap + " begins with " + counter + ", as only the uses of "
                    + (counter.equals(Perk.COUNTER) ? "perks" : "budgets") + " are counted");
        }
    }

    private void unique(String what, Stream<String> names) {
        Set<String> seen = new HashSet<>();
        names.filter(name -> !seen.add(name))
                .distinct()
                .forEach(name -> problems.add("the " + what + " " + name + " is declared twice"));
    }

    /** What is named twice would be counted twice. */
    private void once(String who, List<String> names) {
        Set<String> seen = new HashSet<>();
        names.stream()
                .filter(name -> !seen.add(name))
                .distinct()
                .forEach(name -> problems.add(who + " " + name + " twice"));
    }

    private void known(String who, Iterable<String> names, Set<String> known) {
        for (String name : names) {
            if (!known.contains(name)) {
                problems.add(who + " " + name + ", which is not declared");
            }
        }
    }

    private void declared(String who, Currency currency, Set<Currency> declared) {
        if (!declared.contains(currency)) {
            problems.add(who + " is in " + currency + ", which is not a currency of the program");
        }
    }
}
