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

    @Test
    void whatWasAdjustedConvertedAndGivenAwayIsAddedUpToo() {
        Bookshop shop = new Bookshop();
        shop.buy(Bookshop.ADA, "p", "2026-01-10", "200.00");
        shop.give(Bookshop.ADA, "t", "2026-01-11", Bookshop.BEN, 45);
        shop.convert(Bookshop.ADA, "c", "2026-01-12", 50);
        shop.adjust(Bookshop.ADA, "gift", "2026-01-13", Bookshop.PAGES.of(20));
        shop.adjust(Bookshop.ADA, "fine", "2026-01-14", Bookshop.PAGES.of(-30));

        CurrencyTotals pages = ProgramTotals.of(shop.program, shop.store).get(0);
        CurrencyTotals cash = ProgramTotals.of(shop.program, shop.store).get(3);

        assertThat(pages)
                .hasToString("CurrencyTotals[currency=PAGES, issued=200 pages, pending=0 pages, available=140 pages,"
                        + " held=0 pages, debt=0 pages, clawedBack=0 pages, redeemed=0 pages, expired=0 pages,"
                        + " adjusted=-10 pages, converted=48 pages, residual=2 pages, transferred=0 pages]");
        assertThat(pages.accountedFor()).isEqualTo(pages.issued());
        assertThat(cash.converted()).hasToString("-0.11 GBP");
        assertThat(cash.accountedFor()).isEqualTo(cash.issued()).hasToString("4.00 GBP");
    }

    @Test
    void whateverHappensIsAccountedFor() {
        Bookshop shop = Bookshop.afterTwoYears();

        assertThat(ProgramTotals.of(shop.program, shop.store))
                .hasSize(4)
                .allSatisfy(totals -> assertThat(totals.accountedFor()).isEqualTo(totals.issued()));
    }
}
