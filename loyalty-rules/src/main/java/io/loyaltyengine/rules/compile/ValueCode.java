package io.loyaltyengine.rules.compile;

import org.jspecify.annotations.Nullable;

/** An expression of any type that can run; null where there is no result. */
interface ValueCode {

    @Nullable
    Object value(Frame frame);
}
