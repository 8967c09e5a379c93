/**
 * A shop with a loyalty program: its invoices go through the till into the engine, and the year is summed up. It uses the
 * public API of the engine only.
 */
@NullMarked
package io.loyaltyengine.examples.shop;

import org.jspecify.annotations.NullMarked;
