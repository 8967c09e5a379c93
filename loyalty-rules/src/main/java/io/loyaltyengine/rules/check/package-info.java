/**
 * What names a condition may use and of what types they are, and the check that finds everything in an expression that
 * does not fit. It knows the tree of an expression and the accessors that a host of the language hands in, not how
 * texts are read or how conditions run.
 */
@NullMarked
package io.loyaltyengine.rules.check;

import org.jspecify.annotations.NullMarked;
