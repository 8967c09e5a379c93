package io.loyaltyengine.accounting;

import static io.loyaltyengine.CoffeeShop.BEANS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.loyaltyengine.amount.Amount;
import io.loyaltyengine.ledger.Account;
import io.loyaltyengine.ledger.Posting;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The values of reports check themselves. */
class ReportValuesTest {

    @ParameterizedTest
    @CsvSource({
        "0, up to 30 days",
        "30, up to 30 days",
        "31, 31 to 90 days",
        "90, 31 to 90 days",
        "91, 91 to 180 days",
        "181, 181 to 365 days",
        "365, 181 to 365 days",
        "366, over 365 days",
    })
    void theUsualBandsOfAges(long days, String band) {
        assertThat(AgeBands.USUAL.phrase(AgeBands.USUAL.band(days))).isEqualTo(band);
    }

    @Test
    void withoutLimitsThereIsOneBand() {
        AgeBands one = AgeBands.of();

        assertThat(one.size()).isEqualTo(1);
        assertThat(one.phrase(one.band(10_000))).isEqualTo("of any age");
    }

    @Test
    void bandsRise() {
        assertThatThrownBy(() -> AgeBands.of(30, 30))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("age bands end at rising numbers of days, from 0 on, such as 30, 90, 180; not at [30, 30]");
        assertThatThrownBy(() -> AgeBands.of(-1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("age bands end at rising numbers of days, from 0 on, such as 30, 90, 180; not at [-1]");
    }

    @Test
    void aLiabilityThatDoesNotAddUpIsRefused() {
        assertThatThrownBy(() -> liability(10, 9, 10))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the lots by age sum to 9 beans, and pending, available and held together are 10 beans;"
                        + " an audit of the store says more");
        assertThatThrownBy(() -> liability(10, 10, 11))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the lots by expiry sum to 11 beans, and pending, available and held together are 10 beans;"
                        + " an audit of the store says more");
        assertThat(liability(10, 10, 10).outstanding()).isEqualTo(BEANS.of(8));
    }

    private static CurrencyLiability liability(long available, long byAge, long byExpiry) {
        return new CurrencyLiability(
                BEANS,
                BEANS.zero(),
                BEANS.of(available),
                BEANS.zero(),
                BEANS.of(2),
                List.of(new CurrencyLiability.Aged("of any age", BEANS.of(byAge))),
                List.of(new CurrencyLiability.Expiring(YearMonth.of(2026, 3), BEANS.of(byExpiry))));
    }

    @Test
    void aRollForwardThatDoesNotAddUpIsRefused() {
        Map<Flow, Amount> flows =
                Map.of(Flow.ISSUED, BEANS.of(10), Flow.EXPIRED, BEANS.of(-4), Flow.REINSTATED, BEANS.of(1));

        assertThatThrownBy(() -> new CurrencyRollForward(BEANS, BEANS.of(5), flows, BEANS.of(13)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the opening balance of 5 beans and all flows sum to 12 beans, and the closing balance is"
                        + " 13 beans; an audit of the store says more");
        CurrencyRollForward rolled = new CurrencyRollForward(BEANS, BEANS.of(5), flows, BEANS.of(12));
        assertThat(rolled.breakage()).isEqualTo(BEANS.of(3));
        assertThat(rolled.flow(Flow.REDEEMED)).isEqualTo(BEANS.zero());
    }

    @ParameterizedTest
    @EnumSource(
            value = Account.class,
            names = {"PENDING", "AVAILABLE", "HELD", "DEBT"})
    void whatStandsWithMembersIsNoFlow(Account account) {
        assertThat(flow(account, 1)).isEmpty();
        assertThat(flow(account, -1)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "ISSUANCE, TAKEN_BACK, ISSUED",
        "REDEEMED, REDEEMED, RESTORED",
        "BREAKAGE, EXPIRED, REINSTATED",
        "ADJUSTMENT, ADJUSTED, ADJUSTED",
        "TRANSFER, TRANSFERRED, TRANSFERRED",
        "CONVERTED, CONVERTED_OUT, CONVERTED_IN",
        "CONVERSION_RESIDUAL, CONVERSION_RESIDUAL, CONVERSION_RESIDUAL",
    })
    void whatReachesAnAccountOfTheProgramIsOwedNoMore(Account account, Flow into, Flow outOf) {
        assertThat(flow(account, 1)).contains(into);
        assertThat(flow(account, -1)).contains(outOf);
    }

    private static Optional<Flow> flow(Account account, long amount) {
        return Flow.of(new Posting(account, BEANS.of(amount), null));
    }
}
