/**
 * Rules in a form that is read back quickly: what was read from files and checked, as bytes. It knows what rules are made
 * of only by their records, so that it need not change when they do.
 */
@NullMarked
package io.loyaltyengine.rules.archive;

import org.jspecify.annotations.NullMarked;
