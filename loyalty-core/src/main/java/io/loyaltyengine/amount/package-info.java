/**
 * Exact amounts: the program's currencies, amounts in them, money, rates between the two, and shares that sum to the
 * whole. It stands on the ground floor and knows nothing of members, rules or time.
 */
@NullMarked
package io.loyaltyengine.amount;

import org.jspecify.annotations.NullMarked;
