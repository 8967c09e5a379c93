/**
 * The pure heart: a program, a member's state and an activity give a decision, which is the entries to post and the outcome
 * to report. Nothing here reads a clock, a store or a random number.
 */
@NullMarked
package io.loyaltyengine.decision;

import org.jspecify.annotations.NullMarked;
