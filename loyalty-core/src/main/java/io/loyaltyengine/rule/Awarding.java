package io.loyaltyengine.rule;

import io.loyaltyengine.amount.Amount;
import io.loyaltyengine.amount.Currency;
import io.loyaltyengine.amount.Weights;
import io.loyaltyengine.explain.Step;
import io.loyaltyengine.ledger.LotTerms;
import io.loyaltyengine.ledger.UsageKey;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * From proposed awards to what is granted, in one fixed order: stacking decides which amounts stand; each rule's own caps
 * clip it; multipliers that stand apply to the sums they name; the caps of the currency clip the whole. Each award is
 * rounded once, where it says, and each multiplied sum once more.
 *
 * <p>Immutable and safe for use by many threads.
 */
public final class Awarding {

    private final Map<String, Rule> rules;
    private final List<StackingGroup> groups;
    private final List<Cap> caps;
    private final Function<Currency, LotTerms> terms;
    private final Worth worth;

    /**
     * Awarding by these declarations.
     *
     * @param rules the rules that the program declares, by id
     * @param groups the stacking groups, the outermost ones
     * @param caps the caps on a currency as a whole
     * @param terms the terms of each currency
     * @param worth what the currencies are worth, for groups that take the best
     */
    public Awarding(
            Map<String, Rule> rules,
            List<StackingGroup> groups,
            List<Cap> caps,
            Function<Currency, LotTerms> terms,
            Worth worth) {
        this.rules = Map.copyOf(rules);
        this.groups = List.copyOf(groups);
        this.caps = List.copyOf(caps);
        this.terms = terms;
        this.worth = worth;
    }

    /**
     * What is granted.
     *
     * @param grants the amounts, in the order in which they were decided
     * @param perks the perks
     * @param steps how it came about
     */
    public record Result(List<Granted> grants, List<Award.GrantPerk> perks, List<Step> steps) {}

    /** An amount on its way through the steps. */
    private record Line(String rule, Amount amount, Weights weights) {
        Line of(Amount other) {
            return new Line(rule, other, weights);
        }
    }

    /**
     * Decides on the proposals for one activity.
     *
     * @param facts the activity
     * @param proposals what the evaluator proposed
     * @param tierMultipliers the multipliers of the member's tier
     * @param usage what the member has used of the limits
     * @return what is granted, and why
     * @throws UndeclaredRuleException if an award names a rule that the program does not declare
     */
    public Result decide(Facts facts, Proposals proposals, List<Award.Multiply> tierMultipliers, Usage usage) {
        List<Step> steps = new ArrayList<>();
        Limits limits = new Limits(usage, facts.local(), steps);
        List<Award.Earn> proposedEarns = declared(proposals, Award.Earn.class);
        List<Award.Multiply> proposedMultipliers = new ArrayList<>(declared(proposals, Award.Multiply.class));

        for (Award.Earn earn : proposedEarns) {
            steps.add(new Step.Applied(earn.rule(), earn.basis(), earn.factor(), earn.per(), earn.amount()));
        }
        Stacking stacking = new Stacking(groups, this::rule, steps);
        List<Line> lines = new ArrayList<>();
        for (Award.Earn earn : stacking.standing(proposedEarns, earn -> worthOf(proposedEarns, earn))) {
            lines.add(capped(new Line(earn.rule(), earn.amount(), earn.shares()), limits));
        }
        List<Award.Multiply> multipliers =
                new ArrayList<>(stacking.standing(proposedMultipliers, Award.Multiply::factor));
        multipliers.addAll(tierMultipliers);
        List<Line> all = new ArrayList<>(lines);
        multiply(multipliers, lines, limits, all, steps);

        List<Granted> grants = new ArrayList<>();
        for (Line line : all) {
            Amount amount = limits.clip(line.rule(), line.amount(), caps);
            if (amount.isPositive()) {
                limits.count(amount, caps);
                List<UsageKey> used = new ArrayList<>(limits.remembered(amount, caps));
                used.addAll(limits.remembered(amount, rule(line.rule()).caps()));
                grants.add(new Granted(line.rule(), amount, line.weights(), termsOf(line), used));
            }
        }
        List<Award.GrantPerk> perks = declared(proposals, Award.GrantPerk.class);
        perks.forEach(perk -> steps.add(new Step.PerkGranted(perk.rule(), perk.perk())));
        steps.addAll(proposals.notMet());
        return new Result(grants, perks, steps);
    }

