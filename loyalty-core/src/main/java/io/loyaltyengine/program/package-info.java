/**
 * Everything that a deployment decides, as one immutable value, and its versions. It puts together what the floors below define, checks that
 * the parts fit and that no round of exchanges makes value from nothing, and decides nothing.
 */
@NullMarked
package io.loyaltyengine.program;

import org.jspecify.annotations.NullMarked;
