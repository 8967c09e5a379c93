package io.loyaltyengine.rules.index;

import io.loyaltyengine.rule.Facts;

/** A test of an activity that needs no frame. */
interface FactTest {

    boolean holds(Facts facts);
}
