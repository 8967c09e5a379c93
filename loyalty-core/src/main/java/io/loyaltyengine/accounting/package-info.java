/**
 * What the program owes, for those who keep its books: liability, roll-forward, deferred revenue, and the journal as a
 * file. Everything is derived from journals and nothing is kept; a currency that merely qualifies is no claim on anybody
 * and has no place here.
 */
@NullMarked
package io.loyaltyengine.accounting;

import org.jspecify.annotations.NullMarked;
