/**
 * Why a decision came out as it did, as data first and as sentences second. It knows amounts, and neither members nor
 * rules: a rule is a name here.
 */
@NullMarked
package io.loyaltyengine.explain;

import org.jspecify.annotations.NullMarked;
