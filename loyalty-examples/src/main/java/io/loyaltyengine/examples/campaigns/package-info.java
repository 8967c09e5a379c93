/**
 * Many rules at once: the campaigns of a shop and purchases under them, by chance but the same for one seed, with two plain ways
 * to find out which campaigns a purchase fires. Benchmarks and tests compare the engine with them. It knows no benchmark.
 */
@NullMarked
package io.loyaltyengine.examples.campaigns;

import org.jspecify.annotations.NullMarked;
