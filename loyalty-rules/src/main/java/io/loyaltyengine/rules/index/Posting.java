package io.loyaltyengine.rules.index;

import io.loyaltyengine.rules.index.Atom.NumberIs;
import org.jspecify.annotations.Nullable;

/**
 * One way in which a rule can apply, where its key is met already.
 *
 * @param rule the place of the rule in the index
 * @param gate what the activity must pass, or null for nothing
 * @param threshold what the sum of the purchase must reach or stay below, or null for nothing
 * @param check what a line must pass, or null for nothing
 */
record Posting(
        int rule,
        @Nullable Gate gate,
        @Nullable NumberIs threshold,
        @Nullable LineCheck check) {}
