package io.loyaltyengine.rule;

import io.loyaltyengine.explain.Step;
import io.loyaltyengine.ledger.LotTerms;
import io.loyaltyengine.member.MemberKind;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a program declares of a rule, whatever evaluates it: when and for whom it is effective, how it stands to other rules
 * and what limits it. When it applies and what it proposes is the evaluator's.
 *
 * @param id its name
 * @param description what it is for, in a sentence; may be empty
 * @param window when it is effective
 * @param kinds in what role members have to take part; empty for any
 * @param group the stacking group it belongs to; null for none, so that it stacks with everything
 * @param priority the higher goes first where only one can stand; equal priorities are decided by id
 * @param excludes the rules that cannot stand where this one applies
 * @param caps its own caps
 * @param budgets the budgets that it draws on
 * @param terms the terms of what it grants; null for those of the currency
 */
public record Rule(
        String id,
        String description,
        Window window,
        Set<MemberKind> kinds,
        @Nullable String group,
        int priority,
        Set<String> excludes,
        List<Cap> caps,
        List<String> budgets,
        @Nullable LotTerms terms) {

    /**
     * Checks the name.
     *
     * @param id its name
     * @param description what it is for, in a sentence; may be empty
     * @param window when it is effective
     * @param kinds in what role members have to take part; empty for any
     * @param group the stacking group it belongs to; null for none, so that it stacks with everything
     * @param priority the higher goes first where only one can stand; equal priorities are decided by id
     * @param excludes the rules that cannot stand where this one applies
     * @param caps its own caps
     * @param budgets the budgets that it draws on
     * @param terms the terms of what it grants; null for those of the currency
     * @throws IllegalArgumentException if it is blank, or the rule excludes itself
     */
    public Rule {
        kinds = sorted(kinds);
        excludes = sorted(excludes);
        caps = List.copyOf(caps);
        budgets = List.copyOf(budgets);
        if (id.isBlank()) {
            throw new IllegalArgumentException("a rule has a blank id");
        }
        if (excludes.contains(id)) {
            throw new IllegalArgumentException("the rule " + id + " excludes itself");
        }
    }

    private static <T extends Comparable<T>> Set<T> sorted(Collection<T> values) {
        return Collections.unmodifiableSet(new TreeSet<>(values));
    }

    /**
     * A rule that is always effective, stacks with everything and has no caps.
     *
     * @param id its name
     * @return the rule
     */
    public static Rule of(String id) {
        return new Rule(id, "", Window.ALWAYS, Set.of(), null, 0, Set.of(), List.of(), List.of(), null);
    }

    /**
     * The same rule, with what it is for.
     *
     * @param sentence what it is for
     * @return a new value
     */
    public Rule describedAs(String sentence) {
        return new Rule(id, sentence, window, kinds, group, priority, excludes, caps, budgets, terms);
    }

    /**
     * The same rule in a stretch of time.
     *
     * @param when when it is effective
     * @return a new value
     */
    public Rule within(Window when) {
        return new Rule(id, description, when, kinds, group, priority, excludes, caps, budgets, terms);
    }

    /**
     * The same rule for members who take part in one of these roles.
     *
     * @param roles the roles, in place of the present ones; none for any
     * @return a new value
     */
    public Rule eligible(MemberKind... roles) {
        return new Rule(id, description, window, Set.of(roles), group, priority, excludes, caps, budgets, terms);
    }

    /**
     * The same rule in a stacking group.
     *
     * @param name the group
     * @param order the priority in it
     * @return a new value
     */
    public Rule in(String name, int order) {
        return new Rule(id, description, window, kinds, name, order, excludes, caps, budgets, terms);
    }

    /**
     * The same rule with a priority.
     *
     * @param order the higher goes first
     * @return a new value
     */
    public Rule first(int order) {
        return new Rule(id, description, window, kinds, group, order, excludes, caps, budgets, terms);
    }

    /**
     * The same rule, excluding others.
     *
     * @param rules the rules that cannot stand where this one applies, in place of the present ones
     * @return a new value
     */
    public Rule excluding(String... rules) {
        return new Rule(id, description, window, kinds, group, priority, Set.of(rules), caps, budgets, terms);
    }

    /**
     * The same rule with these caps.
     *
     * @param limits the caps, in place of the present ones
     * @return a new value
     */
    public Rule capped(Cap... limits) {
        return new Rule(id, description, window, kinds, group, priority, excludes, List.of(limits), budgets, terms);
    }

    /**
     * The same rule, drawing on these budgets.
     *
     * @param names the budgets, in place of the present ones
     * @return a new value
     */
    public Rule drawingOn(String... names) {
        return new Rule(id, description, window, kinds, group, priority, excludes, caps, List.of(names), terms);
    }

    /**
     * The same rule with terms of its own for what it grants.
     *
     * @param own the terms
     * @return a new value
     */
    public Rule onTerms(@Nullable LotTerms own) {
        return new Rule(id, description, window, kinds, group, priority, excludes, caps, budgets, own);
    }

    /**
     * Whether it is effective for an activity: at its moment, for the member's role.
     *
     * @param facts the activity
     * @return false where it cannot apply, whatever its condition
     */
    public boolean effective(Facts facts) {
        return window.contains(facts.activity().at())
                && (kinds.isEmpty() || kinds.contains(facts.member().kind()));
    }

    /**
     * Why it is not effective for an activity.
     *
     * @param facts the activity
     * @return the step that says so, or nothing where it is effective
     */
    public Optional<Step.NotMet> unmet(Facts facts) {
        if (!window.contains(facts.activity().at())) {
            String from = window.from() == null ? "" : " from " + window.from();
            String until = window.until() == null ? "" : " until " + window.until();
            String at = facts.activity().at().toString();
            return Optional.of(new Step.NotMet(id, "effective" + from + until, at, null));
        }
        if (!effective(facts)) {
            String roles = kinds.stream().map(MemberKind::label).collect(Collectors.joining(" or "));
            return Optional.of(new Step.NotMet(
                    id, "for a member who is " + roles, facts.member().kind().label(), null));
        }
        return Optional.empty();
    }
}
