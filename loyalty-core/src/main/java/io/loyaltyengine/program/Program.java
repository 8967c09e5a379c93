package io.loyaltyengine.program;

import io.loyaltyengine.amount.Currency;
import io.loyaltyengine.ledger.ProgramVersion;
import io.loyaltyengine.perk.Perk;
import io.loyaltyengine.reward.Conversion;
import io.loyaltyengine.reward.MoneyOff;
import io.loyaltyengine.rule.Budget;
import io.loyaltyengine.rule.Cap;
import io.loyaltyengine.rule.Rule;
import io.loyaltyengine.rule.RuleEvaluator;
import io.loyaltyengine.rule.StackingGroup;
import io.loyaltyengine.tier.TierLadder;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a deployment decides: one immutable value, equal to every other with the same parts.
 *
 * @param id its name
 * @param version which version of it this is; it stands in every entry that it causes
 * @param effective from when on activities are judged by it; {@link Instant#MIN} for all that happened before the next version
 * @param zone the zone in which calendar rules are computed
 * @param money the ISO 4217 currency in which purchases are made
 * @param currencies what can be earned
 * @param ladder the tiers, or null for none
 * @param perks the perks that tiers and rules can grant
 * @param rules what is declared of each rule
 * @param groups the outermost stacking groups
 * @param caps the caps on what all rules together give
 * @param budgets what all members together can earn by the rules that draw on them
 * @param rewards what can be redeemed
 * @param conversions what can become an amount of another currency
 * @param evaluator which rules apply, and what they propose
 */
public record Program(
        String id,
        String version,
        Instant effective,
        ZoneId zone,
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

    /**
     * Takes copies and checks that the parts fit, and that no round of conversions, redemptions and awards for money that was
     * paid with a redemption ends with more than it began with.
     *
     * @param id its name
     * @param version which version of it this is; it stands in every entry that it causes
     * @param effective from when on activities are judged by it
     * @param zone the zone in which calendar rules are computed
     * @param money the ISO 4217 currency in which purchases are made
     * @param currencies what can be earned
     * @param ladder the tiers, or null for none
     * @param perks the perks that tiers and rules can grant
     * @param rules what is declared of each rule
     * @param groups the outermost stacking groups
     * @param caps the caps on what all rules together give
     * @param budgets what all members together can earn by the rules that draw on them
     * @param rewards what can be redeemed
     * @param conversions what can become an amount of another currency
     * @param evaluator which rules apply, and what they propose
     * @throws InvalidProgramException if they do not, with every problem
     */
    public Program {
        currencies = List.copyOf(currencies);
        perks = List.copyOf(perks);
        rules = List.copyOf(rules);
        groups = List.copyOf(groups);
        caps = List.copyOf(caps);
        budgets = List.copyOf(budgets);
        rewards = List.copyOf(rewards);
        conversions = List.copyOf(conversions);
        List<String> problems = Fit.problems(
                id,
                version,
                money,
                currencies,
                ladder,
                perks,
                rules,
                groups,
                caps,
                budgets,
                rewards,
                conversions,
                evaluator);
        if (!problems.isEmpty()) {
            throw new InvalidProgramException(id, problems);
        }
    }

    /**
     * A program to be put together part by part.
     *
     * @param id its name
     * @param version which version of it
     * @param zone the zone in which calendar rules are computed
     * @param money the ISO 4217 code of the currency in which purchases are made
     * @return a builder
     */
    public static ProgramBuilder named(String id, String version, ZoneId zone, String money) {
        return new ProgramBuilder(id, version, zone, money);
    }

    /**
     * The same program with other rules behind the same declarations.
     *
     * @param other which rules apply, and what they propose
     * @return a new value
     */
    public Program evaluatedBy(RuleEvaluator other) {
        return with(rules, other);
    }

    /**
     * The same program with more rules beside its own, such as a host's own that are written in code.
     *
     * @param other asked after the rules of this program for every activity
     * @param declared what is declared of each rule that it awards for
     * @return a new value
     * @throws InvalidProgramException if they do not fit, such as a rule whose id is taken, with every problem
     */
    public Program joinedBy(RuleEvaluator other, Rule... declared) {
        List<Rule> all = new ArrayList<>(rules);
        all.addAll(List.of(declared));
        String[] ids = Arrays.stream(declared).map(Rule::id).toArray(String[]::new);
        return with(all, evaluator.joinedBy(other, ids));
    }

    private Program with(List<Rule> declared, RuleEvaluator asked) {
        return new Program(
                id,
                version,
                effective,
                zone,
                money,
                currencies,
                ladder,
                perks,
                declared,
                groups,
                caps,
                budgets,
                rewards,
                conversions,
                asked);
    }

    /**
     * Names the version with a hash of all that it says, whatever notation it was written in. An evaluator that cannot tell
     * what its rules say contributes nothing.
     *
     * @return what stands in every entry that it causes
     */
    public ProgramVersion edition() {
        return new ProgramVersion(version, Content.hash(this));
    }

    /**
     * The terms of a currency.
     *
     * @param code its code
     * @return the terms, or nothing where the program has no such currency
     */
    public Optional<CurrencyTerms> currency(String code) {
        for (CurrencyTerms terms : currencies) {
            if (terms.currency().code().equals(code)) {
                return Optional.of(terms);
            }
        }
        return Optional.empty();
    }

    /**
     * The terms of a currency that is known to be one of this program's.
     *
     * @param currency the currency
     * @return the terms
     * @throws IllegalArgumentException if the program has no such currency
     */
    public CurrencyTerms terms(Currency currency) {
        return currency(currency.code())
                .filter(terms -> terms.currency().equals(currency))
                .orElseThrow(() -> new IllegalArgumentException("the program " + id + " has no currency " + currency));
    }

    /**
     * A reward.
     *
     * @param name its name
     * @return the terms, or nothing where the program has no such reward
     */
    public Optional<MoneyOff> reward(String name) {
        return rewards.stream().filter(reward -> reward.id().equals(name)).findFirst();
    }

    /**
     * A conversion.
     *
     * @param name its name
     * @return the terms, or nothing where the program has no such conversion
     */
    public Optional<Conversion> conversion(String name) {
        return conversions.stream()
                .filter(conversion -> conversion.id().equals(name))
                .findFirst();
    }

    /**
     * A perk.
     *
     * @param name its name
     * @return the perk, or nothing where the program has no such perk
     */
    public Optional<Perk> perk(String name) {
        return perks.stream().filter(perk -> perk.id().equals(name)).findFirst();
    }
}
