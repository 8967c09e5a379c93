package io.loyaltyengine.reward;

import static org.assertj.core.api.Assertions.assertThat;

import io.loyaltyengine.amount.Amount;
import io.loyaltyengine.amount.Currency;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** What holds for every conversion, whatever the scales and sizes, checked in whole numbers of smallest units. */
class ConversionLawsTest {

    /** A conversion, and an amount of its source that buys no more than an amount can be. */
    record Request(Conversion conversion, Amount amount) {

        Conversion.Quote quote() {
            return conversion.quote(null, amount);
        }

        Currency source() {
            return conversion.from().currency();
        }

        BigInteger from() {
            return conversion.from().units();
        }

        BigInteger to() {
            return conversion.to().units();
        }
    }

    @Property
    void valueIsNeverCreated(@ForAll("requests") Request request) {
        Conversion.Quote quote = request.quote();

        assertThat(quote.given().units().multiply(request.from()))
                .isLessThanOrEqualTo(quote.used().units().multiply(request.to()));
        assertThat(quote.taken()).isEqualTo(quote.used().plus(quote.residual()));
        assertThat(quote.residual().isNegative()).isFalse();
        assertThat(quote.given().isZero()).isEqualTo(quote.taken().isZero());
    }

    @Property
    void whatIsUsedIsTheLeastThatBuysWhatIsGiven(@ForAll("requests") Request request) {
        Conversion.Quote quote = request.quote();

        assertThat(bought(request, quote.used().units()))
                .isEqualTo(quote.given().units());
        if (quote.taken().isPositive()) {
            assertThat(bought(request, quote.used().units().subtract(BigInteger.ONE)))
                    .isLessThan(quote.given().units());
        }
    }

    @Property
    void theResidualIsLessThanTheSmallestUnitCosts(@ForAll("requests") Request request) {
        Amount residual = request.quote().residual();

        assertThat(residual.units().multiply(request.to())).isLessThan(request.from());
        assertThat(request.conversion().quote(null, residual).given().isZero()).isTrue();
    }

    @Property
    void whatIsTakenIsTheMostThatTheTermsAllow(
            @ForAll("requests") Request request, @ForAll @IntRange(max = 10) int tenths) {
        Conversion terms = request.conversion();
        Amount asked = part(request.amount(), tenths);
        Conversion.Quote quote = terms.quote(asked, request.amount());

        BigInteger step = terms.step().units();
        BigInteger whole = asked.units().divide(step).multiply(step);
        boolean reached = whole.compareTo(terms.minimum().units()) >= 0
                && bought(request, whole).signum() > 0;
        assertThat(quote.taken().units()).isEqualTo(reached ? whole : BigInteger.ZERO);
        assertThat(terms.quote(request.amount(), asked).taken()).isEqualTo(quote.taken());
        assertThat(quote.steps().isEmpty()).isEqualTo(quote.taken().equals(asked));
    }

    @Property
    void partsOfARequestGiveAtMostWhatTheWholeGives(
            @ForAll("requests") Request request, @ForAll @IntRange(max = 10) int tenths) {
        Conversion terms = request.conversion();
        Amount one = part(request.amount(), tenths);
        Amount other = request.amount().minus(one);

        Amount parts =
                terms.quote(one, one).given().plus(terms.quote(other, other).given());
        assertThat(parts).isLessThanOrEqualTo(request.quote().given());
    }

    @Property
    void noSeriesOfRequestsGivesMoreThanTheRateThoughEachResidualIsAskedForAgain(
            @ForAll("requests") Request request, @ForAll @Size(max = 6) List<@IntRange(max = 10) Integer> tenths) {
        Amount left = request.amount();
        Amount given = request.conversion().to().currency().zero();
        for (int share : tenths) {
            Conversion.Quote part = request.conversion().quote(part(left, share), left);
            left = left.minus(part.used());
            given = given.plus(part.given());
        }
        given = given.plus(request.conversion().quote(null, left).given());

        assertThat(given.units())
                .isLessThanOrEqualTo(bought(request, request.amount().units()));
    }

    private static Amount part(Amount amount, int tenths) {
        return amount.part(BigDecimal.valueOf(tenths), BigDecimal.TEN);
    }

    private static BigInteger bought(Request request, BigInteger units) {
        return units.multiply(request.to()).divide(request.from());
    }

    @Provide
    Arbitrary<Request> requests() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 18),
                        Arbitraries.integers().between(0, 18))
                .as((source, target) -> Combinators.combine(
                                units(source), units(target), units(source), units(source), units(target))
                        .flatAs((from, to, step, minimum, wanted) ->
                                requests(source, target, new BigInteger[] {from, to, step, minimum, wanted})))
                .flatMap(all -> all)
                .withoutEdgeCases();
    }

    /** What would buy so much, or somewhat more or less, and what has nothing to do with it. */
    private static Arbitrary<Request> requests(int source, int target, BigInteger[] units) {
        BigInteger from = units[0];
        BigInteger to = units[1];
        Currency points = currency("POINTS", source);
        Currency miles = currency("MILES", target);
        BigInteger most = limit(target)
                .multiply(from)
                .subtract(BigInteger.ONE)
                .divide(to)
                .min(limit(source).subtract(BigInteger.ONE));
        BigInteger price = units[4].multiply(from).divide(to);
        Arbitrary<BigInteger> amounts = Arbitraries.oneOf(
                Arbitraries.bigIntegers().between(BigInteger.ZERO, most),
                Arbitraries.bigIntegers()
                        .between(BigInteger.valueOf(-2), BigInteger.TWO)
                        .map(price::add),
                Arbitraries.of(from, most));
        Arbitrary<BigInteger> steps = Arbitraries.of(BigInteger.ONE, BigInteger.ONE, from, units[2]);
        Arbitrary<BigInteger> minima = Arbitraries.of(BigInteger.ZERO, BigInteger.ZERO, from, units[3]);
        return Combinators.combine(amounts, steps, minima)
                .as((amount, step, minimum) -> new Request(
                        new Conversion(
                                "convert",
                                amount(points, from),
                                amount(miles, to),
                                amount(points, minimum),
                                amount(points, step)),
                        amount(points, amount.max(BigInteger.ZERO).min(most))));
    }

    /** As many digits as an amount of that scale can have, each number of digits as often as any other. */
    private static Arbitrary<BigInteger> units(int scale) {
        return Arbitraries.integers()
                .between(1, Amount.WHOLE_DIGITS + scale)
                .flatMap(digits -> Arbitraries.bigIntegers()
                        .between(BigInteger.ONE, BigInteger.TEN.pow(digits).subtract(BigInteger.ONE)));
    }

    private static BigInteger limit(int scale) {
        return BigInteger.TEN.pow(Amount.WHOLE_DIGITS + scale);
    }

    private static Currency currency(String code, int scale) {
        return Currency.points(code).withScale(scale).withRounding(RoundingMode.UP);
    }

    private static Amount amount(Currency currency, BigInteger units) {
        return new Amount(currency, new BigDecimal(units, currency.scale()));
    }
}
