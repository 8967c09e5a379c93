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
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * From proposed awards to what is granted, in one fixed order: rules that are not effective and rules that others exclude
 * drop out; stacking decides which amounts stand; each rule's own caps and the budgets that it draws on clip it; multipliers
 * that stand apply to what is left of the sums they name; the caps of the currency clip the whole. Each award is rounded
 * once, where it says, and each multiplied sum once more.
 *
 * <p>Immutable and safe for use by many threads.
 */
public final class Awarding {

    private final Map<String, Rule> rules;
    private final List<StackingGroup> groups;
    private final Map<String, Set<String>> enclosing = new HashMap<>();
    private final List<Cap> caps;
    private final Map<String, List<Cap>> budgets = new HashMap<>();
    private final Function<Currency, LotTerms> terms;
    private final Worth worth;

    /**
     * Awarding by these declarations.
     *
     * @param rules the rules that the program declares, by id
     * @param groups the stacking groups, the outermost ones
     * @param caps the caps on a currency as a whole
     * @param budgets the budgets over all members
     * @param terms the terms of each currency
     * @param worth what the currencies are worth, for groups that take the best
     */
    public Awarding(
            Map<String, Rule> rules,
            List<StackingGroup> groups,
            List<Cap> caps,
            List<Budget> budgets,
            Function<Currency, LotTerms> terms,
            Worth worth) {
        this.rules = Map.copyOf(rules);
        this.groups = List.copyOf(groups);
        this.caps = List.copyOf(caps);
        this.terms = terms;
        this.worth = worth;
        this.groups.forEach(group -> enclose(group, Set.of()));
        Map<String, Budget> byName = budgets.stream().collect(Collectors.toMap(Budget::id, Function.identity()));
        rules.forEach((id, rule) -> this.budgets.put(
                id,
                rule.budgets().stream()
                        .map(name ->
                                Objects.requireNonNull(byName.get(name), name).cap())
                        .toList()));
    }

    /** A group and all in which it lies: whoever names one of them names what is in it. */
    private void enclose(StackingGroup group, Set<String> outer) {
        Set<String> all = new HashSet<>(outer);
        all.add(group.id());
        enclosing.put(group.id(), all);
        group.groups().forEach(nested -> enclose(nested, all));
    }

    /**
     * What is granted.
     *
     * @param grants the amounts, in the order in which they were decided
     * @param perks the perks
     * @param tags the marks
     * @param steps how it came about
     * @param demands what was asked of budgets
     */
    public record Result(
            List<Granted> grants,
            List<Award.GrantPerk> perks,
            List<Award.GrantTag> tags,
            List<Step> steps,
            List<Demand> demands) {}

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
        List<Step> dropped = new ArrayList<>();
        Admission admitted = Admission.of(facts, proposals, rules, dropped);
        List<Award.Earn> proposed = admitted.of(Award.Earn.class);
        proposed.forEach(earn -> applied(earn, steps));
        steps.addAll(dropped);
        List<Award.Earn> earns = proposed.stream()
                .filter(earn -> lives(earn.rule(), earn.amount(), facts, steps))
                .toList();

        Stacking stacking = new Stacking(groups, this::rule, steps);
        List<Line> lines = new ArrayList<>();
        for (Award.Earn earn : stacking.standing(earns, this::worth)) {
            lines.add(capped(new Line(earn.rule(), bounded(earn, steps), earn.shares()), limits));
        }
        List<Award.Multiply> multipliers =
                new ArrayList<>(stacking.standing(admitted.of(Award.Multiply.class), all -> Award.Multiply::factor));
        multipliers.addAll(tierMultipliers);
        List<Line> all = new ArrayList<>(lines);
        multiply(facts, multipliers, lines, limits, all, steps);

