package io.loyaltyengine.engine;

import static io.loyaltyengine.CoffeeShop.ADA;
import static io.loyaltyengine.CoffeeShop.BEANS;
import static io.loyaltyengine.CoffeeShop.CASHBACK;
import static io.loyaltyengine.CoffeeShop.STATUS;
import static io.loyaltyengine.CoffeeShop.at;
import static io.loyaltyengine.CoffeeShop.line;
import static io.loyaltyengine.CoffeeShop.noReceipt;
import static io.loyaltyengine.CoffeeShop.receipt;
import static org.assertj.core.api.Assertions.assertThat;

import io.loyaltyengine.CoffeeShop;
import io.loyaltyengine.activity.LineItem;
import io.loyaltyengine.activity.ReturnedLine;
import io.loyaltyengine.amount.Amount;
import io.loyaltyengine.decision.Outcome;
import io.loyaltyengine.ledger.ClawBack;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ReturnStoriesTest {

    private static final String NOTHING = "0 pending, 0 available, 0 held, 0 owed";

    @Test
    void whatTheGoodsHadEarnedIsTakenBackWithThem() {
        CoffeeShop shop = CoffeeShop.withAda();
        shop.buy("p", at("2026-03-02"), line("1", "MUG", 2, "20.00"), line("2", "TEA", 1, "11.00"));

        Outcome.Accepted back =
                shop.bringBack("r", at("2026-03-05"), receipt("p", "1", 1)).orThrow();

        assertThat(back.returned())
                .extracting(Outcome.ReturnedGoods::toString)
                .containsExactly("ReturnedGoods[sku=MUG, quantity=1, purchase=p]");
        assertThat(back.recovered())
                .extracting(Outcome.RecoveredAmount::toString)
                .containsExactly(
                        "RecoveredAmount[due=10 beans, taken=10 beans, debt=0 beans, waived=0 beans]",
                        "RecoveredAmount[due=10 status, taken=10 status, debt=0 status, waived=0 status]",
                        "RecoveredAmount[due=0.20 GBP, taken=0.20 GBP, debt=0.00 GBP, waived=0.00 GBP]");
        assertThat(back.explanation()).hasToString("""
                        of the 31 beans that bean-a-pound granted for p, 10 beans belong to the returned goods
                        of the 31 status that status-a-pound granted for p, 10 status belong to the returned goods
                        of the 0.62 GBP that two-percent granted for p, 0.20 GBP belong to the returned goods""");
        assertThat(shop.have(BEANS, at("2026-03-05"))).isEqualTo("0 pending, 21 available, 0 held, 0 owed");
        assertThat(shop.have(CASHBACK, at("2026-03-05")))
                .isEqualTo("0.42 pending, 0.00 available, 0.00 held, 0.00 owed");
        shop.isSound();
    }

    @Test
    void moreThanWasBoughtIsRefusedWithAllProblemsAtOnce() {
        CoffeeShop shop = CoffeeShop.withAda();
        shop.buy("p", at("2026-03-02"), line("1", "MUG", 3, "30.00"));
        shop.buy("later", at("2026-03-09"), "5.00");
        shop.bringBack("first", at("2026-03-03"), receipt("p", "1", 1)).orThrow();
        var state = shop.store.find(ADA).orElseThrow();

        Outcome refused = shop.bringBack(
                "second",
                at("2026-03-04"),
                receipt("p", "1", 2),
                receipt("p", "1", 1),
                receipt("p", "9", 1),
                receipt("nowhere", "1", 1),
                receipt("later", "1", 1));

        assertThat(shop.refusal(refused)).isEqualTo("""
                        MORE_THAN_BOUGHT: line 1 of p has 0 left to return, not 1
                        NOT_FOUND: the purchase p has no line 9
                        NOT_FOUND: the member ada has no purchase nowhere on record
                        NOT_FOUND: the purchase later happened at 2026-03-09T12:00:00Z, after the return at \
                        2026-03-04T12:00:00Z""");
        assertThat(shop.store.find(ADA)).containsSame(state);
    }

    @Test
    void withoutAReceiptTheNewestPurchasesAreTakenFirstAndTheRestIsUnmatched() {
        CoffeeShop shop = CoffeeShop.withAda();
        shop.buy("old", at("2026-03-02"), line("1", "MUG", 2, "8.00"));
        shop.buy("new", at("2026-03-03"), line("1", "TEA", 1, "1.00"), line("2", "MUG", 1, "10.00"));
        shop.buy("after", at("2026-03-09"), line("1", "MUG", 9, "90.00"));

        Outcome.Accepted back =
                shop.bringBack("r", at("2026-03-05"), noReceipt("MUG", 4)).orThrow();

        assertThat(back.returned())
                .extracting(Outcome.ReturnedGoods::toString)
                .containsExactly(
                        "ReturnedGoods[sku=MUG, quantity=1, purchase=new]",
                        "ReturnedGoods[sku=MUG, quantity=2, purchase=old]",
                        "ReturnedGoods[sku=MUG, quantity=1, purchase=null]");
        assertThat(back.recovered().get(0).due()).isEqualTo(BEANS.of(18));
        shop.isSound();
    }

    @Test
    void goodsWithAReceiptAreMatchedBeforeThoseWithout() {
        CoffeeShop shop = CoffeeShop.withAda();
        shop.buy("old", at("2026-03-02"), line("1", "MUG", 1, "8.00"));
        shop.buy("new", at("2026-03-03"), line("1", "MUG", 1, "10.00"));

        Outcome.Accepted back = shop.bringBack("r", at("2026-03-05"), noReceipt("MUG", 1), receipt("new", "1", 1))
                .orThrow();

        assertThat(back.returned())
                .extracting(Outcome.ReturnedGoods::purchase)
                .extracting(String::valueOf)
                .containsExactly("new", "old");
    }

    @Test
    void whereOnlyWhatIsPendingIsTakenBackTheRestIsLetGo() {
        CoffeeShop shop = CoffeeShop.withAda(ClawBack.ONLY_PENDING);
        shop.buy("p", at("2026-03-02"), "150.00");

        Outcome.Accepted back =
                shop.bringBack("r", at("2026-03-05"), receipt("p", "1", 1)).orThrow();

        assertThat(shop.have(BEANS, at("2026-03-05"))).isEqualTo("0 pending, 150 available, 0 held, 0 owed");
        assertThat(shop.have(CASHBACK, at("2026-03-05")))
                .isEqualTo("0.00 pending, 0.00 available, 0.00 held, 0.00 owed");
        assertThat(shop.have(STATUS, at("2026-03-05"))).isEqualTo(NOTHING);
        assertThat(back.explanation().toString())
                .contains("of 150 beans due, 0 beans came from what it was granted as, 0 beans from the rest of the"
                        + " balance, 0 beans became debt and 150 beans were let go");
        shop.isSound();
    }

    @Test
    void withinTheBalanceWhatOtherPurchasesEarnedIsTakenToo() {
        CoffeeShop shop = CoffeeShop.withAda(ClawBack.WITHIN_BALANCE);
        shop.buy("p", at("2026-03-02"), "150.00");
        shop.buy("other", at("2026-03-03"), "30.00");
        shop.redeem("spend", at("2026-03-04"), 100, "100.00").orThrow();

        Outcome.Accepted back =
                shop.bringBack("r", at("2026-03-05"), receipt("p", "1", 1)).orThrow();

        assertThat(back.recovered().get(0))
                .hasToString("RecoveredAmount[due=150 beans, taken=80 beans, debt=0 beans, waived=70 beans]");
        assertThat(back.explanation().toString())
                .contains("of 150 beans due, 50 beans came from what it was granted as, 30 beans from the rest of the"
                        + " balance, 0 beans became debt and 70 beans were let go");
        assertThat(shop.have(BEANS, at("2026-03-05"))).isEqualTo(NOTHING);
        shop.isSound();
    }

    @Test
    void withoutALimitTheRestIsOwedAndTheNextEarnRepaysItFirst() {
        CoffeeShop shop = CoffeeShop.withAda(ClawBack.UNLIMITED);
        shop.buy("p", at("2026-03-02"), "150.00");
        shop.redeem("spend", at("2026-03-03"), 100, "100.00").orThrow();
        shop.bringBack("r", at("2026-03-05"), receipt("p", "1", 1)).orThrow();
        assertThat(shop.have(BEANS, at("2026-03-05"))).isEqualTo("0 pending, 0 available, 0 held, 100 owed");
        assertThat(shop.engine.balance(ADA, BEANS, at("2026-03-05")).net()).isEqualTo(BEANS.of(-100));

        shop.buy("next", at("2026-03-06"), "30.00");
        assertThat(shop.have(BEANS, at("2026-03-06"))).isEqualTo("0 pending, 0 available, 0 held, 70 owed");
        shop.buy("and-next", at("2026-03-07"), "90.00");
        assertThat(shop.have(BEANS, at("2026-03-07"))).isEqualTo("0 pending, 20 available, 0 held, 0 owed");
        assertThat(shop.journal().stream().filter(entry -> entry.startsWith("DEBT_REPAID")))
                .containsExactly("DEBT_REPAID 2026-03-06T12:00:00Z", "DEBT_REPAID 2026-03-07T12:00:00Z");
        shop.isSound();
    }

    @Test
    void whatRepaysDebtWhenAHoldTimesOutCannotExpireAsWell() {
        CoffeeShop shop = CoffeeShop.withAda(ClawBack.UNLIMITED);
        shop.buy("p", at("2026-03-02"), "150.00");
        shop.hold("hold", at("2026-03-03"), 100, "100.00").orThrow();
        shop.bringBack("r", at("2026-03-03T12:10:00Z"), receipt("p", "1", 1)).orThrow();
        assertThat(shop.have(BEANS, at("2026-03-03T12:29:59Z")))
                .isEqualTo("0 pending, 0 available, 100 held, 100 owed");
        assertThat(shop.have(BEANS, at("2026-03-03T12:30:00Z"))).isEqualTo(NOTHING);

        shop.sweep(at("2028-01-01"));

        assertThat(shop.have(BEANS, at("2028-01-01"))).isEqualTo(NOTHING);
        assertThat(shop.journal())
                .contains("RELEASED 2026-03-03T12:30:00Z", "DEBT_REPAID 2026-03-03T12:30:00Z")
                .doesNotContain("EXPIRED 2027-03-02T12:00:00Z");
        shop.isSound();
    }

    @Test
    void aReturnGivesBackTheUseOfACap() {
        CappedShop capped = new CappedShop();
        assertThat(capped.buy("p1", "80.00")).isEqualTo(BEANS.of(80));
        assertThat(capped.buy("p2", "80.00")).isEqualTo(BEANS.of(20));
        assertThat(capped.buy("p3", "80.00")).isEqualTo(BEANS.zero());
        capped.bringBack("r", "p1");
        assertThat(capped.buy("p4", "500.00")).isEqualTo(BEANS.of(80));
    }

    @Test
    void aReturnTakesTheTierBackToo() {
        CoffeeShop shop = CoffeeShop.withAda();
        Outcome.Accepted up = shop.buy("p", at("2026-03-02"), "120.00");
        Outcome.Accepted down =
                shop.bringBack("r", at("2026-03-05"), receipt("p", "1", 1)).orThrow();

        assertThat(up.tierBefore()).isEqualTo("bronze");
        assertThat(up.tierAfter()).isEqualTo("silver");
        assertThat(down.tierBefore()).isEqualTo("silver");
        assertThat(down.tierAfter()).isEqualTo("bronze");
    }

    @Test
    void aLateReturnDrawsOnNothingThatWasNotThereThen() {
        CoffeeShop shop = CoffeeShop.withAda(ClawBack.UNLIMITED);
        shop.buy("p", at("2026-03-02"), "150.00");
        shop.redeem("spend", at("2026-03-03"), 100, "100.00").orThrow();
        shop.buy("after", at("2026-03-20"), "500.00");

        shop.bringBack("late", at("2026-03-05"), receipt("p", "1", 1)).orThrow();

        assertThat(shop.have(BEANS, at("2026-03-05"))).isEqualTo("0 pending, 0 available, 0 held, 100 owed");
        assertThat(shop.have(BEANS, at("2026-03-20"))).isEqualTo("0 pending, 400 available, 0 held, 0 owed");
        shop.isSound();
    }

    @Test
    void whatANeverMatchedReturnBringsBackTakesNothing() {
        CoffeeShop shop = CoffeeShop.withAda();
        shop.buy("p", at("2026-03-02"), "10.00");

        Outcome.Accepted back =
                shop.bringBack("r", at("2026-03-05"), noReceipt("SOFA", 1)).orThrow();

        assertThat(back.returned())
                .extracting(Outcome.ReturnedGoods::toString)
                .containsExactly("ReturnedGoods[sku=SOFA, quantity=1, purchase=null]");
        assertThat(back.recovered()).isEmpty();
        assertThat(shop.have(BEANS, at("2026-03-05"))).isEqualTo("0 pending, 10 available, 0 held, 0 owed");
    }

    @Property(tries = 200)
    void partsThatComeBackInAnyOrderTakeBackExactlyTheEarn(
            @ForAll("baskets") List<CoffeeShopLine> basket, @ForAll Random random) {
        CoffeeShop shop = CoffeeShop.withAda();
        Outcome.Accepted bought = shop.buy(
                "p", at("2026-03-02"), basket.stream().map(CoffeeShopLine::line).toArray(LineItem[]::new));
        List<ReturnedLine> pieces = new ArrayList<>();
        basket.forEach(one ->
                Collections.nCopies(one.quantity(), one).forEach(piece -> pieces.add(receipt("p", piece.id(), 1))));
        Collections.shuffle(pieces, random);

        Amount taken = BEANS.zero();
        for (int i = 0; i < pieces.size(); i++) {
            Outcome.Accepted back =
                    shop.bringBack("r" + i, at("2026-03-05"), pieces.get(i)).orThrow();
            for (Outcome.RecoveredAmount amount : back.recovered()) {
                if (amount.due().currency().equals(BEANS)) {
                    taken = taken.plus(amount.taken());
                }
            }
            assertThat(taken).isLessThanOrEqualTo(bought.granted(BEANS));
        }

        assertThat(taken).isEqualTo(bought.granted(BEANS));
        assertThat(shop.have(BEANS, at("2026-03-05"))).isEqualTo(NOTHING);
        shop.isSound();
    }

    record CoffeeShopLine(String id, int quantity, int pence) {
        LineItem line() {
            return CoffeeShop.line(
                    id,
                    "SKU-" + id,
                    quantity,
                    java.math.BigDecimal.valueOf(pence, 2).toPlainString());
        }
    }

    @net.jqwik.api.Provide
    net.jqwik.api.Arbitrary<List<CoffeeShopLine>> baskets() {
        var quantities = net.jqwik.api.Arbitraries.integers().between(1, 4);
        var prices = net.jqwik.api.Arbitraries.integers().between(0, 20_000);
        return net.jqwik.api.Combinators.combine(quantities, prices)
                .as((quantity, pence) -> new CoffeeShopLine("", quantity, pence))
                .list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(lines -> {
                    List<CoffeeShopLine> named = new ArrayList<>();
                    for (CoffeeShopLine one : lines) {
                        named.add(new CoffeeShopLine("l" + named.size(), one.quantity(), one.pence()));
                    }
                    return named;
                });
    }
}
