/**
 * What can be said of a program before it runs: rules that never apply, that others always shadow or overlap, what is declared
 * and not used, and the most that a purchase can bring. It knows every part of a program and changes none.
 */
@NullMarked
package io.loyaltyengine.rules.lint;

import org.jspecify.annotations.NullMarked;
