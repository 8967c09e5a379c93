package io.loyaltyengine.rule;

import io.loyaltyengine.ledger.LotTerms;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a program declares of a rule, whatever evaluates it: how it stands to other rules and what limits it. When it
 * applies and what it proposes is the evaluator's.
 *
 * @param id its name
 * @param description what it is for, in a sentence; may be empty
 * @param group the stacking group it belongs to; null for none, so that it stacks with everything
 * @param priority the higher goes first where only one can stand; equal priorities are decided by id
 * @param caps its own caps
 * @param terms the terms of what it grants; null for those of the currency
 */
public record Rule(
        String id,
        String description,
        @Nullable String group,
        int priority,
        List<Cap> caps,
        @Nullable LotTerms terms) {

    /**
     * Checks the name.
     *
     * @param id its name
     * @param description what it is for, in a sentence; may be empty
     * @param group the stacking group it belongs to; null for none, so that it stacks with everything
     * @param priority the higher goes first where only one can stand; equal priorities are decided by id
     * @param caps its own caps
     * @param terms the terms of what it grants; null for those of the currency
     * @throws IllegalArgumentException if it is blank
     */
    public Rule {
        caps = List.copyOf(caps);
        if (id.isBlank()) {
            throw new IllegalArgumentException("a rule has a blank id");
        }
    }

    /**
     * A rule that stacks with everything and has no caps.
     *
     * @param id its name
     * @return the rule
     */
    public static Rule of(String id) {
        return new Rule(id, "", null, 0, List.of(), null);
    }

    /**
     * The same rule in a stacking group.
     *
     * @param name the group
     * @param order the priority in it
     * @return a new value
     */
    public Rule in(String name, int order) {
        return new Rule(id, description, name, order, caps, terms);
    }

    /**
     * The same rule with these caps.
     *
     * @param limits the caps, in place of the present ones
     * @return a new value
     */
    public Rule capped(Cap... limits) {
        return new Rule(id, description, group, priority, List.of(limits), terms);
    }
}
