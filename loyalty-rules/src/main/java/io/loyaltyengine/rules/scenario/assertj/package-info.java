/** Assertions on outcomes of scenarios for AssertJ. Needs AssertJ, which the module only requires statically. */
@NullMarked
package io.loyaltyengine.rules.scenario.assertj;

import org.jspecify.annotations.NullMarked;
