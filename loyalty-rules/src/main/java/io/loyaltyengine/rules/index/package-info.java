/**
 * Finds the rules that an activity meets without trying them one by one: what a rule's conditions need before anything
 * else is its key, and rules are looked up by it. It knows conditions and the vocabulary, and nothing of what rules award.
 */
@NullMarked
package io.loyaltyengine.rules.index;

import org.jspecify.annotations.NullMarked;
