package io.loyaltyengine.audit;

import static io.loyaltyengine.CoffeeShop.at;
import static io.loyaltyengine.CoffeeShop.receipt;
import static org.assertj.core.api.Assertions.assertThat;

import io.loyaltyengine.CoffeeShop;
import org.junit.jupiter.api.Test;

class ProgramTotalsTest {

    @Test
    void whatBecameOfAllBeansIsAddedUpFromTheJournals() {
        CoffeeShop shop = CoffeeShop.withAda();
        shop.buy("p1", at("2026-03-02"), "200.00");
        shop.buy("p2", at("2026-03-03"), "100.00");
        shop.redeem("r", at("2026-03-04"), 150, "100.00").orThrow();
        shop.hold("h", at("2026-03-05"), 60, "100.00").orThrow();
        shop.bringBack("back", at("2026-03-05T12:01:00Z"), receipt("p1", "1", 1))
                .orThrow();

        CurrencyTotals beans = ProgramTotals.of(shop.program, shop.store).get(0);

        assertThat(beans)
                .hasToString("CurrencyTotals[currency=BEANS, issued=300 beans, pending=0 beans, available=0 beans,"
                        + " held=60 beans, debt=110 beans, clawedBack=200 beans, redeemed=150 beans, expired=0 beans, adjusted=0 beans,"
                        + " converted=0 beans, residual=0 beans, transferred=0 beans]");
        assertThat(beans.outstanding()).hasToString("-50 beans");
        shop.sweep(at("2026-03-06"));
        assertThat(ProgramTotals.of(shop.program, shop.store).get(0).outstanding())
                .hasToString("-50 beans");
    }
}
