package io.loyaltyengine.rules.index;

import io.loyaltyengine.rule.Facts;

/** A test of a line that needs no frame. */
interface LineTest {

    boolean holds(Facts facts, int line);
}
