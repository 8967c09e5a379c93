package io.loyaltyengine.rules.lint;

import io.loyaltyengine.calendar.Expiry;
import io.loyaltyengine.ledger.LotTerms;
import io.loyaltyengine.rule.Rule;
import io.loyaltyengine.rule.StackingGroup;
import io.loyaltyengine.rules.definition.Effect;
import io.loyaltyengine.rules.definition.Portion;
import io.loyaltyengine.rules.definition.RuleDefinition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds rules in whose place another one always stands. */
final class Shadows {

    private final Subject subject;
    private final Map<String, StackingGroup> groups;
    private final Set<String> excluded;
    private final Map<String, List<Reach>> excluding = new HashMap<>();
    private final Map<String, List<Reach>> grouped = new HashMap<>();

    Shadows(Subject subject) {
        this.subject = subject;
        this.groups = subject.program().groups().stream()
                .flatMap(StackingGroup::all)
                .collect(Collectors.toMap(StackingGroup::id, Function.identity(), (one, other) -> one));
        this.excluded = subject.program().rules().stream()
                .flatMap(rule -> rule.excludes().stream())
                .collect(Collectors.toSet());
        for (Reach rule : subject.rules()) {
            rule.rule().excludes().forEach(other -> add(rule, other, excluding));
            if (rule.rule().group() != null) {
                add(rule, rule.rule().group(), grouped);
            }
        }
    }

    private static void add(Reach rule, String name, Map<String, List<Reach>> to) {
        to.computeIfAbsent(name, n -> new ArrayList<>()).add(rule);
    }

    void look() {
        for (Reach rule : subject.rules()) {
            if (!rule.never()) {
                by(rule).ifPresent(other -> report(rule, other));
            }
        }
    }

    private Optional<Reach> by(Reach rule) {
        List<Reach> inItsGroup = rule.rule().group() == null
                ? List.of()
                : grouped.getOrDefault(rule.rule().group(), List.of());
        return Stream.concat(excluding.getOrDefault(rule.id(), List.of()).stream(), inItsGroup.stream())
                .filter(other -> !other.id().equals(rule.id()) && !excluded.contains(other.id()))
                .filter(other -> excludes(other, rule) || wins(other, rule))
                .filter(other -> other.appliesWhere(rule))
                .findFirst();
    }

    private void report(Reach rule, Reach other) {
        boolean excludes = other.rule().excludes().contains(rule.id());
        subject.ofRule(
                Concern.SHADOWED,
                rule.id(),
                "the rule `" + rule.id() + "` can never stand: `" + other.id() + "` applies wherever it does and "
                        + (excludes
                                ? "excludes it"
                                : "wins in the group `" + rule.rule().group() + "`"),
                "give it a higher priority, narrow `" + other.id() + "`, or remove it");
    }

    private static boolean excludes(Reach other, Reach rule) {
        return other.rule().excludes().contains(rule.id())
                && other.definition().effects().stream().anyMatch(effect -> isCertain(effect, other.definition()));
    }

    private boolean wins(Reach other, Reach rule) {
        String group = rule.rule().group();
        if (group == null
                || !group.equals(other.rule().group())
                || !groups.containsKey(group)
                || canBeTooLate(other.rule())) {
            return false;
        }
        List<Effect> effects = rule.definition().effects();
        return switch (groups.get(group).mode()) {
            case ALL -> false;
            case FIRST ->
                precedes(other, rule)
                        && effects.stream()
                                .allMatch(effect -> other.definition().effects().stream()
                                        .anyMatch(theirs ->
                                                competes(theirs, effect) && isCertain(theirs, other.definition())));
            case BEST ->
                effects.size() == 1
                        && other.definition().effects().size() == 1
                        && isBetter(other, other.definition().effects().get(0), rule, effects.get(0));
        };
    }

    /** What would be gone before it can be spent competes with nothing. */
    private boolean canBeTooLate(Rule rule) {
        return rule.terms() == null
                ? subject.program().currencies().stream().anyMatch(terms -> hasADay(terms.lots()))
                : hasADay(rule.terms());
    }

    private static boolean hasADay(LotTerms terms) {
        return terms.expiry() instanceof Expiry.On;
    }

    private static boolean precedes(Reach one, Reach other) {
        int order = Integer.compare(other.rule().priority(), one.rule().priority());
        return order == 0 ? one.id().compareTo(other.id()) < 0 : order < 0;
    }

    /** Amounts compete with amounts, multipliers with multipliers; perks and tags do not compete. */
    private static boolean competes(Effect one, Effect other) {
        return isAmount(one) == isAmount(other)
                && (isAmount(one) || one instanceof Effect.Multiply)
                && (isAmount(other) || other instanceof Effect.Multiply);
    }

    private static boolean isAmount(Effect effect) {
        return !(effect instanceof Effect.Multiply
                || effect instanceof Effect.GrantPerk
                || effect instanceof Effect.GrantTag);
    }

    /** Whether it is proposed whenever its rule applies. */
    private static boolean isCertain(Effect effect, RuleDefinition rule) {
        if (effect instanceof Effect.Banded banded) {
            return banded.bands().get(0).from().signum() == 0;
        }
        return !(effect instanceof Effect.PerSet) && (!(effect instanceof Effect.PerUnit) || rule.onPurchase());
    }

    private static boolean isBetter(Reach other, Effect theirs, Reach rule, Effect mine) {
        if (theirs instanceof Effect.Multiply most && mine instanceof Effect.Multiply less) {
            int order = most.factor().compareTo(less.factor());
            return order > 0 || (order == 0 && precedes(other, rule));
        }
        if (!precedes(other, rule)) {
            return false;
        } else if (theirs instanceof Effect.Fixed most && mine instanceof Effect.Fixed less) {
            return most.give().currency().equals(less.give().currency())
                    && most.give().compareTo(less.give()) >= 0;
        } else if (theirs instanceof Effect.Percent most && mine instanceof Effect.Percent less) {
            return most.currency().equals(less.currency())
                    && most.basis() == less.basis()
                    && most.rounding() == less.rounding()
                    && most.portion() instanceof Portion.Whole
                    && most.atMost() == null
                    && most.percent().compareTo(less.percent()) >= 0;
        }
        return theirs instanceof Effect.PerAmount most
                && mine instanceof Effect.PerAmount less
                && most.give().currency().equals(less.give().currency())
                && most.basis() == less.basis()
                && most.rounding() == less.rounding()
                && most.portion() instanceof Portion.Whole
                && most.atMost() == null
                && most.give()
                                .value()
                                .multiply(less.per().value())
                                .compareTo(
                                        less.give().value().multiply(most.per().value()))
                        >= 0;
    }
}
