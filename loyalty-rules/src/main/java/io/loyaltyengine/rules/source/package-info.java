/**
 * Texts that people write, as trees that know where each value stands, and the problems found in them. It knows the
 * notations YAML and JSON and nothing of loyalty: no other package of this project may be imported here.
 */
@NullMarked
package io.loyaltyengine.rules.source;

import org.jspecify.annotations.NullMarked;
