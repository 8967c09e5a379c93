package io.loyaltyengine.reward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.loyaltyengine.amount.Currency;
import io.loyaltyengine.amount.Money;
import io.loyaltyengine.amount.Rate;
import io.loyaltyengine.calendar.Term;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class ExchangeTest {

    private static final Currency POINTS = Currency.points("POINTS");
    private static final Currency CASH = Currency.cashback("CASH", "GBP");

    @Test
    void rewardsAndConversionsAreExchangesAtTheirRate() {
        MoneyOff off = new MoneyOff(
                "five-off",
                new Rate(POINTS.of(500), Money.of("GBP", "5.00")),
                POINTS.of(1_000),
                POINTS.of(10),
                new BigDecimal("0.5"),
                Term.NONE);
        Conversion toCash = new Conversion("to-cash", POINTS.of(100), CASH.of("1.20"), POINTS.of(200), POINTS.of(50));

        assertThat(off.exchange()).hasToString("five-off gives 5.00 GBP in money for 500 POINTS");
        assertThat(toCash.exchange()).hasToString("to-cash gives 1.20 CASH for 100 POINTS");
    }

    @Test
    void anExchangeIsOfSomethingForSomethingElse() {
        BigDecimal none = new BigDecimal("0.00");
        BigDecimal one = BigDecimal.ONE;
        assertThatThrownBy(() -> new Exchange("free", "A", "B", none, one))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the exchange free gives 1 B for 0.00 A;"
                        + " it is more than nothing for more than nothing, of two things");
        assertThatThrownBy(() -> new Exchange("void", "A", "B", one, one.negate()))
                .hasMessageStartingWith("the exchange void gives -1 B for 1 A; ");
        assertThatThrownBy(() -> new Exchange("self", "A", "A", one, one))
                .hasMessageStartingWith("the exchange self gives 1 A for 1 A; ");
    }
}
