/**
 * What happened: enrolments, purchases, returns, interactions, redemptions, uses of a perk. Activities are facts from the
 * host, checked in their constructors; they know members and amounts, but neither rules nor balances.
 */
@NullMarked
package io.loyaltyengine.activity;

import org.jspecify.annotations.NullMarked;
