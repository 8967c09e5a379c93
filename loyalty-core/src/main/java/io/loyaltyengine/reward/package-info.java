/**
 * What a member can spend for: the terms on which an amount becomes money off an order.
 */
@NullMarked
package io.loyaltyengine.reward;

import org.jspecify.annotations.NullMarked;
