/**
 * Calendar arithmetic in a program's zone: periods that limits are counted in, terms, and when lots expire. It stands on
 * the ground floor and knows nothing of amounts or members.
 */
@NullMarked
package io.loyaltyengine.calendar;

import org.jspecify.annotations.NullMarked;
