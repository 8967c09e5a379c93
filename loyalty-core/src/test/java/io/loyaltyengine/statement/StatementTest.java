package io.loyaltyengine.statement;

import static io.loyaltyengine.CoffeeShop.ADA;
import static io.loyaltyengine.CoffeeShop.BEANS;
import static io.loyaltyengine.CoffeeShop.at;
import static io.loyaltyengine.CoffeeShop.line;
import static io.loyaltyengine.CoffeeShop.receipt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.loyaltyengine.CoffeeShop;
import org.junit.jupiter.api.Test;

class StatementTest {

    private final CoffeeShop shop = CoffeeShop.withAda();

    @Test
    void aStatementTellsTheStoryOfAMonth() {
        shop.buy("feb", at("2026-03-01T12:00:01Z"), "250.00");
        shop.buy("p", at("2026-03-20"), line("1", "MUG", 2, "60.00"), line("2", "TEA", 1, "11.00"));
        shop.tell("won", at("2026-03-21"), "review").orThrow();
        shop.redeem("r", at("2026-03-22"), 100, "50.00").orThrow();
        shop.hold("h", at("2026-03-23"), 50, "50.00").orThrow();
        shop.capture("c", at("2026-03-23T12:10:00Z"), "h").orThrow();
        shop.hold("h2", at("2026-03-24"), 70, "50.00").orThrow();
        shop.bringBack("back", at("2026-03-25"), receipt("p", "1", 1)).orThrow();
        shop.undo("oops", at("2026-03-26"), "r").orThrow();
        shop.use("u", at("2026-03-26"), "refill").orThrow();
        shop.hold("h3", at("2026-03-31T22:50:00Z"), 50, "50.00").orThrow();

        assertThat(shop.engine
                        .statement(ADA, at("2026-03-02T00:00:00Z"), at("2026-03-31T23:00:00Z"))
                        .toText())
                .isEqualTo("?");
    }
}
