package io.loyaltyengine.rules.definition;

import io.loyaltyengine.rule.Rule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule as its author wrote it: when it applies and what it gives. Two definitions are equal when they mean the same, in
 * whatever notation they were written.
 *
 * @param rule how it stands to other rules, and what limits it
 * @param on what it is for: {@code purchase}, {@code enrolment} or the name of an interaction
 * @param when the condition on the activity, or null for always
 * @param lines the condition on a line, for rules on purchases, or null for all lines
 * @param effects what it gives
 */
public record RuleDefinition(
        Rule rule,
        String on,
        @Nullable Expression when,
        @Nullable Expression lines,
        List<Effect> effects) {

    /** For purchases. */
    public static final String PURCHASE = "purchase";

    /** For enrolments. */
    public static final String ENROLMENT = "enrolment";

    /**
     * Takes a copy of the effects.
     *
     * @param rule how it stands to other rules, and what limits it
     * @param on what it is for: {@code purchase}, {@code enrolment} or the name of an interaction
     * @param when the condition on the activity, or null for always
     * @param lines the condition on a line, for rules on purchases, or null for all lines
     * @param effects what it gives
     */
    public RuleDefinition {
        effects = List.copyOf(effects);
    }

    /**
     * Whether it is for purchases, so that it can speak of lines.
     *
     * @return true for purchases only
     */
    public boolean onPurchase() {
        return on.equals(PURCHASE);
    }
}
