package io.loyaltyengine.rule;

import io.loyaltyengine.explain.Step;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Decides, for awards of one sort, which may stand together. */
final class Stacking {

    private final List<StackingGroup> groups;
    private final Function<String, Rule> rules;
    private final List<Step> steps;

    Stacking(List<StackingGroup> groups, Function<String, Rule> rules, List<Step> steps) {
        this.groups = groups;
        this.rules = rules;
        this.steps = steps;
    }

    /** Awards that stand or fall together: those of one rule, or what stands of a group. */
    private record Option<A extends Award>(String rule, int priority, List<A> awards) {
        BigDecimal sum(Function<A, BigDecimal> value) {
            return awards.stream().map(value).reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    private static final Comparator<Option<?>> BY_PRIORITY =
            Comparator.<Option<?>>comparingInt(Option::priority).reversed().thenComparing(Option::rule);

    /**
     * The awards that stand, by what those that compete with each other are worth: awards in one currency are compared as
     * they are, whatever is proposed elsewhere.
     */
    <A extends Award> List<A> standing(List<A> proposed, Function<List<A>, Function<A, BigDecimal>> worth) {
        if (groups.isEmpty() || proposed.isEmpty()) {
            return proposed;
        }
        Map<String, List<A>> byRule = new LinkedHashMap<>();
        proposed.forEach(award ->
                byRule.computeIfAbsent(award.rule(), rule -> new ArrayList<>()).add(award));
        Map<String, List<Option<A>>> byGroup = new LinkedHashMap<>();
        byRule.forEach((rule, awards) -> {
            Rule declared = rules.apply(rule);
            String group = declared.group() == null ? "" : declared.group();
            byGroup.computeIfAbsent(group, g -> new ArrayList<>()).add(new Option<>(rule, declared.priority(), awards));
        });
        List<A> standing = new ArrayList<>();
        byGroup.getOrDefault("", List.of()).forEach(option -> standing.addAll(option.awards()));
        groups.forEach(group -> resolve(group, byGroup, worth).forEach(option -> standing.addAll(option.awards())));
        return standing;
    }

    private <A extends Award> List<Option<A>> resolve(
            StackingGroup group,
            Map<String, List<Option<A>>> byGroup,
            Function<List<A>, Function<A, BigDecimal>> worth) {
        List<Option<A>> options = new ArrayList<>(byGroup.getOrDefault(group.id(), List.of()));
        for (StackingGroup nested : group.groups()) {
            List<Option<A>> standing = resolve(nested, byGroup, worth);
            if (!standing.isEmpty()) {
                options.add(together(standing));
            }
        }
        if (group.mode() == StackingGroup.Mode.ALL || options.size() < 2) {
            return options;
        }
        options.sort(group.mode() == StackingGroup.Mode.BEST ? byValue(worth.apply(awards(options))) : BY_PRIORITY);
        Option<A> winner = options.get(0);
        for (Option<A> loser : options.subList(1, options.size())) {
            loser.awards().stream()
                    .map(Award::rule)
                    .distinct()
                    .forEach(rule -> steps.add(new Step.StackedOut(rule, group.id(), winner.rule())));
        }
        return List.of(winner);
    }

    private static <A extends Award> Option<A> together(List<Option<A>> options) {
        Option<A> first = options.stream().min(BY_PRIORITY).orElseThrow();
        return new Option<>(first.rule(), first.priority(), awards(options));
    }

    private static <A extends Award> List<A> awards(List<Option<A>> options) {
        return options.stream().flatMap(option -> option.awards().stream()).toList();
    }

    private static <A extends Award> Comparator<Option<A>> byValue(Function<A, BigDecimal> value) {
        return Comparator.<Option<A>, BigDecimal>comparing(option -> option.sum(value))
                .reversed()
                .thenComparing(BY_PRIORITY);
    }
}
