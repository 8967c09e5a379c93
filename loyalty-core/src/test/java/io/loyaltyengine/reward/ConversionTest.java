package io.loyaltyengine.reward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.loyaltyengine.amount.Amount;
import io.loyaltyengine.amount.Currency;
import io.loyaltyengine.amount.CurrencyMismatchException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ConversionTest {

    private static final Currency POINTS = Currency.points("POINTS");
    private static final Currency MILES = new Currency("MILES", Currency.Kind.POINTS, "miles", 0, POINTS.rounding());
    private static final Currency CASH = Currency.cashback("CASH", "GBP");
    private static final Currency STATUS = Currency.qualifying("STATUS", "status");

    @Test
    void whatIsAskedForIsCutToTheBalanceToWholeStepsAndToTheMinimum() {
        Conversion toCash = new Conversion("to-cash", POINTS.of(100), CASH.of("1.20"), POINTS.of(200), POINTS.of(50));

        assertThat(told(toCash, POINTS.of(250), 1_000)).isEqualTo("250 points buy 3.00 GBP, 0 points bought nothing");
        assertThat(told(toCash, POINTS.of(999), 480)).isEqualTo("""
                limited from 999 points to 480 points by the balance
                limited from 480 points to 450 points by steps of 50 points
                450 points buy 5.40 GBP, 0 points bought nothing""");
        assertThat(told(toCash, null, 199)).isEqualTo("""
                limited from 199 points to 150 points by steps of 50 points
                limited from 150 points to 0 points by the minimum of 200 points
                0 points buy 0.00 GBP, 0 points bought nothing""");
        assertThat(told(toCash, POINTS.zero(), 500)).isEqualTo("0 points buy 0.00 GBP, 0 points bought nothing");
    }

    @Test
    void whatBuysNothingIsToldApartOrNotTakenAtAll() {
        Conversion toMiles = new Conversion("to-miles", POINTS.of(7), MILES.of(2), POINTS.zero(), POINTS.of(1));

        assertThat(told(toMiles, POINTS.of(6), 10)).isEqualTo("6 points buy 1 miles, 2 points bought nothing");
        assertThat(told(toMiles, POINTS.of(3), 10)).isEqualTo("""
                limited from 3 points to 0 points by the rate, at which it buys less than 1 miles
                0 points buy 0 miles, 0 points bought nothing""");
    }

    private static String told(Conversion conversion, @Nullable Amount requested, long available) {
        Conversion.Quote quote = conversion.quote(requested, POINTS.of(available));
        return quote.steps().stream().map(step -> step.sentence() + "\n").collect(Collectors.joining()) + quote.taken()
                + " buy " + quote.given() + ", " + quote.residual() + " bought nothing";
    }

    @Test
    void aRequestIsOfTheSourceAndNotNegative() {
        Conversion toCash = new Conversion("to-cash", POINTS.of(100), CASH.of("1.20"), POINTS.zero(), POINTS.of(1));

        assertThatThrownBy(() -> toCash.quote(POINTS.of(-1), POINTS.of(5)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the conversion to-cash was asked for -1 points of 5 points; neither is less than nothing");
        assertThatThrownBy(() -> toCash.quote(null, POINTS.of(-5)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "the conversion to-cash was asked for -5 points of -5 points; neither is less than nothing");
        assertThatThrownBy(() -> toCash.quote(CASH.of(1), POINTS.of(5))).isInstanceOf(CurrencyMismatchException.class);
        assertThatThrownBy(() -> toCash.quote(null, CASH.of(5))).isInstanceOf(CurrencyMismatchException.class);
    }

    @Test
    void whatWouldPassTheBoundOfAnAmountIsRefused() {
        Conversion dear = new Conversion("dear", POINTS.of(1), MILES.of(2), POINTS.zero(), POINTS.of(1));

        assertThatThrownBy(() -> dear.quote(null, POINTS.of(600_000_000_000_000_000L)))
                .isInstanceOf(ArithmeticException.class)
                .hasMessage("an amount of MILES has more than 18 digits before the decimal point");
    }

    @Test
    void theTermsMakeSense() {
        refused(" ", POINTS.of(1), MILES.of(1), POINTS.zero(), POINTS.of(1), "a conversion has a blank id");
        refused(
                "same",
                POINTS.of(1),
                POINTS.withScale(2).of(2),
                POINTS.zero(),
                POINTS.of(1),
                "the conversion same turns POINTS into itself; it is from one currency to another");
        refused(
                "free",
                POINTS.zero(),
                MILES.of(1),
                POINTS.zero(),
                POINTS.of(1),
                "the conversion free turns 0 points into 1 miles; both are more than nothing");
        refused(
                "bad",
                POINTS.of(1),
                MILES.of(-1),
                POINTS.zero(),
                POINTS.of(1),
                "the conversion bad turns 1 points into -1 miles; both are more than nothing");
        refused(
                "up",
                POINTS.of(1),
                STATUS.of(1),
                POINTS.zero(),
                POINTS.of(1),
                "the conversion up turns POINTS into STATUS, and STATUS only qualifies");
        refused(
                "down",
                STATUS.of(1),
                POINTS.of(1),
                STATUS.zero(),
                STATUS.of(1),
                "the conversion down turns STATUS into POINTS, and STATUS only qualifies");
        refused(
                "odd",
                POINTS.of(1),
                MILES.of(1),
                MILES.zero(),
                POINTS.of(1),
                "the conversion odd takes POINTS, and so do its minimum and its step, which are in MILES and POINTS");
        refused(
                "odd",
                POINTS.of(1),
                MILES.of(1),
                POINTS.zero(),
                MILES.of(1),
                "the conversion odd takes POINTS, and so do its minimum and its step, which are in POINTS and MILES");
        refused(
                "still",
                POINTS.of(1),
                MILES.of(1),
                POINTS.zero(),
                POINTS.zero(),
                "the conversion still goes in steps of 0 points from 0 points;"
                        + " a step is more than nothing, and a minimum not less than nothing");
        refused(
                "still",
                POINTS.of(1),
                MILES.of(1),
                POINTS.of(-1),
                POINTS.of(1),
                "the conversion still goes in steps of 1 points from -1 points;"
                        + " a step is more than nothing, and a minimum not less than nothing");
    }

    private static void refused(String id, Amount from, Amount to, Amount minimum, Amount step, String message) {
        assertThatThrownBy(() -> new Conversion(id, from, to, minimum, step))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }
}
