/**
 * What a member can spend for: the terms on which an amount becomes money off an order, or an amount of another currency.
 * Stripped of their limits they are exchanges, from which a program is judged as a whole.
 */
@NullMarked
package io.loyaltyengine.reward;

import org.jspecify.annotations.NullMarked;
