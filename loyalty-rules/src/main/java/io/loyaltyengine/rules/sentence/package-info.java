/**
 * Conditions and rules as English sentences, for people who read no notation. It knows the tree and what its well-known names
 * mean, and neither vocabularies nor files.
 */
@NullMarked
package io.loyaltyengine.rules.sentence;

import org.jspecify.annotations.NullMarked;
