/**
 * The command line {@code loyalty}: it checks programs, replays activities, audits what became of them, and prints
 * statements. It uses the public API of the engine only.
 */
@NullMarked
package io.loyaltyengine.examples.cli;

import org.jspecify.annotations.NullMarked;
