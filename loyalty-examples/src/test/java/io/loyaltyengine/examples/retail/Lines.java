package io.loyaltyengine.examples.retail;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** Lines written by hand. */
final class Lines {

    static final LocalDateTime NOON = LocalDateTime.of(2011, 7, 4, 12, 0);

    private Lines() {}

    static RetailLine line(
            int line, String invoice, String sku, int quantity, String price, @Nullable String customer) {
        return at(NOON, line, invoice, sku, quantity, price, customer);
    }

    static RetailLine at(
            LocalDateTime at,
            int line,
            String invoice,
            String sku,
            int quantity,
            String price,
            @Nullable String customer) {
        return new RetailLine(line, invoice, sku, quantity, at, new BigDecimal(price), customer);
    }
}
