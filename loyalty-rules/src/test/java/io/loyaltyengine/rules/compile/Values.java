package io.loyaltyengine.rules.compile;

import io.loyaltyengine.rules.check.Shop;
import io.loyaltyengine.rules.check.Shop.Line;
import io.loyaltyengine.rules.check.Shop.Member;
import io.loyaltyengine.rules.check.Shop.Purchase;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Members and purchases to run conditions on. */
final class Values {

    static final Member ANNA = new Member(
            "gold",
            new BigDecimal("12"),
            LocalDate.of(1990, 2, 28),
            List.of("vip", "local"),
            Map.of("stamps", new BigDecimal("7")),
            false);

    static final Member STRANGER = new Member(null, null, null, List.of(), Map.of(), null);

    static final Purchase BASKET = new Purchase(
            new BigDecimal("46.80"),
            Instant.parse("2026-11-23T09:30:00Z"),
            List.of(
                    new Line("COFFEE-1", new BigDecimal("6.80")),
                    new Line("TEA-2", new BigDecimal("40.00")),
                    new Line(null, new BigDecimal("0.00"))),
            "Gift");

    private Values() {}

    static Frame frame(Member member, Purchase purchase) {
        return new Frame(Shop.VOCABULARY)
                .set(Shop.VOCABULARY.variable("member", Shop.MEMBER), member)
                .set(Shop.VOCABULARY.variable("purchase", Shop.PURCHASE), purchase);
    }

    static Frame anna() {
        return frame(ANNA, BASKET);
    }

    static Frame stranger() {
        return frame(STRANGER, BASKET);
    }
}
