/**
 * Programs as fluent Java: rules that give the same definitions as a file does. It knows the language and the evaluator, and no
 * file.
 */
@NullMarked
package io.loyaltyengine.rules.dsl;

import org.jspecify.annotations.NullMarked;
