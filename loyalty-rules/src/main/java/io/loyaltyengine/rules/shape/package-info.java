/**
 * What a source may contain, described once: the check with its messages and the published JSON Schema both come from that
 * description, so that neither can say what the other does not. It knows located trees and nothing of loyalty.
 */
@NullMarked
package io.loyaltyengine.rules.shape;

import org.jspecify.annotations.NullMarked;
