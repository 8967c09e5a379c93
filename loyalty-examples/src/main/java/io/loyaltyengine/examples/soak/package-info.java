/**
 * A soak: a shop's year with everything else that can happen to members mixed in at random, under which the laws of the
 * ledger are checked all the time. It uses the public API of the engine only.
 */
@NullMarked
package io.loyaltyengine.examples.soak;

import org.jspecify.annotations.NullMarked;