        List<Granted> grants = new ArrayList<>();
        for (Line line : all) {
            Amount amount = limits.clip(line.rule(), line.amount(), caps);
            if (amount.isPositive()) {
                limits.count(amount, caps);
                List<UsageKey> used = new ArrayList<>(limits.remembered(amount, caps));
                used.addAll(limits.remembered(amount, rule(line.rule()).caps()));
                used.addAll(limits.remembered(amount, budgetsOf(line.rule())));
                grants.add(new Granted(
                        line.rule(), amount, line.weights(), termsOf(line.rule(), amount.currency()), used));
            }
        }
        List<Award.GrantPerk> perks = admitted.of(Award.GrantPerk.class);
        perks.forEach(perk -> steps.add(new Step.PerkGranted(perk.rule(), perk.perk())));
        List<Award.GrantTag> tags = admitted.of(Award.GrantTag.class);
        tags.forEach(tag -> steps.add(new Step.Tagged(tag.rule(), tag.tag())));
        steps.addAll(proposals.notMet());
        return new Result(grants, perks, tags, steps, limits.demands());
    }

    private static void applied(Award.Earn earn, List<Step> steps) {
        if (earn.slices().size() > 1) {
            List<Step.AppliedInBands.Band> bands = earn.slices().stream()
                    .map(slice -> new Step.AppliedInBands.Band(slice.basis(), slice.factor(), slice.per()))
                    .toList();
            steps.add(new Step.AppliedInBands(earn.rule(), bands, earn.unbounded()));
            return;
        }
        Award.Slice slice = earn.slices().get(0);
        steps.add(new Step.Applied(earn.rule(), slice.basis(), slice.factor(), slice.per(), earn.unbounded()));
    }

    private static Amount bounded(Award.Earn earn, List<Step> steps) {
        Amount amount = earn.amount();
        Amount before = earn.unbounded();
        if (!amount.equals(before)) {
            steps.add(new Step.Limited("the most that " + earn.rule() + " gives at once", before, amount));
        }
        return amount;
    }

    private Rule rule(String id) {
        Rule rule = rules.get(id);
        return rule == null ? Rule.of(id) : rule;
    }

    /** Clipped by the rule's own caps and budgets, and counted at once: a rule may propose more than one award. */
    private Line capped(Line line, Limits limits) {
        List<Cap> own = rule(line.rule()).caps();
        List<Cap> shared = budgetsOf(line.rule());
        Amount amount = limits.clip(line.rule(), limits.clip(line.rule(), line.amount(), own), shared);
        limits.count(amount, own);
        limits.count(amount, shared);
        return line.of(amount);
    }

    private List<Cap> budgetsOf(String rule) {
        return budgets.getOrDefault(rule, List.of());
    }

    private void multiply(
            Facts facts,
            List<Award.Multiply> multipliers,
            List<Line> bases,
            Limits limits,
            List<Line> all,
            List<Step> steps) {
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
            BigDecimal exact = base.value();
            Amount reached = base;
            for (Award.Multiply factor : factors) {
                BigDecimal multiplied = exact.multiply(factor.factor());
                Amount extra = target.currency().round(multiplied).minus(reached);
                steps.add(new Step.Multiplied(factor.rule(), factor.factor(), reached, extra));
                Amount given = target.currency().zero();
                if (extra.isPositive() && lives(factor.rule(), extra, facts, steps)) {
                    Line line = capped(new Line(factor.rule(), extra, weights), limits);
                    all.add(line);
                    given = line.amount();
                }
                reached = reached.plus(given);
                // what was kept from it was not awarded, so the next one does not multiply it
                exact = given.equals(extra) ? multiplied : reached.value();
            }
        });
    }

    private record Target(Currency currency, Set<String> groups) {}

    private boolean names(Target target, Line line) {
        String group = rule(line.rule()).group();
        return line.amount().currency().equals(target.currency())
                && (target.groups().isEmpty()
                        || (group != null
                                && enclosing.getOrDefault(group, Set.of()).stream()
                                        .anyMatch(target.groups()::contains)));
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

    /** Awards that compete in one currency are compared as amounts, others by what the program says they are worth. */
    private Function<Award.Earn, BigDecimal> worth(List<Award.Earn> competing) {
        boolean oneCurrency =
                competing.stream().map(Award.Earn::currency).distinct().count() == 1;
        return earn ->
                oneCurrency ? earn.amount().value() : earn.amount().value().multiply(worth.of(earn.currency()));
    }

    /** What would be gone before it can be spent is not granted, so it competes with nothing and uses nothing up. */
    private boolean lives(String rule, Amount amount, Facts facts, List<Step> steps) {
        boolean lives = termsOf(rule, amount.currency())
                .lives(facts.activity().at(), facts.local().getZone());
        if (!lives && amount.isPositive()) {
            steps.add(new Step.TooLate(rule, amount));
        }
        return lives;
    }

    private LotTerms termsOf(String rule, Currency currency) {
        // asked in any case, as it knows which currencies there are
        LotTerms general = terms.apply(currency);
        LotTerms own = rule(rule).terms();
        return own == null ? general : own;
    }
}
