package io.loyaltyengine.program;

import static org.assertj.core.api.Assertions.assertThat;

import io.loyaltyengine.reward.Exchange;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The search for rounds that gain, against trying every round. */
class GainLawsTest {

    private static final List<String> THINGS = List.of("A", "B", "C", "D", "E");

    @Property
    void aRoundThatGainsIsFoundExactlyWhereThereIsOneAndNoneIsShorter(@ForAll("exchanges") List<Exchange> exchanges) {
        List<List<Exchange>> all = gaining(exchanges);
        List<Gain> found = Gain.in(exchanges);

        assertThat(found.isEmpty()).isEqualTo(all.isEmpty());
        if (!found.isEmpty()) {
            int shortest = all.stream().mapToInt(List::size).min().orElseThrow();
            assertThat(found.get(0).round()).hasSize(shortest);
        }
    }

    @Property
    void whatIsFoundIsARoundThatGains(@ForAll("exchanges") List<Exchange> exchanges) {
        Set<Exchange> seen = new HashSet<>();
        for (Gain gain : Gain.in(exchanges)) {
            assertThat(gaining(exchanges)).contains(gain.round());
            assertThat(gain.round()).allMatch(seen::add);
        }
        List<Exchange> rest = new ArrayList<>(exchanges);
        rest.removeAll(seen);
        assertThat(gaining(rest)).isEmpty();
    }

    @Property
    void whatItFindsHangsOnlyOnWhatIsDeclared(@ForAll("exchanges") List<Exchange> exchanges) {
        List<Exchange> others = new ArrayList<>(exchanges);
        others.add(new Exchange("out", "A", "ELSEWHERE", BigDecimal.ONE, new BigDecimal("1E+30")));
        others.add(new Exchange("in", "NOWHERE", "A", BigDecimal.ONE, new BigDecimal("1E+30")));

        assertThat(Gain.in(others)).isEqualTo(Gain.in(exchanges)).isEqualTo(Gain.in(List.copyOf(exchanges)));
    }

    /** The sentence ends with as much of the first thing as the round really makes of it. */
    @Property
    void theSentenceTellsTheGainExactly(@ForAll("exchanges") List<Exchange> exchanges) {
        for (Gain gain : Gain.in(exchanges)) {
            String[] words = gain.sentence().replaceFirst(".*, so that ", "").split(" ", -1);
            BigDecimal start = new BigDecimal(words[0]);
            BigDecimal end = new BigDecimal(words[3]);

            assertThat(words).hasSize(5);
            assertThat(words[1]).isEqualTo(gain.round().get(0).from()).isEqualTo(words[4]);
            assertThat(start.remainder(gain.round().get(0).pays())).isZero();
            assertThat(start.multiply(gets(gain.round()))).isEqualByComparingTo(end.multiply(pays(gain.round())));
            assertThat(end).isGreaterThan(start);
        }
    }

    /** Every round without repetition that ends with more, from each of its exchanges on. */
    private static List<List<Exchange>> gaining(List<Exchange> exchanges) {
        List<List<Exchange>> rounds = new ArrayList<>();
        exchanges.forEach(first -> extend(List.of(first), exchanges, rounds));
        rounds.removeIf(round -> gets(round).compareTo(pays(round)) <= 0);
        return rounds;
    }

    private static void extend(List<Exchange> walk, List<Exchange> exchanges, List<List<Exchange>> rounds) {
        String end = walk.get(walk.size() - 1).to();
        if (end.equals(walk.get(0).from())) {
            rounds.add(walk);
            return;
        }
        for (Exchange next : exchanges) {
            if (next.from().equals(end)
                    && walk.stream().noneMatch(before -> before.from().equals(end))) {
                List<Exchange> longer = new ArrayList<>(walk);
                longer.add(next);
                extend(longer, exchanges, rounds);
            }
        }
    }

    private static BigDecimal gets(List<Exchange> round) {
        return round.stream().map(Exchange::gets).reduce(BigDecimal.ONE, BigDecimal::multiply);
    }

    private static BigDecimal pays(List<Exchange> round) {
        return round.stream().map(Exchange::pays).reduce(BigDecimal.ONE, BigDecimal::multiply);
    }

    /** Rates near one, so that rounds of all lengths come close to gaining, or just do, or end where they began. */
    @Provide
    Arbitrary<List<Exchange>> exchanges() {
        Arbitrary<BigDecimal> amounts = Combinators.combine(
                        Arbitraries.integers().between(3, 6),
                        Arbitraries.integers().between(0, 1))
                .as((digits, scale) -> BigDecimal.valueOf(digits).setScale(scale));
        Arbitrary<Exchange> exchange = Combinators.combine(
                        Arbitraries.shuffle(THINGS),
                        amounts,
                        amounts,
                        Arbitraries.integers().between(0, 2))
                .as((things, pays, gets, dearer) -> new Exchange(
                        "x" + things.get(0) + things.get(1),
                        things.get(0),
                        things.get(1),
                        pays.add(BigDecimal.valueOf(dearer)),
                        gets));
        return exchange.list().ofMinSize(2).ofMaxSize(11).map(list -> {
            List<Exchange> distinct = new ArrayList<>(new java.util.LinkedHashSet<>(list));
            return Collections.unmodifiableList(distinct);
        });
    }
}
