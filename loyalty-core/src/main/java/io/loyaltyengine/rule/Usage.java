package io.loyaltyengine.rule;

import io.loyaltyengine.ledger.UsageKey;
import java.math.BigDecimal;

/** How much of each limit a member has used. */
@FunctionalInterface
public interface Usage {

    /**
     * The use of one limit in one period.
     *
     * @param key which limit, in which period
     * @return how much; zero where nothing was used
     */
    BigDecimal of(UsageKey key);
}
