/**
 * A member's account over a stretch of time, as data and as a text that a person enjoys reading.
 */
@NullMarked
package io.loyaltyengine.statement;

import org.jspecify.annotations.NullMarked;
