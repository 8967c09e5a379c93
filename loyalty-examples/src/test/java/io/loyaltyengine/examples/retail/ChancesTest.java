package io.loyaltyengine.examples.retail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ChancesTest {

    @Property
    @Label("a place without weight is never drawn")
    void onlyPlacesWithWeightAreDrawn(@ForAll @Size(max = 8) List<@IntRange(max = 2) Integer> some, @ForAll long seed) {
        int[] weights = IntStream.concat(some.stream().mapToInt(Integer::intValue), IntStream.of(1))
                .toArray();
        Chances chances = Chances.of(weights);
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 50; i++) {
            assertThat(weights[chances.draw(random)]).isPositive();
        }
    }

    @Test
    void aPlaceIsDrawnAsOftenAsItsWeightSays() {
        Chances chances = Chances.of(1, 0, 3);
        SplittableRandom random = new SplittableRandom(7);
        int[] drawn = new int[3];
        for (int i = 0; i < 40_000; i++) {
            drawn[chances.draw(random)]++;
        }
        assertThat(drawn[0]).isBetween(9_500, 10_500);
        assertThat(drawn[1]).isZero();
        assertThat(drawn[2]).isBetween(29_500, 30_500);
    }

    @Test
    void popularityFallsOffAsOneOverTheRank() {
        Chances chances = Chances.byRank(100, 0);
        SplittableRandom random = new SplittableRandom(7);
        int[] drawn = new int[100];
        for (int i = 0; i < 100_000; i++) {
            drawn[chances.draw(random)]++;
        }
        assertThat(drawn[0]).isBetween(9 * drawn[9], 11 * drawn[9]);
    }
}
