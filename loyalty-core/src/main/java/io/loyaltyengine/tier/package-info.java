/**
 * The ladder of tiers and where a member stands on it. A standing follows from the balance of a qualifying currency and is
 * stored nowhere else.
 */
@NullMarked
package io.loyaltyengine.tier;

import org.jspecify.annotations.NullMarked;
