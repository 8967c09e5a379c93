/**
 * What a host says about a member, a line or an event beyond the standard fields, as typed values by name. It stands on
 * the ground floor and knows nothing of what it describes.
 */
@NullMarked
package io.loyaltyengine.attribute;

import org.jspecify.annotations.NullMarked;
