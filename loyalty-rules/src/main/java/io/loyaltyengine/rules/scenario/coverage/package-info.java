/**
 * What scenarios touch of the rules they run under: which rules, which sides of each condition, which boundaries. It watches
 * the facts that the rules of a program are asked about and judges them once more, part by part; it decides nothing.
 */
@NullMarked
package io.loyaltyengine.rules.scenario.coverage;

import org.jspecify.annotations.NullMarked;
