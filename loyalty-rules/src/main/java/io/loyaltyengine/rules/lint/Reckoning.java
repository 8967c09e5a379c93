package io.loyaltyengine.rules.lint;

import io.loyaltyengine.amount.Currency;
import io.loyaltyengine.program.Program;
import io.loyaltyengine.rule.StackingGroup;
import io.loyaltyengine.rules.definition.Effect;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The most that rules which stand together give of a currency, as stacking groups and multipliers have it. */
final class Reckoning {

    private final Program program;
    private final Map<String, Set<String>> enclosing = new HashMap<>();

    Reckoning(Program program) {
        this.program = program;
        program.groups().forEach(group -> enclose(group, Set.of()));
    }

    private void enclose(StackingGroup group, Set<String> outer) {
        Set<String> all = new HashSet<>(outer);
        all.add(group.id());
        enclosing.put(group.id(), all);
        group.groups().forEach(nested -> enclose(nested, all));
    }

    /** Each set of groups that is multiplied has its own factor, and each factor adds what it makes of its sum. */
    Ceiling of(Company.Table table, Currency currency) {
        Ceiling base = sum(table.rules(), currency, rule -> true);
        Set<Set<String>> targets = new LinkedHashSet<>();
        targets.add(Set.of());
        multipliers(table.rules(), currency).forEach(multiply -> targets.add(multiply.groups()));
        Ceiling all = base;
        for (Set<String> target : targets) {
            BigDecimal factor = factor(table, currency, target);
            Ceiling named = target.isEmpty() ? base : sum(table.rules(), currency, rule -> isIn(rule, target));
            all = all.plus(named.times(factor.subtract(BigDecimal.ONE)));
        }
        return all;
    }

    private boolean isIn(Reach rule, Set<String> groups) {
        String group = rule.rule().group();
        return group != null && enclosing.getOrDefault(group, Set.of()).stream().anyMatch(groups::contains);
    }

    private static Stream<Effect.Multiply> multipliers(List<Reach> rules, Currency currency) {
        return rules.stream()
                .flatMap(rule -> rule.definition().effects().stream())
                .filter(Effect.Multiply.class::isInstance)
                .map(Effect.Multiply.class::cast)
                .filter(multiply -> multiply.currency().equals(currency));
    }

    private Ceiling sum(List<Reach> rules, Currency currency, Predicate<Reach> which) {
        Ceiling sum = Ceiling.NOTHING;
        for (Reach rule : rules) {
            if (!isGrouped(rule) && which.test(rule)) {
                sum = sum.plus(own(rule, currency));
            }
        }
        for (StackingGroup group : program.groups()) {
            sum = sum.plus(sum(group, rules, currency, which));
        }
        return sum;
    }

    private Ceiling sum(StackingGroup group, List<Reach> rules, Currency currency, Predicate<Reach> which) {
        Ceiling most = Ceiling.NOTHING;
        boolean all = group.mode() == StackingGroup.Mode.ALL;
        for (Reach rule : rules) {
            if (group.id().equals(rule.rule().group()) && which.test(rule)) {
                Ceiling own = own(rule, currency);
                most = all ? most.plus(own) : most.max(own);
            }
        }
        for (StackingGroup nested : group.groups()) {
            Ceiling theirs = sum(nested, rules, currency, which);
            most = all ? most.plus(theirs) : most.max(theirs);
        }
        return most;
    }

    private boolean isGrouped(Reach rule) {
        return rule.rule().group() != null && enclosing.containsKey(rule.rule().group());
    }

    /** What the rule gives of the currency by itself. */
    static Ceiling own(Reach rule, Currency currency) {
        Ceiling sum = Ceiling.NOTHING;
        for (Effect effect : rule.definition().effects()) {
            Ceiling most = currency.equals(Given.by(effect)) ? Rates.of(effect) : null;
            sum = most == null ? sum : sum.plus(most);
        }
        return sum;
    }

    private BigDecimal factor(Company.Table table, Currency currency, Set<String> target) {
        BigDecimal factor = BigDecimal.ONE;
        for (Reach rule : table.rules()) {
            if (!isGrouped(rule)) {
                factor = factor.multiply(own(rule, currency, target));
            }
        }
        for (StackingGroup group : program.groups()) {
            factor = factor.multiply(factor(group, table.rules(), currency, target));
        }
        return target.isEmpty()
                ? factor.multiply(table.tier()
                        .map(tier -> tier.multipliers().getOrDefault(currency.code(), BigDecimal.ONE))
                        .orElse(BigDecimal.ONE))
                : factor;
    }

    private BigDecimal factor(StackingGroup group, List<Reach> rules, Currency currency, Set<String> target) {
        BigDecimal most = BigDecimal.ONE;
        boolean all = group.mode() == StackingGroup.Mode.ALL;
        for (Reach rule : rules) {
            if (group.id().equals(rule.rule().group())) {
                BigDecimal own = own(rule, currency, target);
                most = all ? most.multiply(own) : most.max(own);
            }
        }
        for (StackingGroup nested : group.groups()) {
            BigDecimal theirs = factor(nested, rules, currency, target);
            most = all ? most.multiply(theirs) : most.max(theirs);
        }
        return most;
    }

    private static BigDecimal own(Reach rule, Currency currency, Set<String> target) {
        return multipliers(List.of(rule), currency)
                .filter(multiply -> multiply.groups().equals(target))
                .map(Effect.Multiply::factor)
                .reduce(BigDecimal.ONE, BigDecimal::multiply);
    }
}
