/**
 * Calendar arithmetic in a program's zone: periods that limits are counted in, terms that lots live for. It stands on the
 * ground floor and knows nothing of amounts or members.
 */
@NullMarked
package io.loyaltyengine.calendar;

import org.jspecify.annotations.NullMarked;
