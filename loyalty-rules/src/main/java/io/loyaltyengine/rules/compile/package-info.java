/**
 * Turns checked expressions into closures that run without reflection, without side effects and in bounded time, and
 * explains why a condition did not hold. It knows the tree and the vocabulary, not how texts are read or what rules
 * award.
 */
@NullMarked
package io.loyaltyengine.rules.compile;

import org.jspecify.annotations.NullMarked;
