/**
 * What conditions of loyalty rules may speak of: the activity, the purchase and its lines, the member and what they did before, and local time, with
 * the attributes that a program declares. It knows the core's facts and the language's types, and no rule.
 */
@NullMarked
package io.loyaltyengine.rules.vocabulary;

import org.jspecify.annotations.NullMarked;
