/**
 * The laws of the ledger, checked over a whole store, over time, and between stores. It reads what the engine wrote and
 * derives everything again, in books of its own.
 */
@NullMarked
package io.loyaltyengine.audit;

import org.jspecify.annotations.NullMarked;
