/**
 * What a member may use and how often: perks with a quota in each period of the calendar.
 */
@NullMarked
package io.loyaltyengine.perk;

import org.jspecify.annotations.NullMarked;
