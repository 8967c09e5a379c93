/**
 * Activities and outcomes as JSON, one a line: what hosts send, what they get back, and the published schemas of both.
 * It knows the core's activities, outcomes and programs and the located trees they are read from, and takes no
 * decision.
 */
@NullMarked
package io.loyaltyengine.rules.json;

import org.jspecify.annotations.NullMarked;
