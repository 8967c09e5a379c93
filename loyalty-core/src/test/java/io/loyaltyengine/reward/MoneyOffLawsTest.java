package io.loyaltyengine.reward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.loyaltyengine.amount.Amount;
import io.loyaltyengine.amount.Currency;
import io.loyaltyengine.amount.Money;
import io.loyaltyengine.amount.Rate;
import io.loyaltyengine.calendar.Term;
import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MoneyOffLawsTest {

    private static final Currency POINTS = Currency.points("POINTS");
    private static final MoneyOff HALF = reward("0.5", 50, 10);

    @Property
    void aQuoteStaysWithinTheRequestTheBalanceAndTheOrder(
            @ForAll @LongRange(min = 1, max = 5_000) long requested,
            @ForAll @LongRange(min = 0, max = 5_000) long available,
            @ForAll @LongRange(min = 0, max = 10_000) long pence) {
        MoneyOff.Quote quote = HALF.quote(POINTS.of(requested), POINTS.of(available), gbp(pence));

        Amount amount = quote.amount();
        assertThat(amount).isLessThanOrEqualTo(POINTS.of(Math.min(requested, available)));
        assertThat(quote.worth().plus(quote.worth())).isLessThanOrEqualTo(gbp(pence));
        assertThat(quote.worth()).isEqualTo(HALF.rate().worthOf(amount));
        assertThat(amount.isZero() || amount.compareTo(POINTS.of(50)) >= 0).isTrue();
        assertThat(amount.units().intValueExact() % 10).isZero();
        // as much as all of that allows: ten more would break one of the limits
        long ten = amount.units().longValueExact() + 10;
        assertThat(ten > Math.min(requested, available) || 2 * ten > pence || ten < 50 + 10)
                .isTrue();
    }

    @Test
    void withoutARequestEverythingThatIsPossibleIsTaken() {
        assertThat(quote(null, 1_000, "8.00")).isEqualTo("400 points for 4.00 GBP");
        assertThat(quote(null, 333, "8.00")).isEqualTo("330 points for 3.30 GBP");
        assertThat(quote(POINTS.of(50), 333, "8.00")).isEqualTo("50 points for 0.50 GBP");
        assertThat(quote(POINTS.of(49), 333, "8.00")).isEqualTo("0 points for 0.00 GBP");
    }

    @Test
    void theTermsMakeSense() {
        assertThatThrownBy(() -> reward("0", 0, 1))
                .hasMessage("the reward off covers up to 0 of an order; it is more than 0 and at most 1");
        assertThatThrownBy(() -> reward("1.01", 0, 1))
                .hasMessage("the reward off covers up to 1.01 of an order; it is more than 0 and at most 1");
        assertThatThrownBy(() -> reward("1", 0, 0))
                .hasMessage("the reward off goes in steps of 0 points from 0 points");
        Currency status = Currency.qualifying("STATUS", "status");
        assertThatThrownBy(() -> new MoneyOff(
                        "off", new Rate(status.of(1), gbp(1)), status.zero(), status.of(1), BigDecimal.ONE, Term.NONE))
                .hasMessage("the reward off spends STATUS, which only qualifies");
    }

    private static String quote(@Nullable Amount requested, long available, String order) {
        MoneyOff.Quote quote = HALF.quote(requested, POINTS.of(available), Money.of("GBP", order));
        return quote.amount() + " for " + quote.worth();
    }

    private static MoneyOff reward(String share, long minimum, long step) {
        return new MoneyOff(
                "off",
                new Rate(POINTS.of(100), gbp(100)),
                POINTS.of(minimum),
                POINTS.of(step),
                new BigDecimal(share),
                Term.NONE);
    }

    private static Money gbp(long pence) {
        return new Money(java.util.Currency.getInstance("GBP"), BigDecimal.valueOf(pence, 2));
    }
}
