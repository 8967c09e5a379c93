package io.loyaltyengine.rule;

import io.loyaltyengine.explain.Step;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Which proposals may stand at all, whatever they compete with: those of rules that the program declares, that are effective,
 * and that no other rule that applies excludes. An excluded rule excludes nobody; where rules exclude each other in a round,
 * the first by priority stands, and those that would exclude it do not.
 */
final class Admission {

    private static final Comparator<Award> WITHIN_A_RULE = Comparator.comparingInt(Admission::sort)
            .thenComparing(Admission::name)
            .thenComparing(
                    award -> award instanceof Award.Earn earn
                            ? earn.unbounded().value().negate()
                            : null,
                    Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Award::toString);

    private final Map<String, Rule> rules;
    private final List<Step> steps;
    private final List<Award> admitted = new ArrayList<>();

    private Admission(Map<String, Rule> rules, List<Step> steps) {
        this.rules = rules;
        this.steps = steps;
    }

    /** The proposals that were admitted, by priority, then by rule, then in a fixed order. */
    static Admission of(Facts facts, Proposals proposals, Map<String, Rule> rules, List<Step> steps) {
        Admission admission = new Admission(rules, steps);
        admission.admit(facts, proposals.awards());
        return admission;
    }

    /** Those of one sort. */
    <A extends Award> List<A> of(Class<A> sort) {
        List<A> found = new ArrayList<>();
        for (Award award : admitted) {
            if (sort.isInstance(award)) {
                found.add(sort.cast(award));
            }
        }
        return found;
    }

    private void admit(Facts facts, List<Award> awards) {
        List<Award> ordered = new ArrayList<>(awards);
        ordered.forEach(award -> declared(award.rule()));
        ordered.sort(
                Comparator.comparingInt((Award award) -> -declared(award.rule()).priority())
                        .thenComparing(Award::rule)
                        .thenComparing(WITHIN_A_RULE));
        Map<String, Rule> applying = new LinkedHashMap<>();
        Set<String> idle = new HashSet<>();
        for (Award award : ordered) {
            Rule rule = declared(award.rule());
            if (rule.effective(facts)) {
                applying.put(rule.id(), rule);
            } else if (idle.add(rule.id())) {
                rule.unmet(facts).ifPresent(steps::add);
            }
        }
        Map<String, String> excluded = exclude(applying);
        ordered.stream()
                .filter(award -> applying.containsKey(award.rule()) && !excluded.containsKey(award.rule()))
                .forEach(admitted::add);
        applying.keySet().stream()
                .filter(excluded::containsKey)
                .forEach(rule -> steps.add(new Step.Excluded(rule, Objects.requireNonNull(excluded.get(rule)))));
    }

    /** Who is excluded, and by whom. Whoever has nobody left who could exclude them is asked first. */
    private static Map<String, String> exclude(Map<String, Rule> applying) {
        Map<String, String> excluded = new HashMap<>();
        List<Rule> waiting = new ArrayList<>(applying.values());
        if (waiting.stream().allMatch(rule -> rule.excludes().isEmpty())) {
            return excluded;
        }
        while (!waiting.isEmpty()) {
            Rule next = waiting.stream()
                    .filter(rule -> waiting.stream()
                            .noneMatch(other ->
                                    !other.equals(rule) && other.excludes().contains(rule.id())))
                    .findFirst()
                    .orElse(waiting.get(0));
            waiting.remove(next);
            for (Rule rule : List.copyOf(waiting)) {
                if (next.excludes().contains(rule.id()) || rule.excludes().contains(next.id())) {
                    waiting.remove(rule);
                    excluded.put(rule.id(), next.id());
                }
            }
        }
        return excluded;
    }

    private Rule declared(String id) {
        Rule rule = rules.get(id);
        if (rule == null) {
            throw new UndeclaredRuleException(id);
        }
        return rule;
    }

    private static int sort(Award award) {
        return award instanceof Award.Earn ? 0 : award instanceof Award.Multiply ? 1 : 2;
    }

    private static String name(Award award) {
        if (award instanceof Award.Earn earn) {
            return earn.currency().code();
        }
        return award instanceof Award.Multiply multiply ? multiply.currency().code() : "";
    }
}
