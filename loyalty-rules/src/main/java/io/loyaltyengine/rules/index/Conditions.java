package io.loyaltyengine.rules.index;

import io.loyaltyengine.rules.compile.CompiledCondition;
import io.loyaltyengine.rules.definition.RuleDefinition;
import org.jspecify.annotations.Nullable;

/**
 * A rule as the index sees it.
 *
 * @param ordinal its place among all rules, from zero
 * @param definition what it says
 * @param when its condition on the activity, or null for always
 * @param lines its condition on a line, or null for all lines
 */
public record Conditions(
        int ordinal,
        RuleDefinition definition,
        @Nullable CompiledCondition when,
        @Nullable CompiledCondition lines) {}
