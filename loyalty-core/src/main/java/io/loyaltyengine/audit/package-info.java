/**
 * The invariants of the ledger, checked over a whole store. It reads what the engine wrote and derives everything again.
 */
@NullMarked
package io.loyaltyengine.audit;

import org.jspecify.annotations.NullMarked;