    /** Equal priority is decided by id, so the order in which an evaluator proposes never matters. */
    private <A extends Award> List<A> declared(Proposals proposals, Class<A> sort) {
        List<A> awards = proposals.awards().stream()
                .filter(sort::isInstance)
                .map(sort::cast)
                .toList();
        awards.forEach(award -> declaredRule(award.rule()));
        return awards.stream()
                .sorted(Comparator.comparingInt(
                                (A award) -> -declaredRule(award.rule()).priority())
                        .thenComparing(Award::rule))
                .toList();
    }

    private Rule declaredRule(String id) {
        Rule rule = rules.get(id);
        if (rule == null) {
            throw new UndeclaredRuleException(id);
        }
        return rule;
    }

    private Rule rule(String id) {
        Rule rule = rules.get(id);
        return rule == null ? Rule.of(id) : rule;
    }

    /** Clipped by the rule's own caps, and counted at once: a rule may propose more than one award. */
    private Line capped(Line line, Limits limits) {
        List<Cap> own = rule(line.rule()).caps();
        Amount amount = limits.clip(line.rule(), line.amount(), own);
        limits.count(amount, own);
        return line.of(amount);
    }

    private void multiply(
            List<Award.Multiply> multipliers, List<Line> bases, Limits limits, List<Line> all, List<Step> steps) {
        Map<Target, List<Award.Multiply>> byTarget = multipliers.stream()
                .collect(Collectors.groupingBy(
                        m -> new Target(m.currency(), m.groups()), LinkedHashMap::new, Collectors.toList()));
        byTarget.forEach((target, factors) -> {
            List<Line> named =
                    bases.stream().filter(line -> names(target, line)).toList();
            Amount base =
                    named.stream().map(Line::amount).reduce(target.currency().zero(), Amount::plus);
            if (!base.isPositive()) {
                return;
            }
            Weights weights = weights(named);
            BigDecimal product = BigDecimal.ONE;
            Amount reached = base;
            for (Award.Multiply factor : factors) {
                product = product.multiply(factor.factor());
                Amount next = target.currency().round(base.value().multiply(product));
                Amount extra = next.minus(reached);
                steps.add(new Step.Multiplied(factor.rule(), factor.factor(), reached, extra));
                if (extra.isPositive()) {
                    all.add(capped(new Line(factor.rule(), extra, weights), limits));
                }
                reached = next.max(reached);
            }
        });
    }

    private record Target(Currency currency, Set<String> groups) {}

    private boolean names(Target target, Line line) {
        String group = rule(line.rule()).group();
        return line.amount().currency().equals(target.currency())
                && (target.groups().isEmpty()
                        || (group != null && target.groups().contains(group)));
    }

    private static Weights weights(List<Line> lines) {
        Weights first = lines.get(0).weights();
        if (lines.size() == 1) {
            return first;
        }
        int size = lines.stream().mapToInt(line -> line.weights().size()).max().orElse(0);
        BigDecimal[] sum = new BigDecimal[size];
        Arrays.fill(sum, BigDecimal.ZERO);
        for (Line line : lines) {
            List<Amount> shares = line.weights().share(line.amount());
            for (int i = 0; i < shares.size(); i++) {
                sum[i] = sum[i].add(shares.get(i).value());
            }
        }
        return Weights.ofArray(sum);
    }

    private BigDecimal worthOf(List<Award.Earn> proposed, Award.Earn earn) {
        boolean oneCurrency =
                proposed.stream().allMatch(other -> other.currency().equals(earn.currency()));
        BigDecimal value = earn.amount().value();
        return oneCurrency ? value : value.multiply(worth.of(earn.currency()));
    }

    private LotTerms termsOf(Line line) {
        LotTerms own = rule(line.rule()).terms();
        return own == null ? terms.apply(line.amount().currency()) : own;
    }
}
