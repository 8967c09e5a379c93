/**
 * Conditions and formulas as somebody wrote them, in CEL or as a structure of mappings and lists: reading either into one
 * tree that keeps its places, and writing a tree as a structure. It knows the language and files, and no vocabulary.
 */
@NullMarked
package io.loyaltyengine.rules.notation;

import org.jspecify.annotations.NullMarked;
