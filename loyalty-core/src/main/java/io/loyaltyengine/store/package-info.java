/**
 * Where members' states, journals and outcomes, and the use of shared budgets, are kept: the port, and the store in memory. A store knows how to commit a
 * decision under a member's sequence, and nothing of how it is taken.
 */
@NullMarked
package io.loyaltyengine.store;

import org.jspecify.annotations.NullMarked;
