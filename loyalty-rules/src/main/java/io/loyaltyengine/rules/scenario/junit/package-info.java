/** Scenarios in files as tests of JUnit 5. Needs JUnit, which the module only requires statically. */
@NullMarked
package io.loyaltyengine.rules.scenario.junit;

import org.jspecify.annotations.NullMarked;
