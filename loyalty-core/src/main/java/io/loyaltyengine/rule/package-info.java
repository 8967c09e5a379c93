/**
 * The port for rules, and what holds for every evaluator behind it: windows, roles and exclusions, stacking, multipliers, caps,
 * budgets and rounding. It turns proposed awards into grants, and knows neither the store nor how conditions are written.
 */
@NullMarked
package io.loyaltyengine.rule;

import org.jspecify.annotations.NullMarked;
