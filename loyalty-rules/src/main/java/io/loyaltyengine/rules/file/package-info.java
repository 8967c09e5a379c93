/**
 * Programs as files, in YAML and JSON: their shape, which is also the published JSON Schema, and their reading. It knows every
 * other notation's parts and turns them into the core's program.
 */
@NullMarked
package io.loyaltyengine.rules.file;

import org.jspecify.annotations.NullMarked;
