/**
 * Members, baskets and interactions for properties of jqwik, made from what a program mentions. Needs jqwik, which the module
 * only requires statically.
 */
@NullMarked
package io.loyaltyengine.rules.scenario.jqwik;

import org.jspecify.annotations.NullMarked;
