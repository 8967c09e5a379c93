/**
 * Scenarios as files that people write who write no code: their shape, which is also the published JSON Schema, their reading
 * with every problem at its place, and their playing. It knows scenarios, programs as files and activities as JSON.
 */
@NullMarked
package io.loyaltyengine.rules.scenario.file;

import org.jspecify.annotations.NullMarked;
