package io.loyaltyengine.rules.dsl;

import io.loyaltyengine.ledger.LotTerms;
import io.loyaltyengine.rule.Cap;
import io.loyaltyengine.rule.Rule;
import io.loyaltyengine.rules.definition.RuleDefinition;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A rule as Java says it, with conditions as CEL texts or as {@link Words}. Immutable: each method gives a new value.
 *
 * @param rule how it stands to other rules, and what limits it
 * @param on what it is for
 * @param when the condition on the activity, or null for always
 * @param lines the condition on a line, or null for all lines
 * @param gifts what it gives
 */
public record RuleText(
        Rule rule,
        String on,
        @Nullable String when,
        @Nullable String lines,
        List<Gift> gifts) {

    /**
     * Takes a copy of the gifts.
     *
     * @param rule how it stands to other rules, and what limits it
     * @param on what it is for
     * @param when the condition on the activity, or null for always
     * @param lines the condition on a line, or null for all lines
     * @param gifts what it gives
     */
    public RuleText {
        gifts = List.copyOf(gifts);
    }

    /**
     * A rule on purchases that applies always and gives nothing yet.
     *
     * @param id its name
     * @return the rule
     */
    public static RuleText rule(String id) {
        return new RuleText(Rule.of(id), RuleDefinition.PURCHASE, null, null, List.of());
    }

    /**
     * The same rule for another occasion.
     *
     * @param occasion {@code purchase}, {@code enrolment} or the name of an interaction
     * @return a new value
     */
    public RuleText on(String occasion) {
        return new RuleText(rule, occasion, when, lines, gifts);
    }

    /**
     * The same rule under a condition on the activity.
     *
     * @param condition a CEL text
     * @return a new value
     */
    public RuleText when(String condition) {
        return new RuleText(rule, on, condition, lines, gifts);
    }

    /**
     * The same rule under a condition on the activity.
     *
     * @param condition a condition that was put together of {@link Words}
     * @return a new value
     */
    public RuleText when(Condition condition) {
        return when(condition.expression().toCel());
    }

    /**
     * The same rule for some lines of a purchase.
     *
     * @param condition a CEL text that speaks of {@code line}
     * @return a new value
     */
    public RuleText lines(String condition) {
        return new RuleText(rule, on, when, condition, gifts);
    }

    /**
     * The same rule for some lines of a purchase.
     *
     * @param condition a condition that speaks of {@link Words#line()}
     * @return a new value
     */
    public RuleText lines(Condition condition) {
        return lines(condition.expression().toCel());
    }

    /**
     * The same rule in a stacking group.
     *
     * @param group the group
     * @param priority the higher goes first
     * @return a new value
     */
    public RuleText in(String group, int priority) {
        return new RuleText(rule.in(group, priority), on, when, lines, gifts);
    }

    /**
     * The same rule with these caps.
     *
     * @param caps the caps, in place of the present ones
     * @return a new value
     */
    public RuleText capped(Cap... caps) {
        return new RuleText(rule.capped(caps), on, when, lines, gifts);
    }

    /**
     * The same rule, with what it is for in a sentence.
     *
     * @param description the sentence
     * @return a new value
     */
    public RuleText describedAs(String description) {
        return new RuleText(rule.describedAs(description), on, when, lines, gifts);
    }

    /**
     * The same rule with terms of its own for what it grants.
     *
     * @param terms the terms
     * @return a new value
     */
    public RuleText onTerms(LotTerms terms) {
        return new RuleText(rule.onTerms(terms), on, when, lines, gifts);
    }

    /**
     * The same rule, declared otherwise: {@code rule("r").declared(rule -> rule.within(window).drawingOn("launch"))}.
     *
     * @param change gives the new declaration for the present one, under the same id
     * @return a new value
     */
    public RuleText declared(UnaryOperator<Rule> change) {
        return new RuleText(change.apply(rule), on, when, lines, gifts);
    }

    /**
     * The same rule, giving this.
     *
     * @param what what it gives, in place of what it gives so far
     * @return a new value
     */
    public RuleText gives(Gift... what) {
        return new RuleText(rule, on, when, lines, List.of(what));
    }
}
