package io.loyaltyengine.rules.compile;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A formula that can run; null where there is no result. */
interface NumberCode {

    @Nullable
    BigDecimal number(Frame frame);
}
