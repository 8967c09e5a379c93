/**
 * What a rule says, as an immutable tree that no notation owns: the expressions of conditions, and what was found wrong
 * with a text. It knows nothing of files, of vocabularies or of how a rule is run.
 */
@NullMarked
package io.loyaltyengine.rules.definition;

import org.jspecify.annotations.NullMarked;
