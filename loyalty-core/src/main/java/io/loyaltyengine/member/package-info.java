/**
 * Who takes part: members and their kinds, attributes and segments. It knows attributes and nothing above them.
 */
@NullMarked
package io.loyaltyengine.member;

import org.jspecify.annotations.NullMarked;
