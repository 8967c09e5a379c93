/**
 * The double-entry journal and what follows from it: entries, postings, lots, holds, balances. A wallet is the fold of a
 * member's entries and computes what to post next; it knows activities, and neither rules nor tiers.
 */
@NullMarked
package io.loyaltyengine.ledger;

import org.jspecify.annotations.NullMarked;
