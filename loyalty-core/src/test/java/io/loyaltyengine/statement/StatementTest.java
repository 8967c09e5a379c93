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
                .isEqualTo("""
                        Statement for member ada, coffee-club
                        2 March 2026 to 31 March 2026
                        Tier: silver, with 291 status, kept until 1 March 2027; 9 status more for gold
                        Perks: refill (1 of 1 left this day)

                        BEANS in beans
                                        Opening balance                                          250
                          20 Mar 2026   Earned p: bean-a-pound                                   +71
                          21 Mar 2026   Earned won: review, tier:gold                            +30
                          22 Mar 2026   Redeemed r                                              -100
                          23 Mar 2026   50 held for redemption h
                          23 Mar 2026   Redeemed c                                               -50
                          24 Mar 2026   70 held for redemption h2
                          24 Mar 2026   70 released from a redemption
                          25 Mar 2026   Taken back, return back: bean-a-pound                    -30
                          26 Mar 2026   Redemption given back oops                              +100
                          31 Mar 2026   50 held for redemption h3
                                        Closing balance                                          271
                                        of which held for a redemption                            50
                                        of which expires on 1 Mar 2027                           150
                                        of which expires on 20 Mar 2027                           41
                                        of which expires on 21 Mar 2027                           30

                        CASHBACK in GBP
                                        Opening balance                                         5.00
                          15 Mar 2026   5.00 became available
                          20 Mar 2026   Earned p (pending): two-percent                        +1.42
                          25 Mar 2026   Taken back, return back: two-percent                   -0.60
                                        Closing balance                                         5.82
                                        of which still pending                                  0.82
                        """);
    }

    @Test
    void whatIsOwedAndWhatExpiresOnManyDaysIsSaidInShort() {
        for (int day = 2; day < 7; day++) {
            shop.buy("p" + day, at("2026-03-0" + day), "10.00");
        }
        assertThat(text("2026-03-01", "2026-03-08")).contains("""
                                        Closing balance                                           50
                                        of which expires on 2 Mar 2027                            10
                                        of which expires on 3 Mar 2027                            10
                                        of which expires on 4 Mar 2027                            10
                                        and on 2 later days
                        """);

        shop.redeem("r", at("2026-03-08"), 50, "50.00").orThrow();
        shop.bringBack("back", at("2026-03-09"), receipt("p2", "1", 1)).orThrow();
        shop.buy("last", at("2026-03-10"), "4.00");
        assertThat(text("2026-03-08", "2026-03-11")).contains("""
                        BEANS in beans
                                        Opening balance                                           50
                          8 Mar 2026    Redeemed r                                               -50
                          9 Mar 2026    Taken back, return back: bean-a-pound                    -10
                          10 Mar 2026   Earned last: bean-a-pound                                 +4
                          10 Mar 2026   4 repaid what was owed
                                        Closing balance                                           -6
                                        of which owed                                              6
                        """);
    }

    @Test
    void theBeginningIsInclusiveAndTheEndExclusive() {
        shop.buy("p", at("2026-03-02"), "10.00");

        assertThat(account("2026-03-02", "2026-03-02T12:00:00.000000001Z").movements())
                .hasSize(1);
        assertThat(account("2026-03-01", "2026-03-02").movements()).isEmpty();
        assertThat(account("2026-03-02T12:00:00.000000001Z", "2026-03-03").movements())
                .isEmpty();
        assertThat(account("2026-03-02T12:00:00.000000001Z", "2026-03-03")
                        .opening()
                        .available())
                .isEqualTo(BEANS.of(10));
    }

    @Test
    void whatTimeWillHaveDoneIsOnAStatementOfTheFuture() {
        shop.buy("p", at("2026-03-02"), "10.00");

        AccountStatement future = account("2027-01-01", "2028-01-01");

        assertThat(future.movements())
                .extracting(Movement::toString)
                .containsExactly(
                        "Movement[at=2027-03-02T12:00:00Z, type=EXPIRED, cause=null, reasons=[], pending=0 beans,"
                                + " available=-10 beans, held=0 beans, debt=0 beans]");
        assertThat(future.closing().available()).isEqualTo(BEANS.zero());
    }

    @Test
    void aStatementEndsAfterItBegins() {
        assertThatThrownBy(() -> shop.engine.statement(ADA, at("2026-03-02"), at("2026-03-02")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a statement ends after it begins, not from 2026-03-02T12:00:00Z to 2026-03-02T12:00:00Z");
    }

    private String text(String from, String to) {
        return shop.engine.statement(ADA, at(from), at(to)).toText();
    }

    private AccountStatement account(String from, String to) {
        return shop.engine.statement(ADA, at(from), at(to)).accounts().get(0);
    }
}
