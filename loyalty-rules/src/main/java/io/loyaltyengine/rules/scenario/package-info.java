/**
 * Scenarios for those who test their rules: given a member, when something happens, then so much was earned, and why. They
 * run on the real engine over a store in memory. It knows the core and programs, and no tool for tests: AssertJ, JUnit and
 * jqwik have packages of their own, which need the tool and nothing else does.
 */
@NullMarked
package io.loyaltyengine.rules.scenario;

import org.jspecify.annotations.NullMarked;
