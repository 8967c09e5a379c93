package io.loyaltyengine.rules.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CutsLawTest {

    /** From crowded to spread over the centuries, with the ends of windows that have none. */
    @Provide
    Arbitrary<List<Long>> points() {
        return Arbitraries.oneOf(
                        Arbitraries.longs().between(0, 40),
                        Arbitraries.longs().between(-4_000_000_000L, 4_000_000_000L),
                        Arbitraries.of(Long.MIN_VALUE, Long.MAX_VALUE, 0L))
                .list()
                .ofMaxSize(40);
    }

    @Property(tries = 2_000)
    void thePointFoundIsTheLastThatIsNotAfterTheMoment(
            @ForAll("points") List<Long> points, @ForAll("points") List<Long> moments) {
        long[] sorted =
                points.stream().mapToLong(Long::longValue).sorted().distinct().toArray();
        Cuts cuts = new Cuts(sorted);

        LongStream.concat(
                        moments.stream().mapToLong(Long::longValue),
                        points.stream().flatMapToLong(point -> LongStream.of(point - 1, point, point + 1)))
                .filter(moment -> moment != Long.MAX_VALUE && moment != Long.MIN_VALUE)
                .forEach(moment -> {
                    int found = Arrays.binarySearch(sorted, moment);
                    assertThat(cuts.lastUntil(moment)).isEqualTo(found >= 0 ? found : -found - 2);
                });
    }
}
