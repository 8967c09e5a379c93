/**
 * Activities and outcomes as JSON: their shapes, which are also the published schemas, and their reading and writing. It knows
 * the core's activities and outcomes, and nothing of rules.
 */
@NullMarked
package io.loyaltyengine.rules.json;

import org.jspecify.annotations.NullMarked;
