/**
 * The declarative evaluator: rule definitions, compiled once, behind the core's port for rules. It knows the language and the
 * vocabulary, and not in which notation a rule was written.
 */
@NullMarked
package io.loyaltyengine.rules.evaluator;

import org.jspecify.annotations.NullMarked;
