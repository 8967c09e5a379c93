/**
 * The face that hosts call. It hands activities to the decision and decisions to the store, and computes nothing itself.
 */
@NullMarked
package io.loyaltyengine.engine;

import org.jspecify.annotations.NullMarked;
