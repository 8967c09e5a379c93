/**
 * Reads conditions and formulas written in the Common Expression Language into the tree of
 * {@link io.loyaltyengine.rules.definition.Expression}. It knows CEL's grammar and nothing of what names exist or what
 * types they have.
 */
@NullMarked
package io.loyaltyengine.rules.cel;

import org.jspecify.annotations.NullMarked;
