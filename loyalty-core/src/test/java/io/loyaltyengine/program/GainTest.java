package io.loyaltyengine.program;

import static org.assertj.core.api.Assertions.assertThat;

import io.loyaltyengine.reward.Exchange;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GainTest {

    @Test
    void theSentenceNamesTheWholeRoundWithItsRatesAndTheGain() {
        assertThat(told(exchange("to-cash", "100 POINTS", "1.20 CASH"), exchange("back", "1.00 CASH", "100 POINTS")))
                .containsExactly("value comes from nothing: to-cash gives 1.20 CASH for 100 POINTS, and back gives"
                        + " 100 POINTS for 1.00 CASH, so that 100 POINTS become 120 POINTS");
        assertThat(told(
                        exchange("fly", "3 POINTS", "1 MILES"),
                        exchange("sail", "7 MILES", "2.0 CASH"),
                        exchange("land", "5.0 CASH", "53 POINTS")))
                .as("3 times 105/106 is no whole number")
                .containsExactly("value comes from nothing: fly gives 1 MILES for 3 POINTS, and sail gives 2.0 CASH for"
                        + " 7 MILES, and land gives 53 POINTS for 5.0 CASH, so that 105 POINTS become 106 POINTS");
    }

    @Test
    void aRoundThatEndsWhereItBeganMakesNothing() {
        assertThat(told(
                        exchange("fly", "3 POINTS", "1 MILES"),
                        exchange("sail", "7 MILES", "2.0 CASH"),
                        exchange("land", "5.0 CASH", "52.5 POINTS")))
                .isEmpty();
        assertThat(told()).isEmpty();
    }

    @Test
    void theLeastGainIsNotLost() {
        String nearly = "999999999999999999.999999999999999998";
        String more = "999999999999999999.999999999999999999";
        assertThat(told(exchange("there", nearly + " A", "1 B"), exchange("back", "1 B", nearly + " A")))
                .isEmpty();
        assertThat(told(exchange("there", nearly + " A", "1 B"), exchange("back", "1 B", more + " A")))
                .containsExactly("value comes from nothing: there gives 1 B for " + nearly + " A, and back gives "
                        + more + " A for 1 B, so that " + nearly + " A become " + more + " A");
    }

    @Test
    void everyRoundIsNamedOnceTheShortestFirst() {
        assertThat(told(
                        exchange("ab", "1 A", "2 B"),
                        exchange("bc", "1 B", "1 C"),
                        exchange("ca", "1 C", "1 A"),
                        exchange("de", "1 D", "3 E"),
                        exchange("ed", "2 E", "1 D")))
                .containsExactly(
                        "value comes from nothing: de gives 3 E for 1 D, and ed gives 1 D for 2 E,"
                                + " so that 2 D become 3 D",
                        "value comes from nothing: ab gives 2 B for 1 A, and bc gives 1 C for 1 B, and ca gives 1 A"
                                + " for 1 C, so that 1 A become 2 A");
    }

    @Test
    void ofTwoWaysBetweenTheSameThingsTheBetterIsTaken() {
        assertThat(told(
                        exchange("dear", "2 A", "1 B"),
                        exchange("cheap", "20 A", "11 B"),
                        exchange("back", "1 B", "2 A")))
                .containsExactly("value comes from nothing: cheap gives 11 B for 20 A, and back gives 2 A for 1 B,"
                        + " so that 20 A become 22 A");
    }

    /** A ring of forty, each with a shortcut that gains nothing: many walks, one round. */
    @Test
    void aLongRoundIsFoundAmongManyThatMakeNothing() {
        List<Exchange> ring = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            ring.add(exchange("on" + i, "100 T" + i, "100 T" + (i + 1) % 40));
            ring.add(exchange("skip" + i, "100 T" + i, "99 T" + (i + 2) % 40));
            ring.add(exchange("home" + i, "100 T" + i, "98 T0" + i % 10));
        }
        assertThat(Gain.in(ring)).isEmpty();
        ring.set(0, exchange("on0", "100 T0", "101 T1"));
        assertThat(Gain.in(ring))
                .singleElement()
                .satisfies(gain -> assertThat(gain.sentence()).endsWith("so that 100 T0 become 101 T0"));
    }

    private static List<String> told(Exchange... exchanges) {
        return Gain.in(List.of(exchanges)).stream().map(Gain::sentence).toList();
    }

    private static Exchange exchange(String name, String pays, String gets) {
        String[] paid = pays.split(" ", 2);
        String[] got = gets.split(" ", 2);
        return new Exchange(name, paid[1], got[1], new BigDecimal(paid[0]), new BigDecimal(got[0]));
    }
}
