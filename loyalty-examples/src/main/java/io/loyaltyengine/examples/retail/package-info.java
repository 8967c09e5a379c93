/**
 * A year of a gift shop as input: lines of a file or of a made-up shop, grouped into invoices, told to the engine as
 * purchases and returns, and counted so that every line ends in exactly one class. It knows the activities, members and
 * amounts of the core and nothing of programs, rules or ledgers.
 */
@NullMarked
package io.loyaltyengine.examples.retail;

import org.jspecify.annotations.NullMarked;
