package io.loyaltyengine.amount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class AmountLawsTest {

    private static final Currency TOKEN =
            new Currency("TOKEN", Currency.Kind.TOKEN, "tokens", 18, RoundingMode.HALF_EVEN);
    private static final Currency POINTS = Currency.points("POINTS");
    private static final Currency CASHBACK = Currency.cashback("CASHBACK", "GBP");

    @Property
    void addingAndTakingAwayUndoEachOther(@ForAll("amounts") Amount a, @ForAll("amounts") Amount b) {
        assertThat(a.plus(b).minus(b)).isEqualTo(a);
        assertThat(a.plus(b)).isEqualTo(b.plus(a));
        assertThat(a.minus(b)).isEqualTo(b.minus(a).negated());
        assertThat(a.plus(a.negated())).isEqualTo(TOKEN.zero());
        assertThat(a.min(b).plus(a.max(b))).isEqualTo(a.plus(b));
        assertThat(a.compareTo(b)).isEqualTo(a.minus(b).value().signum());
    }

    @Property
    void anAmountIsTheSameHoweverItIsWritten(@ForAll("amounts") Amount a) {
        Amount longer = new Amount(TOKEN, a.value().stripTrailingZeros());
        assertThat(longer).isEqualTo(a).hasSameHashCodeAs(a);
        assertThat(longer.value().scale()).isEqualTo(18);
        assertThat(TOKEN.of(a.value().toPlainString())).isEqualTo(a);
        assertThat(a.units())
                .isEqualTo(a.value().multiply(BigDecimal.TEN.pow(18)).toBigIntegerExact());
    }

    @Property
    void roundingMovesByLessThanOneUnit(
            @ForAll @BigRange(min = "-1000000", max = "1000000") BigDecimal exact, @ForAll RoundingMode mode) {
        if (mode != RoundingMode.UNNECESSARY) {
            Amount rounded = CASHBACK.withRounding(mode).round(exact);
            assertThat(rounded.value().subtract(exact).abs()).isLessThan(new BigDecimal("0.01"));
        }
    }

    @Property
    void aLineThatWeighsMoreNeverGetsLess(
            @ForAll @LongRange(min = 0, max = 1_000_000_000) long whole,
            @ForAll @Size(min = 2, max = 12) List<@BigRange(min = "0", max = "100000") BigDecimal> weights) {
        List<Amount> shares = Weights.of(weights).share(POINTS.of(whole));
        for (int i = 0; i < shares.size(); i++) {
            for (int j = 0; j < shares.size(); j++) {
                if (weights.get(i).compareTo(weights.get(j)) > 0) {
                    assertThat(shares.get(i)).isGreaterThanOrEqualTo(shares.get(j));
                }
            }
        }
    }

    /** Shares are worked out in long arithmetic where that fits; scaled up so that it does not, they must agree. */
    @Property
    void largeAndSmallNumbersAreSharedAlike(
            @ForAll @LongRange(min = 0, max = 1_000_000) long whole,
            @ForAll @Size(min = 1, max = 8) List<@IntRange(min = 0, max = 1_000_000) Integer> weights) {
        BigDecimal large = new BigDecimal("1000000000000000000000000000000");
        Weights small = Weights.of(weights.stream().map(BigDecimal::valueOf).toList());
        Weights scaled = Weights.of(
                weights.stream().map(w -> BigDecimal.valueOf(w).multiply(large)).toList());
        assertThat(scaled.share(POINTS.of(whole))).isEqualTo(small.share(POINTS.of(whole)));
    }

    @Property
    void whatARateGivesIsNeverWorthMoreThanTheLimit(
            @ForAll @LongRange(min = 1, max = 10_000) long points,
            @ForAll @LongRange(min = 1, max = 10_000) long pence,
            @ForAll @LongRange(min = 0, max = 10_000_000) long limit) {
        Rate rate = new Rate(POINTS.of(points), gbp(pence));
        assertThat(rate.worthOf(rate.within(gbp(limit)))).isLessThanOrEqualTo(gbp(limit));
    }

    @Test
    void currenciesDoNotMix() {
        assertThatThrownBy(() -> POINTS.of(1).plus(CASHBACK.of(1)))
                .isInstanceOfSatisfying(CurrencyMismatchException.class, mismatch -> {
                    assertThat(mismatch.first()).isEqualTo("POINTS");
                    assertThat(mismatch.second()).isEqualTo("CASHBACK");
                })
                .hasMessage("an amount of POINTS and an amount of CASHBACK cannot be combined");
        assertThatThrownBy(() -> POINTS.of(1).compareTo(CASHBACK.of(1))).isInstanceOf(CurrencyMismatchException.class);
        assertThatThrownBy(() -> Money.of("GBP", "1").plus(Money.of("EUR", "1")))
                .hasMessage("an amount of GBP and an amount of EUR cannot be combined");
    }

    @Test
    void whatHasTooManyDecimalsOrDigitsIsRefused() {
        assertThatThrownBy(() -> CASHBACK.of("0.005"))
                .isInstanceOf(ArithmeticException.class)
                .hasMessage("0.005 has 3 decimals; CASHBACK has 2");
        assertThat(CASHBACK.of("0.500")).hasToString("0.50 GBP");
        assertThat(POINTS.of("999999999999999999")).hasToString("999999999999999999 points");
        assertThatThrownBy(() -> POINTS.of("1E+999999999")).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Money.of("JPY", "0.1")).hasMessage("0.1 has 1 decimal; JPY has 0");
    }

    @Test
    void aCurrencyIsWellFormed() {
        assertThatThrownBy(() -> Currency.points("points"))
                .hasMessage("the currency code \"points\" is not a capital letter followed by up to 31 capital letters,"
                        + " digits, _ or -");
        assertThatThrownBy(() -> Currency.qualifying("STATUS", " ")).hasMessage("the currency STATUS has no unit");
        assertThatThrownBy(() -> POINTS.withScale(19))
                .hasMessage("the currency POINTS has the scale 19; a scale is from 0 to 18");
        assertThatThrownBy(() -> Currency.cashback("BACK", "XYZ"))
                .hasMessage("\"XYZ\" is not an ISO 4217 currency such as GBP or EUR");
        assertThatThrownBy(() -> Money.zero("XAU")).hasMessage("XAU is not a currency that people pay with");
        assertThat(Currency.cashback("BACK", "JPY").scale()).isZero();
        assertThat(Currency.cashback("BACK", "KWD").scale()).isEqualTo(3);
        assertThat(Currency.Kind.QUALIFYING.spendable()).isFalse();
        assertThat(Currency.Kind.STAMP.spendable()).isTrue();
    }

    @Test
    void aRateAndWeightsRefuseWhatMakesNoSense() {
        assertThatThrownBy(() -> new Rate(POINTS.zero(), gbp(1)))
                .hasMessage("a rate has more than nothing on both sides, not 0 points for 0.01 GBP");
        assertThatThrownBy(() -> Weights.ofArray(BigDecimal.ONE, new BigDecimal("-0.5")))
                .hasMessage("a weight is negative: -0.5");
        assertThatThrownBy(() -> Weights.ofArray(BigDecimal.ONE).share(POINTS.of(-1)))
                .hasMessage("only what is not negative can be shared, not -1 points");
        assertThat(Weights.none().share(POINTS.of(5))).isEmpty();
        assertThat(new Rate(POINTS.of(500), gbp(500))).hasToString("500 points = 5.00 GBP");
    }

    private static Money gbp(long pence) {
        return new Money(java.util.Currency.getInstance("GBP"), BigDecimal.valueOf(pence, 2));
    }

    @Provide
    Arbitrary<Amount> amounts() {
        return Arbitraries.bigDecimals()
                .between(new BigDecimal("-1000000000"), new BigDecimal("1000000000"))
                .ofScale(18)
                .map(value -> new Amount(TOKEN, value));
    }
}
